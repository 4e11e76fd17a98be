/**
 * Words, a file or an approved template. 200 means accepted: that somebody has no WhatsApp, or that the window has closed, may come later,
 * as a status.
 */
import type { Graph } from '../../lib/meta/graph.ts'
import { type Fields, listOf, textOf } from '../../lib/meta/json.ts'
import { type ActOutcome, actOutcome, sendOutcome } from '../../lib/meta/outcome.ts'
import type { ChannelContext, ConnectedChannel, Outgoing, SendResult } from '../channel.ts'
import { isPhone } from './parse/person.ts'
import { graphOf, type Settings } from './settings.ts'
import { componentsOf } from './templates.ts'

/** Larger pictures are refused as pictures, and taken as documents. */
const PICTURE_BYTES = 5 * 1024 * 1024

export async function send(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<SendResult> {
  const graph = graphOf(ctx, settings)
  const to = addressOf(outgoing)
  if (!to) return { outcome: 'refused', reason: 'there is nobody to write to' }
  const made = await contentOf(graph, settings, outgoing)
  if ('outcome' in made) return made
  const result = await graph.post(`${settings.phone_number_id}/messages`, {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...to,
    ...made.content,
    // Comes back in every status: ours is known again even when this call's answer is lost.
    biz_opaque_callback_data: outgoing.clientKey,
  })
  if (!result.ok) return sendOutcome(result)
  const id = textOf(listOf(result.body.messages)[0]?.id)
  return id
    ? { outcome: 'sent', externalId: id, at: ctx.now() }
    : { outcome: 'unknown', reason: 'the platform accepted it and gave no id' }
}

/** The latest phone number of theirs, or their user id. Without its plus a number is taken for one of the business's own country. */
function addressOf({ recipient, conversation }: Outgoing): Fields | null {
  const known = [...(recipient?.aliases ?? []), recipient?.externalId, conversation?.rootExternalId]
  const ids = known.filter((id) => id !== undefined)
  const phone = ids.find(isPhone)
  if (phone) return { to: `+${phone}` }
  return ids[0] ? { recipient: ids[0] } : null
}

async function contentOf(
  graph: Graph,
  settings: Settings,
  { template, file, text }: Outgoing,
): Promise<{ content: Fields } | ActOutcome> {
  if (template) {
    const { name, language } = template
    const sent = { name, language: { code: language }, components: componentsOf(template) }
    return { content: { type: 'template', template: sent } }
  }
  if (!file) return { content: { type: 'text', text: { preview_url: false, body: text } } }
  const uploaded = await upload(graph, settings, file)
  if ('outcome' in uploaded) return uploaded
  const { id, type } = uploaded
  return { content: { type, [type]: type === 'document' ? { id, filename: file.name } : { id } } }
}

/** Uploading shows nothing to anybody: whatever happens to it, the message did not go out, and the upload may be made again. */
async function upload(
  graph: Graph,
  { phone_number_id }: Settings,
  file: NonNullable<Outgoing['file']>,
): Promise<{ id: string; type: string } | ActOutcome> {
  const bytes = await file.bytes()
  const kind = file.contentType.split('/')[0] ?? ''
  const isPicture = kind === 'image' && bytes.length <= PICTURE_BYTES
  const type = isPicture || kind === 'video' || kind === 'audio' ? kind : 'document'
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', file.contentType)
  form.set('file', new Blob([bytes], { type: file.contentType }), file.name)
  const result = await graph.post(`${phone_number_id}/media`, form)
  if (!result.ok) return actOutcome(result)
  const id = textOf(result.body.id)
  return id ? { id, type } : { outcome: 'refused', reason: 'the platform took the file and gave no id' }
}
