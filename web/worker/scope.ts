/** The little of a service worker's world that ours uses; the types of the page and of the worker do not stand in one program. */

export type Waits = { waitUntil(work: Promise<unknown>): void }
export type FetchEvent = { request: Request; respondWith(answer: Promise<Response>): void } & Waits
export type MessageEvent = { data: unknown } & Waits
export type PushEvent = { data: { json(): unknown } | null } & Waits
export type ClickEvent = { action: string; notification: Notification } & Waits
export type ChangeEvent = {
  oldSubscription?: PushSubscription | null
  newSubscription?: PushSubscription | null
} & Waits
type Window = { visibilityState: string; focus(): Promise<unknown>; postMessage(data: unknown): void }

type Events = {
  install: Waits
  activate: Waits
  fetch: FetchEvent
  message: MessageEvent
  push: PushEvent
  notificationclick: ClickEvent
  pushsubscriptionchange: ChangeEvent
}

/** Shown by a worker, a notification may have buttons. */
export type WorkerNotification = NotificationOptions & { actions?: { action: string; title: string }[] }

export type Scope = {
  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void
  skipWaiting(): Promise<void>
  location: Location
  registration: {
    showNotification(title: string, options: WorkerNotification): Promise<void>
    pushManager: PushManager
  }
  clients: {
    claim(): Promise<void>
    matchAll(of: { type: 'window' }): Promise<Window[]>
    openWindow(url: string): Promise<unknown>
  }
}

export const scope = globalThis as unknown as Scope
