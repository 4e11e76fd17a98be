/** One thing on the checklist of a team: how it stands, and the one act that comes next. */
import type { Bilingual } from '../../playbook/schema.ts'
import type { Screen } from '../duties.ts'

export const STEPS = ['goals', 'people', 'policy', 'training', 'control'] as const
export const RESOURCES = ['headcount', 'posts', 'briefings', 'referents', 'system', 'branding'] as const
export type ItemId = (typeof STEPS)[number] | (typeof RESOURCES)[number]

/** `late` asks before everything else; `started` is a part of the way. */
export type ItemState = 'done' | 'started' | 'missing' | 'late'
export type Standing = {
  state: ItemState
  /** What is there. */
  now: Bilingual
  /** What to do next; null when it is done. */
  next: Bilingual | null
  screen: Screen
}
export type ChecklistItem = Standing & { id: ItemId; kind: 'step' | 'resource' }

export const standing = (
  state: ItemState,
  screen: Screen,
  now: Bilingual,
  next: Bilingual | null = null,
): Standing => ({
  state,
  screen,
  now,
  next,
})
export const say = (he: string, en: string): Bilingual => ({ he, en })
/** A name inside a sentence keeps its own direction. */
export const named = (name: string): string => `\u2068${name}\u2069`
/** «אדם אחד», «3 אנשים»; a language without a dual says two as many. */
export const counted = (n: number, one: string, two: string, many: string): string =>
  n === 1 ? one : n === 2 ? two : `${n} ${many}`
