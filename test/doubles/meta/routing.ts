import { fail, parameter } from './errors.ts'
import { emitMessaging, ownerOf, takeControl } from './inbox.ts'
import type { Call, Fields, Inbox, Thread } from './types.ts'
import type { World } from './world.ts'

const DAY = 24 * 3_600_000

function threadIn(inbox: Inbox, call: Call): Thread {
  const given = call.body.recipient ?? call.query.recipient
  const id = typeof given === 'object' && given !== null ? String((given as Fields).id) : String(given)
  return inbox.threads.get(id) ?? parameter('No matching user found', 2018001)
}

/** Conversation routing: pass, take, release, request, extend, and who owns the thread. */
export function routing(world: World, call: Call, inbox: Inbox, edge: string): Fields | undefined {
  if (call.method === 'GET' && edge === 'thread_owner') {
    const owner = ownerOf(world, threadIn(inbox, call))
    return { data: owner === undefined ? [] : [{ thread_owner: { app_id: owner } }] }
  }
  if (call.method !== 'POST') return undefined
  const idle = (thread: Thread) => thread.lastInboundAt === undefined || world.now() - thread.lastInboundAt > DAY
  const mine = (thread: Thread) => {
    const owner = ownerOf(world, thread)
    if (owner !== undefined && owner !== world.appId) fail(10, 'This app is not the owner of the thread', 2018300)
  }
  const handed = (thread: Thread, from: string | undefined, to: string, name: string) =>
    emitMessaging(world, thread, 'messaging_handovers', {
      [name]: { previous_owner_app_id: from ?? null, new_owner_app_id: to, metadata: call.body.metadata ?? '' },
    })
  switch (edge) {
    case 'pass_thread_control': {
      const thread = threadIn(inbox, call)
      // Without a default app the thread can be passed only while it is idle.
      if (inbox.defaultApp === undefined && !idle(thread)) fail(10, 'Pass is possible only when the thread is idle')
      mine(thread)
      const from = ownerOf(world, thread)
      const to = String(call.body.target_app_id)
      takeControl(world, thread, to)
      handed(thread, from, to, 'pass_thread_control')
      return { success: true }
    }
    case 'take_thread_control': {
      const thread = threadIn(inbox, call)
      if (inbox.defaultApp !== world.appId) fail(10, 'Only the default app may take control')
      const from = ownerOf(world, thread)
      takeControl(world, thread, world.appId)
      handed(thread, from, world.appId, 'take_thread_control')
      return { success: true }
    }
    case 'release_thread_control': {
      const thread = threadIn(inbox, call)
      mine(thread)
      takeControl(world, thread, undefined)
      return { success: true }
    }
    case 'extend_thread_control': {
      const thread = threadIn(inbox, call)
      mine(thread)
      const duration = Number(call.body.duration ?? 0) * 1000
      if (duration > 7 * DAY) parameter('Invalid parameter: duration')
      thread.owner = { appId: world.appId, until: world.now() + duration }
      return { success: true }
    }
    case 'request_thread_control':
      threadIn(inbox, call)
      return { success: true }
    default:
      return undefined
  }
}
