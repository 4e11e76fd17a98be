/** What this page tells of the case it shows: one thing after the other, so that what is told later never arrives earlier. */
import { api } from '../api/api.ts'
import { places } from '../api/client.gen.ts'
import { send } from '../api/http.ts'
import { requestKey } from '../live/outbox/post.ts'

/** This page, while it is open. */
export const DESK = requestKey()

/** A dead line must not hold up what is told when it is back. */
const ANSWER_MS = 5000

let line: Promise<unknown> = Promise.resolve()
const inTurn = (act: () => Promise<unknown>): void => {
  line = line.then(act).catch(() => undefined)
}

/** Tells that the case is open here. Whether somebody answers there is looked at when its turn comes, not when it was put in line. */
export const tell = (id: string, answers: () => boolean): void =>
  inTurn(() =>
    api.watchCase({
      params: { id },
      body: { desk: DESK, writing: answers() },
      signal: AbortSignal.timeout(ANSWER_MS),
    }),
  )

/** Does this when all that was told before has arrived; what is told meanwhile does not wait for it. */
export const whenTold = <Answer>(act: () => Promise<Answer>): Promise<Answer> => line.then(act)

export const leaveInTurn = (id: string): void => inTurn(() => leave(id))

/** At once: the page may be on its way out. */
export const leave = (id: string): Promise<unknown> => {
  const { method, path } = places.leaveCase
  return send(method, path, { params: { id, desk: DESK }, keepalive: true }).catch(() => undefined)
}
