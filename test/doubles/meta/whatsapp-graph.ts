import { createHash } from 'node:crypto'
import { GraphError, missing, parameter } from './errors.ts'
import { parseFields, project } from './fields.ts'
import { listing } from './paging.ts'
import { need } from './tokens.ts'
import type { Call, Fields, NumberState, Token, WabaState, WaMedia, WaMessage } from './types.ts'
import { emitStatus, newMedia } from './whatsapp.ts'
import { nextId, opaqueId, type World } from './world.ts'

const DAY = 24 * 3_600_000
const TEXT_CHARACTERS = 4096
const PAIR_EVERY_MS = 6000
const PAIR_BURST = 45

const object = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

function refuse(code: number, title: string, details: string, status = 400): never {
  throw new GraphError({ code, status, message: `(#${code}) ${title}`, details })
}

/** Rate limits: so many a second for the number, and one per six seconds to one person with 45 borrowed ahead. */
function checkPace(world: World, number: NumberState, to: string): void {
  const now = world.now()
  number.sentAt = number.sentAt.filter((at) => now - at < 1000)
  if (number.sentAt.length >= number.throughput)
    refuse(
      130429,
      'Rate limit hit',
      'Message failed to send because there were too many messages sent from this phone number in a short period of time.',
    )
  const owed = Math.max(number.pairs.get(to) ?? 0, now)
  if (owed - now >= PAIR_EVERY_MS * PAIR_BURST)
    refuse(
      131056,
      '(Business Account, Consumer Account) pair rate limit hit',
      'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.',
    )
  number.pairs.set(to, owed + PAIR_EVERY_MS)
  number.sentAt.push(now)
}

function checkContent(waba: WabaState | undefined, body: Fields): void {
  const type = String(body.type ?? 'text')
  if (type === 'template') {
    const template = object(body.template)
    const language = object(template.language).code
    const known = waba?.templates.find((one) => one.name === template.name && one.language === language)
    if (!known)
      refuse(
        132001,
        'Template name does not exist in the translation',
        'template name does not exist in the translation',
        404,
      )
    if (known.status === 'PAUSED') refuse(132015, 'Template is Paused', 'Template is paused due to low quality.')
    return
  }
  if (!(type in body)) refuse(131008, 'Required parameter is missing', `The parameter ${type} is required.`)
  if (type === 'text' && String(object(body.text).body ?? '').length > TEXT_CHARACTERS)
    refuse(100, 'Invalid parameter', `Param text['body'] must be at most ${TEXT_CHARACTERS} characters long.`)
}

/** `972501234567` without its plus belongs to the business's own country: Meta puts that code in front. */
function resolved(number: NumberState, input: string): string {
  if (/^[A-Z]{2}\./.test(input)) return input
  const digits = input.replace(/\D/g, '')
  return input.startsWith('+') || number.lastInboundAt.has(digits) ? digits : `${number.display.slice(0, 3)}${digits}`
}

function send(world: World, call: Call, number: NumberState): Fields {
  const body = call.body
  if (body.messaging_product !== 'whatsapp') parameter('The parameter messaging_product is required.')
  if (body.status === 'read') {
    const read = number.messages.find((one) => one.id === body.message_id && !one.own)
    return read ? { success: true } : parameter('Invalid message id')
  }
  const input = body.to ?? body.recipient
  if (input === undefined) refuse(131008, 'Required parameter is missing', 'The parameter to is required.')
  const to = resolved(number, String(input))
  if (to === number.display) refuse(131021, 'Recipient cannot be sender', 'Recipient and sender are the same number.')
  checkContent(world.wabas.get(number.wabaId), body)
  checkPace(world, number, to)
  const last = number.lastInboundAt.get(to)
  const outside = body.type !== 'template' && (last === undefined || world.now() - last > DAY)
  if (outside && number.outsideWindow === 'B')
    refuse(
      131047,
      'Re-engagement message',
      'More than 24 hours have passed since the recipient last replied to the sender number.',
    )
  const message: WaMessage = {
    id: opaqueId(world, 'wamid.'),
    own: true,
    to,
    body,
    callbackData: body.biz_opaque_callback_data === undefined ? undefined : String(body.biz_opaque_callback_data),
    createdAt: world.now(),
    statuses: [],
  }
  number.messages.push(message)
  // 200 says accepted, not delivered: what went wrong with the person comes later as a status.
  if (number.unreachable.has(to)) emitStatus(world, number, message, 'failed', { code: 131026 })
  else if (outside) emitStatus(world, number, message, 'failed', { code: 131047 })
  else if (body.type === 'reaction') emitStatus(world, number, message, 'sent')
  else for (const status of number.autoStatuses) emitStatus(world, number, message, status)
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input: String(input), ...(/^[A-Z]{2}\./.test(to) ? { user_id: to } : { wa_id: to }) }],
    messages: [{ id: message.id }],
  }
}

