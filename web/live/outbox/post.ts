/**
 * Doing a step: it is kept first, shown at once, then asked of the server; one after the other, in the order of doing. While the line
 * is down it waits. What the server refuses comes back: to whoever waits for it here, else to the list of what was stopped.
 */
import { api, type Input } from '../../api/api.ts'
import type { Operations } from '../../api/client.gen.ts'
import { Problem } from '../../api/http.ts'
import { now } from '../clock.ts'
import { connectionNow, onConnection } from '../connection.ts'
import { allSteps, dropStep, isKept, keepStep, momentAfterAll, type Step, type StepName, subscribe } from './kept.ts'
import { settle } from './settled.ts'

type Waiter = { resolve(answer: unknown): void; reject(problem: Problem): void }

const waiters = new Map<string, Waiter>()
const TOO_OLD_MS = 12 * 3_600_000
const AGAIN_MS = 5000
const PATIENCE_MS = 20_000
/** The server was not reached, has no database now, is asked too often, or no longer knows who we are: it may be asked later. */
const LATER = new Set([0, 401, 429, 502, 503, 504])

let hears: { refused(step: Step): void; done(step: Step, answer: unknown): void } = { refused() {}, done() {} }
/** Who is told of steps for which nobody waits any more. */
export function onSettled(then: typeof hears): void {
  hears = then
}

/** Steps that somebody here still waits for: not yet a matter for the list. */
export const isWaitedFor = (key: string): boolean => waiters.has(key)

/** Steps that say something to the customer. */
const REPLIES: ReadonlySet<StepName> = new Set(['queueReply', 'followUp', 'handOver'])

/** Words of this page to the customer of a case that the server has not answered yet; not what waits for the line. */
export const replyOnItsWay = (caseId: string): boolean =>
  allSteps().some(({ key, name, caseId: of }) => of === caseId && REPLIES.has(name) && isWaitedFor(key))

/** A key that makes a request happen once, however often it is repeated. */
export function requestKey(): string {
  // `randomUUID` exists only on https and localhost; a desk on a local network has neither.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Does a step of a case. Resolves with the server's answer; with null when the line is down and the step waits in the outbox. Rejects
 * with the `Problem` when the server refuses.
 */
export function step<Name extends StepName>(
  name: Name,
  who: string,
  input: Omit<Input<Name>, 'signal'>,
): Promise<Operations[Name]['response'] | null> {
  const { params, body } = input as unknown as { params: { id: string }; body: { request_key?: string } }
  const key = body.request_key ?? requestKey()
  const asked = { params, body: { ...body, request_key: key } }
  const kept = { key, at: momentAfterAll(now()), caseId: params.id, who, name, input: asked } as unknown as Step
  const answer = new Promise((resolve, reject) => waiters.set(key, { resolve, reject }))
  keepStep(kept)
  if (connectionNow().state === 'down') letGo()
  drain()
  return answer as Promise<Operations[Name]['response'] | null>
}

/** Takes a waiting or stopped step out. */
export function takeOut(key: string): Step | null {
  const found = allSteps().find((one) => one.key === key) ?? null
  if (found) dropStep(found)
  return found
}

/** A person looked at a stopped step and wants it done as it is. */
export function doAnyway(key: string): void {
  const found = allSteps().find((one) => one.key === key)
  if (!found) return
  const { stopped: _, ...rest } = found
  keepStep({ ...rest, seen: true } as Step)
  drain()
}

/** Nobody needs to wait here: it will go out when it can. */
function letGo(): void {
  for (const { resolve } of waiters.values()) resolve(null)
  waiters.clear()
}

let draining = false
let again = false
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what waits. Called when something was put in, and when the line is back. */
export function drain(): void {
  if (draining) {
    again = true
    return
  }
  draining = true
  clearTimeout(timer)
  void oneTabAtATime(sendAll).finally(() => {
    draining = false
    if (again) {
      again = false
      drain()
    }
  })
}

/** Without locks (a desk on plain http) two tabs may ask for the same step; its key makes that one step. */
const oneTabAtATime = (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request('maagal.outbox', work) : work()

async function sendAll(): Promise<void> {
  for (;;) {
    const next = allSteps().find(({ stopped }) => !stopped)
    if (!next) return
    if (!waiters.has(next.key) && !next.seen && now() - next.at > TOO_OLD_MS) stop(next, reason('old'))
    else if (!(await send(next))) {
      letGo()
      timer = setTimeout(drain, AGAIN_MS)
      return
    }
  }
}

/** False when the server could not be asked. */
async function send(one: Step): Promise<boolean> {
  try {
    const call = api[one.name] as (input: object) => Promise<unknown>
    const answer = await call({ ...one.input, signal: AbortSignal.timeout(PATIENCE_MS) })
    const waiter = noLonger(one.key)
    settle(one, answer)
    dropStep(one)
    if (waiter) waiter.resolve(answer)
    else hears.done(one, answer)
    return true
  } catch (error) {
    if (!(error instanceof Problem) || LATER.has(error.status)) return false
    const waiter = noLonger(one.key)
    // Another tab may have had the answer first.
    if (!isKept(one.key)) {
      waiter?.resolve(null)
      return true
    }
    if (waiter) {
      dropStep(one)
      error.refused = one
      waiter.reject(error)
    } else stop(one, { code: error.code, message: error.message, hint: error.hint })
    return true
  }
}

const reason = (code: 'old' | 'behind') => ({ code, message: '', hint: null })

/** Stops a step, and what was to follow it in the same case. A note harms nobody and goes on. */
function stop(one: Step, why: NonNullable<Step['stopped']>): void {
  const stopped = { ...one, stopped: why } as Step
  keepStep(stopped)
  hears.refused(stopped)
  if (one.name === 'writeNote') return
  for (const later of allSteps())
    if (later.caseId === one.caseId && later.at > one.at && !later.stopped && later.name !== 'writeNote')
      if (!waiters.has(later.key)) keepStep({ ...later, stopped: reason('behind') } as Step)
}

function noLonger(key: string): Waiter | undefined {
  const waiter = waiters.get(key)
  waiters.delete(key)
  return waiter
}

// Another tab did it, or it was taken out: nobody needs to wait for it here.
subscribe(() => {
  for (const key of waiters.keys())
    if (!allSteps().some((one) => one.key === key && !one.stopped)) noLonger(key)?.resolve(null)
})

onConnection(({ state }) => {
  if (state === 'live') drain()
  else if (state === 'down') letGo()
})
