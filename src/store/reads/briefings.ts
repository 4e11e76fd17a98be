export { BRIEFING_KINDS, listBriefings, readersOf } from '../briefings.ts'
