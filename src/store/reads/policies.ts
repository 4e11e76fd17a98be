export { listPolicies, listQuestions, type PolicyQuestion } from '../policies.ts'
