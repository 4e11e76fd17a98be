/** Reads what a folder has beyond the cursor, and moves the cursor only past mails that are durable here. */
import type { ImapFlow, MailboxObject } from 'imapflow'
import type { FolderCursor } from './cursor.ts'
import { ARRIVED_HEADER, FOLDER_HEADER, TRUNCATED_HEADER, UID_HEADER, UIDVALIDITY_HEADER } from './wire.ts'

/** A mail with the largest attachment that is kept, encoded, and its text. */
export const MAX_MAIL_BYTES = 36 * 1024 * 1024
/** Of a larger mail: enough for its head and its words. */
const BEGINNING_BYTES = 512 * 1024
/** Held in memory at once. */
const BATCH_BYTES = 8 * 1024 * 1024
const BATCH_MAILS = 50
/** Clocks differ, and some servers date mails by their own. */
const SLACK_MS = 2 * 86_400_000

export type FolderReader = {
  client: ImapFlow
  mailbox: MailboxObject
  /** Value of FOLDER_HEADER. */
  folder: string
  receive(delivery: { headers: Record<string, string>; body: Uint8Array }): Promise<void>
  save(cursor: FolderCursor): Promise<void>
  now(): number
}

type Head = { uid: number; size: number; at: number }

/** Returns the new cursor. A folder met for the first time is read from now on, not from its beginning. */
export async function catchUp(reader: FolderReader, cursor: FolderCursor | null): Promise<FolderCursor> {
  const uidValidity = String(reader.mailbox.uidValidity)
  if (!cursor) {
    const fresh = { uidValidity, uid: reader.mailbox.uidNext - 1, at: reader.now() }
    await reader.save(fresh)
    return fresh
  }
  const same = cursor.uidValidity === uidValidity
  const heads = same ? await newer(reader, cursor.uid) : await since(reader, cursor.at - SLACK_MS)
  let reached: FolderCursor = same ? cursor : { uidValidity, uid: 0, at: cursor.at }
  for (const batch of batches(heads)) {
    const whole = batch.filter(({ size }) => size <= MAX_MAIL_BYTES)
    const large = batch.filter(({ size }) => size > MAX_MAIL_BYTES)
    await fetchAll(reader, uidValidity, whole, null)
    for (const one of large) await fetchAll(reader, uidValidity, [one], BEGINNING_BYTES)
    const last = batch.at(-1)
    if (!last) continue
    reached = { uidValidity, uid: last.uid, at: Math.max(reached.at, ...batch.map(({ at }) => at)) }
    await reader.save(reached)
  }
  if (!same && heads.length === 0) {
    reached = { uidValidity, uid: Math.max(0, reader.mailbox.uidNext - 1), at: cursor.at }
    await reader.save(reached)
  }
  return reached
}

async function newer({ client }: FolderReader, uid: number): Promise<Head[]> {
  const heads: Head[] = []
  // "n:*" names the last mail even when its UID is below n.
  for await (const one of client.fetch(`${uid + 1}:*`, { uid: true, size: true, internalDate: true }, { uid: true }))
    if (one.uid > uid) heads.push(headOf(one))
  return heads.sort((a, b) => a.uid - b.uid)
}

async function since({ client }: FolderReader, at: number): Promise<Head[]> {
  const found = await client.search({ since: new Date(at) }, { uid: true })
  if (!found || found.length === 0) return []
  const heads: Head[] = []
  for await (const one of client.fetch(found, { uid: true, size: true, internalDate: true }, { uid: true }))
    heads.push(headOf(one))
  return heads.sort((a, b) => a.uid - b.uid)
}

function headOf(one: { uid: number; size?: number | undefined; internalDate?: Date | string | undefined }): Head {
  const at = one.internalDate ? new Date(one.internalDate).getTime() : Number.NaN
  return { uid: one.uid, size: one.size ?? 0, at: Number.isFinite(at) ? at : 0 }
}

function* batches(heads: Head[]): Generator<Head[]> {
  let batch: Head[] = []
  let bytes = 0
  for (const head of heads) {
    const size = Math.min(head.size, MAX_MAIL_BYTES)
    if (batch.length > 0 && (bytes + size > BATCH_BYTES || batch.length === BATCH_MAILS)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(head)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

/** Hands mails over as they come; together, so that they are committed together. */
async function fetchAll(
  { client, folder, receive }: FolderReader,
  uidValidity: string,
  heads: Head[],
  beginning: number | null,
): Promise<void> {
  if (heads.length === 0) return
  const known = new Map(heads.map((head) => [head.uid, head]))
  const source = beginning === null ? true : { start: 0, maxLength: beginning }
  const kept: Promise<void>[] = []
  for await (const one of client.fetch([...known.keys()], { uid: true, source }, { uid: true })) {
    const head = known.get(one.uid)
    if (!head || !one.source) continue
    const headers: Record<string, string> = {
      'content-type': 'message/rfc822',
      [UID_HEADER]: String(one.uid),
      [UIDVALIDITY_HEADER]: uidValidity,
      [FOLDER_HEADER]: folder,
      ...(head.at > 0 ? { [ARRIVED_HEADER]: new Date(head.at).toISOString() } : {}),
      ...(beginning === null ? {} : { [TRUNCATED_HEADER]: String(head.size) }),
    }
    const receipt = receive({ headers, body: one.source })
    receipt.catch(() => undefined)
    kept.push(receipt)
  }
  await Promise.all(kept)
}
