/** What the checklist is computed from: counts and names of the moment, read from what is there. Sample brands are not in it. */
import type { GoalState } from '../../kpi/goals.ts'
import type { ReviewState } from '../review.ts'

export type TeamFacts = {
  goals: readonly GoalState[]
  /** People who may answer customers, helpers who glance each hour, and areas and brands that nobody covers. */
  people: {
    answering: number
    helpers: number
    areasWithoutPeople: readonly string[]
    brandsWithoutPeople: readonly string[]
  }
  /** Brands with nothing written about what may be promised. */
  policy: { brands: number; brandsWithout: readonly string[] }
  /** People who answer, those who have done all there is to learn, and one who has not. */
  training: { people: number; trained: number; waitingFor: string | null }
  /** Null: nobody reviews. */
  control: { owner: string; latest: ReviewState | null } | null
  /** People needed in the busiest hour of the week; null while too little came in to tell, or where no number would keep the goal. */
  headcount: { needed: number | null; enoughToTell: boolean; have: number }
  /** Of those who answer: who sat at a desk in the last two weeks, and one who did not. */
  posts: { people: number; seated: number; missing: string | null }
  /** Briefings in force, and people who have not read all of them. */
  briefings: { current: number; unread: number }
  referents: number
  system: { channels: number; ill: readonly string[] }
  /** Brands that are known by one spelling only, or say nothing by themselves while nobody can answer. */
  branding: { brands: number; plain: readonly string[]; silent: readonly string[] }
}
