/**
 * What one did and the server has not answered yet: kept in this browser before it is asked, so that neither a line that breaks nor a
 * tab that dies loses it. One entry of the browser's storage for each, so that two tabs never overwrite each other.
 */
import { useSyncExternalStore } from 'react'
import type { Input } from '../../api/api.ts'

/** Steps that may wait for the line. Each is safe to ask for twice: the server honours its request key. */
export type StepName =
  | 'queueReply'
  | 'followUp'
  | 'handOver'
  | 'writeNote'
  | 'recordCall'
  | 'assignCase'
  | 'setArea'
  | 'notifyResponsible'
  | 'markCase'
  | 'solveCase'
  | 'closeCase'
  | 'reopenCase'
  | 'promiseUpdate'
  | 'answerPlaybook'
  | 'stepBack'
  | 'skipStep'

/** `behind`: the step before it in the same case was stopped. `old`: it waited so long that a person should look first. */
export type Why = { code: string; message: string; hint: string | null }

type Common = {
  key: string
  /** When it was done, by the server's clock. */
  at: number
  caseId: string
  /** The customer, for the list of what waits. */
  who: string
  /** Why it was stopped; absent while it waits. */
  stopped?: Why
  /** A person looked at it after it had waited long. */
  seen?: boolean
}
export type Step = { [Name in StepName]: Common & { name: Name; input: Omit<Input<Name>, 'signal'> } }[StepName]

const PREFIX = 'maagal.outbox'
let owner = ''
let steps: readonly Step[] = []
/** Where the browser's storage is full or closed to us; kept for as long as the page lives. */
const unsaved = new Map<string, Step>()
const listeners = new Set<() => void>()

const placeOf = ({ at, key }: Step) => `${owner}.${String(at).padStart(15, '0')}.${key}`

function read(): void {
  const kept = Object.keys(localStorage)
    .filter((place) => place.startsWith(`${owner}.`))
    .flatMap((place) => {
      try {
        return [JSON.parse(localStorage.getItem(place) ?? '') as Step]
      } catch {
        return []
      }
    })
  steps = [...kept, ...unsaved.values()].sort((a, b) => a.at - b.at)
  for (const listener of listeners) listener()
}

/** Opens the outbox of one person in one organization. Other people at this browser do not see it. */
export function openOutbox(personId: string, organizationId: string): void {
  owner = `${PREFIX}.${personId}.${organizationId}`
  unsaved.clear()
  read()
}

/** Another tab put something in or took something out. */
export const onOtherTab = (event: StorageEvent): void => {
  if (event.key === null || event.key.startsWith(PREFIX)) read()
}

export const allSteps = (): readonly Step[] => steps
export const isKept = (key: string): boolean => steps.some((one) => one.key === key)

/** Puts a step in, or in place of what it was. */
export function keepStep(step: Step): void {
  try {
    localStorage.setItem(placeOf(step), JSON.stringify(step))
  } catch {
    unsaved.set(step.key, step)
  }
  read()
}

export function dropStep(step: Step): void {
  unsaved.delete(step.key)
  localStorage.removeItem(placeOf(step))
  read()
}

/** A moment that no step kept before has: the order of doing is the order of going out. */
export const momentAfterAll = (now: number): number => Math.max(now, (steps.at(-1)?.at ?? 0) + 1)

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All that waits or was stopped, in the order in which it was done. */
export function useSteps(): readonly Step[] {
  return useSyncExternalStore(subscribe, allSteps)
}
