/** Our service worker: opens the desk without a line, shows what it tells, and takes over from its predecessor when somebody says so. */
import type { PushMessage } from '../../src/core/push/message.ts'
import { asset, dropOlder, isAsset, isDesk, keepFiles, keepPage, page } from './cache.ts'
import { clicked, readdress, show } from './push.ts'
import { scope } from './scope.ts'

scope.addEventListener('install', (event) => event.waitUntil(keepPage()))
scope.addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => scope.clients.claim())))

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return
  if (isAsset(url)) event.respondWith(asset(request))
  else if (request.mode === 'navigate' && isDesk(url)) event.respondWith(page(request))
})

scope.addEventListener('message', (event) => {
  const { data } = event
  if (data === 'take-over') event.waitUntil(scope.skipWaiting())
  else if (Array.isArray(data)) event.waitUntil(keepFiles(data.map(String)))
})

scope.addEventListener('push', (event) => {
  const message = event.data?.json() as PushMessage | undefined
  if (message) event.waitUntil(show(message))
})
scope.addEventListener('notificationclick', (event) => event.waitUntil(clicked(event)))
scope.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(readdress(event)))
