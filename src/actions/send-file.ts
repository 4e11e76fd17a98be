/**
 * Queues a file to the customer, as a reply of its own in the order of its thread. Refuses like queue-reply, and `file_not_taken` where
 * the channel does not take such a file, by what its bytes are.
 */
import { maySeeCase } from '../core/access.ts'
import { checkReply, purposeOf } from '../core/case/decide.ts'
import { Refusal } from '../core/errors.ts'
import { cleanName } from '../core/text/safe.ts'
import { refuseIfAnswered, type Seen } from '../store/answered.ts'
import { typeOfBytes } from '../store/attachment-type.ts'
import { loadCase } from '../store/cases.ts'
import { transact } from '../store/db.ts'
import { type OutgoingRow, outgoingByRequest } from '../store/outbox.ts'
import { loadPlaybook } from '../store/playbooks.ts'
import { noWay, wayTo } from '../store/reads/ways.ts'
import { writeReply } from '../store/replies.ts'
import type { ActionContext, Actor } from './context.ts'

export type FileInput = {
  mode: 'public' | 'private'
  name: string
  bytes: Uint8Array
  requestKey: string | null
} & Seen

export async function sendFile(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  { mode, name, bytes, requestKey, ...seen }: FileInput,
): Promise<OutgoingRow> {
  const { organizationId } = actor
  const fileId = ctx.newId()
  const contentType = typeOfBytes(bytes, null)
  // Before its record says so; what no reply took is swept away.
  await ctx.attachments.write(organizationId, fileId, bytes)
  return transact(ctx.db, async (tx) => {
    const c = await loadCase(tx, { organizationId, caseId }, true)
    if (!c || !maySeeCase(actor, c)) throw new Refusal('not_found')
    const again = requestKey ? await outgoingByRequest(tx, organizationId, requestKey) : null
    if (again) return again
    await refuseIfAnswered(tx, actor, c, seen)
    const { playbook } = c
    const document = playbook ? await loadPlaybook(tx, organizationId, playbook.playbookId, playbook.version) : null
    const purpose = purposeOf(c, mode, document)
    checkReply(c, mode, purpose)
    const way = await wayTo(tx, ctx.capabilities, c, organizationId, mode, ctx.now())
    if (!way.possible) throw new Refusal(noWay(mode, way))
    const files = ctx.capabilities.get(way.channelKind)?.files
    if (!files?.[mode].includes(contentType) || bytes.length > files.maxBytes)
      throw new Refusal('file_not_taken', { types: files?.[mode] ?? [], max_bytes: files?.maxBytes ?? 0 })
    return writeReply(tx, {
      organizationId,
      caseId,
      brandId: c.brandId,
      id: ctx.newId(),
      way,
      mode,
      purpose,
      body: '',
      actor,
      requestKey,
      now: ctx.now(),
      undoSeconds: ctx.undoSeconds,
      besides: seen.besides ?? null,
      file: { id: fileId, name: cleanName(name).slice(0, 200) || 'file', contentType, bytes: bytes.length },
    })
  })
}
