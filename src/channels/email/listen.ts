/**
 * Listens to a mailbox: IDLE tells of new mail at once, and each (re)connection first reads everything since the cursor. Flags are
 * neither trusted nor set: other people read the same mailbox with other programs.
 */
import type { ConnectedChannel, ListenContext } from '../channel.ts'
import { catchUp } from './catch-up.ts'
import { type Cursor, readCursor } from './cursor.ts'
import { imapClient, imapProblem } from './imap.ts'
import { sentFolderOf } from './sent-folder.ts'
import type { Settings } from './settings.ts'
import { SENT_FOLDER } from './wire.ts'

/**
 * IDLE begins anew this often, and the Sent folder is looked at: servers end IDLE after 29 minutes, routers forget quiet lines much
 * sooner.
 */
const LISTEN_MS = 60_000
/** A server without IDLE is asked this often. */
const POLL_MS = 20_000

/** Ends when the signal aborts; throws when the line broke. */
export async function listen(ctx: ListenContext, channel: ConnectedChannel<Settings>): Promise<void> {
  const { settings } = channel
  const client = imapClient(settings)
  const hangUp = () => client.close()
  ctx.signal.addEventListener('abort', hangUp, { once: true })
  const bell = makeBell()
  client.on('exists', bell.ring)
  client.on('close', bell.ring)
  let cursor: Cursor = readCursor(channel.cursor)
  const save = async (next: Partial<Cursor>) => {
    cursor = { ...cursor, ...next }
    await ctx.saveCursor(cursor)
  }
  try {
    await client.connect()
    const sent = await sentFolderOf(client)
    let sentNext = 0
    let first = true
    while (!ctx.signal.aborted) {
      bell.hush()
      const open = client.mailbox
      const mailbox =
        open && open.path === settings.folder ? open : await client.mailboxOpen(settings.folder, { readOnly: true })
      const reader = { client, receive: ctx.receive, now: ctx.now }
      await catchUp({ ...reader, mailbox, folder: settings.folder, save: (inbox) => save({ inbox }) }, cursor.inbox)
      if (first) await ctx.report({ state: 'healthy', detail: null })
      first = false
      const status = sent && sent !== settings.folder ? await client.status(sent, { uidNext: true }) : false
      if (sent && status && status.uidNext !== undefined && status.uidNext !== sentNext) {
        sentNext = status.uidNext
        const other = await client.mailboxOpen(sent, { readOnly: true })
        await catchUp({ ...reader, mailbox: other, folder: SENT_FOLDER, save: (at) => save({ sent: at }) }, cursor.sent)
        continue
      }
      await waitForNews(client, bell)
      if (!client.usable) throw new Error(client.byeReason ?? 'the server closed the connection')
    }
  } catch (error) {
    if (ctx.signal.aborted) return
    const { kind, words } = imapProblem(error)
    if (kind === 'login') await ctx.report({ state: 'reconnect', detail: `IMAP ${settings.imap_host}: ${words}` })
    throw new Error(`IMAP ${settings.imap_host}: ${words}`, { cause: error })
  } finally {
    ctx.signal.removeEventListener('abort', hangUp)
    client.close()
  }
}

type Bell = ReturnType<typeof makeBell>

/** Rings once and stays rung until hushed, so that nothing that happens in between is missed. */
function makeBell() {
  let rung = false
  let wake: (() => void) | null = null
  return {
    ring() {
      rung = true
      wake?.()
    },
    hush() {
      rung = false
    },
    heard: () => (rung ? Promise.resolve() : new Promise<void>((resolve) => (wake = resolve))),
  }
}

/** Until the server tells of something, or it is time to say hello again. */
async function waitForNews(client: ReturnType<typeof imapClient>, bell: Bell): Promise<void> {
  const idles = client.capabilities.has('IDLE')
  if (idles) void client.idle().catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, idles ? LISTEN_MS : POLL_MS)
  })
  await Promise.race([bell.heard(), patience])
  clearTimeout(timer)
}
