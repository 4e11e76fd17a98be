/** What somebody has to have done before they answer customers alone: three practice alerts, the briefing, the policy. */
export const TRAINING_ITEMS = ['practice', 'briefing', 'policy'] as const
export type TrainingItem = (typeof TRAINING_ITEMS)[number]

/** How many alerts of the practice wall are answered before somebody has practised. */
export const PRACTICE_ALERTS = 3

export type Learned = {
  /** Practice alerts they answered; kept as done when the practice data are gone. */
  practised: number
  practiceKept: boolean
  /** One of their brands has a wall to practise on. */
  mayPractise: boolean
  /** Briefings in force for their brands, and those of them they have read as they are worded now. */
  briefings: number
  briefingsRead: number
  /** When they said that they had read the policy; null: never. */
  policyReadAt: number | null
  /** When the policy of their brands last changed; null: there is none. */
  policyWrittenAt: number | null
}

/** `nothing`: there is nothing to learn of it for them. */
export type TrainingState = 'done' | 'open' | 'nothing'

/** A policy that changed is to be read again, as a briefing that was worded anew is. */
export function trainingOf(learned: Learned): Record<TrainingItem, TrainingState> {
  const { practised, practiceKept, mayPractise, briefings, briefingsRead, policyReadAt, policyWrittenAt } = learned
  return {
    practice: practiceKept || practised >= PRACTICE_ALERTS ? 'done' : mayPractise ? 'open' : 'nothing',
    briefing: briefings === 0 ? 'nothing' : briefingsRead >= briefings ? 'done' : 'open',
    policy:
      policyWrittenAt === null ? 'nothing' : policyReadAt !== null && policyReadAt >= policyWrittenAt ? 'done' : 'open',
  }
}
