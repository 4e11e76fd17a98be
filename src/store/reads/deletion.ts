/** What a person who asked to be forgotten may see of it. */
export { deletionByCode as deletionStatus } from '../deletions.ts'
