/** Our service worker: opens the desk without a line, shows what it tells, and takes over from its predecessor when somebody says so. */
import type { PushMessage } from '../../src/core/push/message.ts'
import { asset, dropOlder, isAsset, isDesk, keepAll, page } from './cache.ts'
import { clicked, readdress, show } from './push.ts'
import { scope } from './scope.ts'

scope.addEventListener('install', (event) => event.waitUntil(keepAll()))
scope.addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => scope.clients.claim())))

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return
  if (isAsset(url)) event.respondWith(asset(request))
  else if (request.mode === 'navigate' && isDesk(url)) event.respondWith(page(request))
})

scope.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(scope.skipWaiting())
})

scope.addEventListener('push', (event) => {
  const message = event.data?.json() as PushMessage | undefined
  if (message) event.waitUntil(show(message))
})
scope.addEventListener('notificationclick', (event) => event.waitUntil(clicked(event)))
scope.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(readdress(event)))
