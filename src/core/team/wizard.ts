/** The first-run wizard: seven steps, how each stands by the facts, and what a move of it changes. */
import type { GlanceDuty } from './glance.ts'

export const WIZARD_STEPS = ['goals', 'channels', 'hours', 'people', 'policy', 'training', 'control'] as const
export type WizardStep = (typeof WIZARD_STEPS)[number]
/** One person who answers, or several. The goal is the same for both; the help is not. */
export const HOUSE_KINDS = ['solo', 'team'] as const
export type HouseKind = (typeof HOUSE_KINDS)[number]
/** Steps that may be right as they are: a brand has hours from its first day, and somebody may mean to stay alone. */
export const CONFIRMABLE = ['hours', 'people'] as const

export type Wizard = {
  /** Null: not asked yet. */
  kind: HouseKind | null
  step: WizardStep
  skipped: readonly WizardStep[]
  confirmed: readonly WizardStep[]
  /** Alone: whoever joins first has the hourly glance. */
  helperGlances: boolean
  /** The line on the desk was put away. */
  hidden: boolean
}

/** What is there, of brands that are not samples. */
export type WizardFacts = {
  goals: number
  channels: number
  /** People who may answer, those who glance, and invitations that still wait. */
  answering: number
  helpers: number
  invited: number
  /** Policy texts. */
  texts: number
  /** Somebody has answered the practice alerts. */
  practised: boolean
  /** Somebody reviews the week. */
  planned: boolean
}

export type StepState = 'done' | 'skipped' | 'open'

export const FRESH_WIZARD: Wizard = {
  kind: null,
  step: 'goals',
  skipped: [],
  confirmed: [],
  helperGlances: true,
  hidden: false,
}

/** What is done is read from what is there, wherever it was done; a step that was skipped stops being so when it is done elsewhere. */
export function wizardSteps(wizard: Wizard, facts: WizardFacts): { id: WizardStep; state: StepState }[] {
  const done: Record<WizardStep, boolean> = {
    goals: facts.goals > 0,
    channels: facts.channels > 0,
    hours: wizard.confirmed.includes('hours'),
    people: facts.answering > 1 || facts.helpers > 0 || facts.invited > 0 || wizard.confirmed.includes('people'),
    policy: facts.texts > 0,
    training: facts.practised,
    control: facts.planned,
  }
  return WIZARD_STEPS.map((id) => ({
    id,
    state: done[id] ? 'done' : wizard.skipped.includes(id) ? 'skipped' : 'open',
  }))
}

export type WizardMove = {
  kind?: HouseKind | undefined
  step?: WizardStep | undefined
  skip?: WizardStep | undefined
  confirm?: (typeof CONFIRMABLE)[number] | undefined
  helperGlances?: boolean | undefined
  hidden?: boolean | undefined
}

/** Where the walk stands after a move; what the move does not name stays. */
export function moveWizard(before: Wizard | null, move: WizardMove): Wizard {
  const was = before ?? FRESH_WIZARD
  const { skip, confirm } = move
  return {
    kind: move.kind ?? was.kind,
    step: move.step ?? was.step,
    skipped: skip === undefined ? was.skipped.filter((one) => one !== confirm) : [...new Set([...was.skipped, skip])],
    confirmed: confirm === undefined ? was.confirmed : [...new Set([...was.confirmed, confirm])],
    helperGlances: move.helperGlances ?? was.helperGlances,
    hidden: move.hidden ?? was.hidden,
  }
}

/** The duty of a helper who just joined a shop of one: daytime, each day; hours in which the brand is closed ask for no glance. */
export const HELPER_DUTY: GlanceDuty = {
  from: '09:00',
  to: '19:00',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  mailAfterMinutes: 15,
}
