/** What the desk tells while nobody looks at it: shown as a notification, opened by a tap, and where it can be, taken by its button. */
import type { PushMessage } from '../../src/core/push/message.ts'
import { type ChangeEvent, type ClickEvent, scope } from './scope.ts'

/** The desk's own header: a cookie alone proves nothing (src/http/auth.ts). */
const POST = {
  method: 'POST',
  credentials: 'same-origin',
  headers: { 'content-type': 'application/json', 'x-maagal-request': '1' },
} as const

export async function show(message: PushMessage): Promise<void> {
  const { title, body, language, tag, urgent, take } = message
  await scope.registration.showNotification(title, {
    body,
    tag,
    lang: language,
    dir: language === 'he' ? 'rtl' : 'ltr',
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    requireInteraction: urgent,
    data: message,
    ...(take ? { actions: [{ action: 'take', title: take.label }] } : {}),
  } as NotificationOptions)
}

export async function clicked({ action, notification }: ClickEvent): Promise<void> {
  const message = notification.data as PushMessage
  notification.close()
  if (action === 'take' && message.take && (await take(message.take)))
    await show({ ...message, title: message.take.taken, urgent: false, take: null })
  else await open(message.url)
}

/** False when it went to somebody else meanwhile, or nobody is signed in here: then the desk itself says more. */
async function take({ caseId, personId }: NonNullable<PushMessage['take']>): Promise<boolean> {
  const body = JSON.stringify({ person_id: personId })
  const answer = await fetch(`/api/cases/${caseId}/assign`, { ...POST, body }).catch(() => null)
  return answer?.ok === true
}

async function open(url: string): Promise<void> {
  const windows = await scope.clients.matchAll({ type: 'window' })
  const desk = windows.find(({ visibilityState }) => visibilityState === 'visible') ?? windows[0]
  if (!desk) return void (await scope.clients.openWindow(url))
  desk.postMessage({ open: url })
  await desk.focus()
}

/** Browsers change their address now and then: the new one is told at once, under the same key. */
export async function readdress({ oldSubscription, newSubscription }: ChangeEvent): Promise<void> {
  const { pushManager } = scope.registration
  const key = oldSubscription?.options.applicationServerKey
  const fresh =
    newSubscription ?? (key ? await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }) : null)
  if (!fresh) return
  const { endpoint, keys } = fresh.toJSON()
  await fetch('/api/me/devices', { ...POST, body: JSON.stringify({ endpoint, keys }) })
}
