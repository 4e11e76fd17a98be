/** The living checklist of a team: five steps and six resources, each as the facts say, and the one thing to do next. */
import type { TeamFacts } from './facts.ts'
import { type ChecklistItem, type ItemId, RESOURCES, STEPS, type Standing } from './item.ts'
import {
  brandingResource,
  briefingsResource,
  headcountResource,
  postsResource,
  referentsResource,
  systemResource,
} from './resources.ts'
import { controlStep, goalsStep, peopleStep, policyStep, trainingStep } from './steps.ts'

const STANDING: Record<ItemId, (facts: TeamFacts) => Standing> = {
  goals: goalsStep,
  people: peopleStep,
  policy: policyStep,
  training: trainingStep,
  control: controlStep,
  headcount: headcountResource,
  posts: postsResource,
  briefings: briefingsResource,
  referents: referentsResource,
  system: systemResource,
  branding: brandingResource,
}

export type Checklist = {
  items: ChecklistItem[]
  done: number
  /** The item to go on with; null when everything is done. */
  next: ItemId | null
}

/** Nothing is ticked by hand: the same facts always give the same list. */
export function checklist(facts: TeamFacts): Checklist {
  const item = (kind: ChecklistItem['kind']) => (id: ItemId) => ({ id, kind, ...STANDING[id](facts) })
  const items = [...STEPS.map(item('step')), ...RESOURCES.map(item('resource'))]
  const first = (state: string) => items.find((one) => one.state === state)?.id
  return {
    items,
    done: items.filter(({ state }) => state === 'done').length,
    next: first('late') ?? items.find(({ state }) => state !== 'done')?.id ?? null,
  }
}