/** Only people who wrote in the last day can be blocked. */
function blockUsers(world: World, call: Call, number: NumberState): Fields {
  const users = (call.body.block_users as Fields[] | undefined) ?? []
  const done = users.filter(
    (one) => world.now() - (number.lastInboundAt.get(String(one.user).replace(/\D/g, '')) ?? 0) <= DAY,
  )
  for (const one of done) {
    const id = String(one.user).replace(/\D/g, '')
    if (call.method === 'DELETE') number.blocked.delete(id)
    else number.blocked.add(id)
  }
  const list = done.map((one) => ({ input: one.user, wa_id: String(one.user).replace(/\D/g, '') }))
  return {
    messaging_product: 'whatsapp',
    block_users: { [call.method === 'DELETE' ? 'removed_users' : 'added_users']: list },
  }
}

export function numberCall(
  world: World,
  token: Token,
  call: Call,
  number: NumberState,
  edge: string | undefined,
): unknown {
  if (edge === undefined) {
    if (call.method !== 'GET') return undefined
    need(token, 'whatsapp_business_management')
    return project(numberNode(number), parseFields(call.query.fields ?? ''), [
      'verified_name',
      'display_phone_number',
      'quality_rating',
      'id',
    ])
  }
  need(token, 'whatsapp_business_messaging')
  if (edge === 'messages' && call.method === 'POST') return send(world, call, number)
  if (edge === 'block_users') return blockUsers(world, call, number)
  if (edge === 'media' && call.method === 'POST') {
    const file = call.files[0] ?? parameter('The parameter file is required.')
    return { id: newMedia(world, number, String(call.body.type ?? file.type), file.bytes, 30).id }
  }
  return edge === 'register' || edge === 'deregister' ? { success: true } : undefined
}

function numberNode(number: NumberState): Fields {
  return {
    verified_name: number.name,
    display_phone_number: number.display,
    quality_rating: 'GREEN',
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    code_verification_status: 'VERIFIED',
    ...number.details,
    id: number.id,
  }
}

export function wabaCall(world: World, token: Token, call: Call, waba: WabaState, edge: string | undefined): unknown {
  need(token, 'whatsapp_business_management')
  if (edge === undefined) return call.method === 'GET' ? { id: waba.id, name: waba.name } : undefined
  if (edge === 'subscribed_apps') {
    if (call.method === 'GET')
      return {
        data: waba.subscribed ? [{ whatsapp_business_api_data: { id: world.appId, name: 'Desk', link: '' } }] : [],
      }
    waba.subscribed = call.method === 'POST'
    if (call.body.override_callback_uri) waba.overrideUrl = String(call.body.override_callback_uri)
    return { success: true }
  }
  if (edge === 'phone_numbers')
    return { data: [...world.numbers.values()].filter((one) => one.wabaId === waba.id).map(numberNode) }
  if (edge !== 'message_templates') return undefined
  if (call.method === 'POST') {
    waba.templates.push({
      name: String(call.body.name),
      language: String(call.body.language),
      status: 'PENDING',
      category: String(call.body.category),
      components: (call.body.components as unknown[]) ?? [],
    })
    return { id: nextId(world), status: 'PENDING', category: call.body.category }
  }
  const items = waba.templates.map((one) => ({ ...one, id: `${waba.id}-${one.name}-${one.language}` }))
  return listing(world, call, {
    path: `/${waba.id}/message_templates`,
    items,
    render: (one) => ({ ...one }),
    defaults: ['name', 'language', 'status', 'category', 'components'],
    params: call.query,
  })
}

/** A media id gives an address for five minutes; the bytes there need the Bearer token. */
export function waMediaCall(world: World, call: Call, media: WaMedia): unknown {
  if (media.expiresAt <= world.now()) missing(media.id)
  if (call.method === 'DELETE') {
    world.nodes.delete(media.id)
    return { success: true }
  }
  return {
    url: `${world.url}/cdn/wa/${media.id}?until=${world.now() + world.mediaLifeMs}`,
    mime_type: media.mime,
    sha256: createHash('sha256').update(media.bytes).digest('hex'),
    file_size: media.bytes.length,
    id: media.id,
    messaging_product: 'whatsapp',
  }
}
