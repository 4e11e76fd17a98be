/** Whether this browser is told while the desk is closed, and how to change that. */
import { api } from '../../api/api.ts'
import { startWorker } from '../../install/worker.ts'

/**
 * `unsupported` there is no web push here · `install` on an iPhone or iPad: only from the home screen · `blocked` the person told the
 * browser never to ask · `off` · `on`.
 */
export type DeviceState = 'unsupported' | 'install' | 'blocked' | 'off' | 'on'
/** Whose device this is, and its id on the server: another person who signs in here is not told in their place. */
type Kept = { person: string; device: string }

const KEPT = 'maagal.told'

const kept = (): Kept | null => {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Kept | null
  } catch {
    return null
  }
}
export const keptDevice = (person: string): string | null => {
  const one = kept()
  return one?.person === person ? one.device : null
}

export async function deviceState(person: string): Promise<DeviceState> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
    return isApple() && !matchMedia('(display-mode: standalone)').matches ? 'install' : 'unsupported'
  if (Notification.permission === 'denied') return 'blocked'
  const registration = await navigator.serviceWorker.getRegistration()
  const subscription = await registration?.pushManager.getSubscription()
  return subscription && Notification.permission === 'granted' && keptDevice(person) ? 'on' : 'off'
}

/** An iPad calls itself a Mac; no Mac is touched. */
const isApple = (): boolean =>
  /iPhone|iPad/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)

/** Asks the browser, then tells the server. Throws `Problem` when the server refuses, and the browser's own error when it does. */
export async function turnOn(person: string, publicKey: string): Promise<DeviceState> {
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') return permission === 'denied' ? 'blocked' : 'off'
  await startWorker()
  const { pushManager } = await navigator.serviceWorker.ready
  const before = await pushManager.getSubscription()
  // Made for another installation's key, a subscription is of no use and in the way.
  if (before && keyOf(before) !== publicKey) await before.unsubscribe()
  const options = { userVisibleOnly: true, applicationServerKey: publicKey }
  await tellServer(person, await pushManager.subscribe(options))
  return 'on'
}

export async function turnOff(): Promise<void> {
  const device = kept()?.device
  await forgetHere()
  if (device) await api.removeDevice({ params: { id: device } })
}

/** Also at signing out: nobody is told on a device that they left. */
export async function forgetHere(): Promise<void> {
  localStorage.removeItem(KEPT)
  const registration = await navigator.serviceWorker?.getRegistration()
  const subscription = await registration?.pushManager?.getSubscription()
  await subscription?.unsubscribe()
}

/** After signing in again: the server forgot this device with the session that ended. */
export async function renew(person: string): Promise<void> {
  if (!keptDevice(person) || Notification.permission !== 'granted') return
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await pushManager.getSubscription()
  if (subscription) await tellServer(person, subscription)
}

async function tellServer(person: string, subscription: PushSubscription): Promise<void> {
  const { endpoint = '', keys = {} } = subscription.toJSON()
  const { p256dh = '', auth = '' } = keys
  const { id } = await api.addDevice({ body: { endpoint, keys: { p256dh, auth } } })
  localStorage.setItem(KEPT, JSON.stringify({ person, device: id } satisfies Kept))
}

function keyOf(subscription: PushSubscription): string {
  const key = subscription.options.applicationServerKey
  if (!key) return ''
  const text = String.fromCharCode(...new Uint8Array(key))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
