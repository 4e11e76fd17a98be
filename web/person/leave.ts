/** Who leaves this browser takes everything along that they read here. */
import { api } from '../api/api.ts'
import { Problem } from '../api/http.ts'
import { client } from '../api/queries.ts'
import { forgetBeginning } from '../live/beginning.ts'

/** Without a line the server cannot be told; it is when one comes back, before anything else. */
const LEAVING = 'maagal.leaving'

/** Another person comes, or nobody: nothing that was read stays, neither in this page nor on this device. */
export async function forgetDesk(): Promise<void> {
  // First what outlives the page: once the cache is empty, the page may be on its way to the sign-in already.
  await forgetKept()
  client.clear()
  forgetBeginning()
}

/** The session ended: what this device kept of it goes. */
export async function forgetKept(): Promise<void> {
  await (await import('../install/kept-desk.ts')).dropKept()
}

export async function leave(): Promise<void> {
  localStorage.setItem(LEAVING, '1')
  await (await import('../settings/notifications/this-device.ts')).forgetHere().catch(() => undefined)
  await finishLeaving().catch(() => undefined)
  await forgetDesk()
}

export const isLeaving = (): boolean => localStorage.getItem(LEAVING) !== null

/** Throws `Problem` while the server cannot be told. Nothing to do for whoever is not leaving. */
export async function finishLeaving(): Promise<void> {
  if (!isLeaving()) return
  await api.signOut().catch((error) => {
    // No session is what was wanted.
    if (!(error instanceof Problem) || error.status === 0 || error.status >= 500) throw error
  })
  stay()
}

/** Whoever signs in does not mean to leave. */
export const stay = (): void => localStorage.removeItem(LEAVING)
