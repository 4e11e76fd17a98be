/** What opens on demand loads on demand, which without a line it cannot: so it is fetched while the line is good and nothing else happens. */
let ready = false
const SETTLED_MS = 4000

/** `more` are parts that the caller owns. Called whenever the line is good; works once. */
export function readyForOffline(...more: (() => Promise<unknown>)[]): void {
  if (ready) return
  ready = true
  const parts = [
    // What keeps the desk on this device comes after the desk itself.
    async () => (await import('../install/kept-desk.ts')).keepDesk(),
    ...more,
    () => import('../case/dialogs/CaseDialogs.tsx'),
    () => import('../composer/AlternativePanel.tsx'),
    () => import('../composer/ConfirmPublic.tsx'),
    () => import('../playbook/PlaybookFocus.tsx'),
    () => import('../case/LoopView.tsx'),
    // A window that is made smaller, or a phone that is turned.
    () => import('../composer/AlternativeDrawer.tsx'),
    () => import('../case/SideDrawer.tsx'),
    () => import('./MoreDrawer.tsx'),
    // It fetches everything else.
    async () => (await import('../install/worker.ts')).startWorker(),
  ]
  const next = () => {
    const part = parts.shift()
    // A part that does not come now comes when it is opened.
    if (part) whenIdle(() => void part().then(next, () => undefined))
  }
  // The first page and what opens a case come first.
  setTimeout(next, SETTLED_MS)
}

const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 10_000 })
  else setTimeout(work, 2000)
}
