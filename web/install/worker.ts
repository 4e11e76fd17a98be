/** Brings the service worker, and says when a newer desk is ready. */
import i18next from 'i18next'
import { router } from '../app/router.tsx'
import { toast } from '../ui/toast.ts'

const HOUR_MS = 3_600_000

let started: Promise<ServiceWorkerRegistration | null> | undefined

/** Called after the page stands: it fetches the whole desk. Resolves to null where there are no service workers: on plain http, and in some private windows. */
export const startWorker = (): Promise<ServiceWorkerRegistration | null> => (started ??= start())

async function start(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null
  const { serviceWorker } = navigator
  const registration = await serviceWorker.register('/sw.js').catch(() => null)
  if (!registration) return null
  if (registration.waiting && serviceWorker.controller) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      // Without a predecessor there is nothing to change over from.
      if (coming.state === 'installed' && serviceWorker.controller) offer(coming)
    })
  })
  lookNowAndThen(registration)
  // A tap on a notification, while a desk is open somewhere.
  serviceWorker.addEventListener('message', ({ data }) => {
    if (typeof data?.open === 'string' && data.open.startsWith('/')) router.history.push(data.open)
  })
  return registration
}

/** An installed desk stays open for days: it asks when it is looked at again, at most hourly. */
function lookNowAndThen(registration: ServiceWorkerRegistration): void {
  let last = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < HOUR_MS) return
    last = Date.now()
    void registration.update().catch(() => undefined)
  })
}

function offer(worker: ServiceWorker): void {
  const reload = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    worker.postMessage('take-over')
  }
  toast({
    id: 'new-version',
    tone: 'plain',
    title: i18next.t('app.newVersion'),
    text: i18next.t('app.newVersionText'),
    stays: true,
    act: { label: i18next.t('app.reload'), run: reload },
  })
}
