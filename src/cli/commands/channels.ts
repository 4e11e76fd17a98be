/** `maagal channel add`, `maagal channel list`. */
import { readFileSync } from 'node:fs'
import { addChannel } from '../../actions/channels/add-channel.ts'
import { connectable } from '../../actions/channels/settings.ts'
import type { ActionContext, Actor } from '../../actions/context.ts'
import { Refusal } from '../../core/errors.ts'
import { readChannels } from '../../store/reads/channels.ts'
import { brandsOf } from '../../store/reads/desk.ts'
import { actorFor } from '../actor.ts'
import { Usage } from '../errors.ts'
import { fileOf, withInstallation } from '../open.ts'
import { type Result, type Terminal, table } from '../terminal.ts'

export type AddOptions = {
  set: string[]
  setFile: string[]
  brand?: string
  name?: string
  /** Use the connection of this channel, or this connection. */
  connection?: string
  as?: string
}

export function addChannelOf(terminal: Terminal, kind: string, options: AddOptions): Promise<Result> {
  const settings = Object.fromEntries([
    ...options.set.map(pair),
    ...options.setFile.map(pair).map(([key, path]) => [key, contentOf(path)] as const),
  ])
  return withInstallation(async ({ ctx }) => {
    const actor = await actorFor(ctx, options.as, 'channel.manage')
    const brandId = await brandFor(ctx, actor, options.brand)
    const { name, connection: connectionId } = options
    const adding = addChannel(ctx, actor, { kind, brandId, name, settings, connectionId })
    const id = await adding.catch((error: unknown) => {
      throw withKnownKeys(ctx, kind, error)
    })
    const made = (await readChannels(ctx.db, actor, ctx.secrets)).find((one) => one.id === id)
    const webhook = made ? webhookOf(ctx, made) : null
    return {
      json: { id, health: made?.health, detail: made?.detail, webhook_url: webhook },
      lines: [
        terminal.say('channel.added', { kind, account: made?.account ?? '', health: made?.health ?? '' }),
        ...(webhook ? [terminal.say('channel.webhook', { webhook })] : []),
      ],
    }
  })
}

export function listChannelsOf(terminal: Terminal, options: { as?: string }): Promise<Result> {
  return withInstallation(async ({ ctx }) => {
    const actor = await actorFor(ctx, options.as, 'channel.read')
    const [channels, brands] = await Promise.all([readChannels(ctx.db, actor, ctx.secrets), brandsOf(ctx.db, actor)])
    const items = channels.map((one) => ({
      id: one.id,
      kind: one.kind,
      name: one.name,
      account: one.account,
      brand_id: one.brandId,
      health: one.health,
      detail: one.detail,
      readable: one.readable,
      connection_id: one.connectionId,
      webhook_url: webhookOf(ctx, one),
      last_delivery_at: one.lastDeliveryAt?.toISOString() ?? null,
    }))
    const rows = items.map((one) => [
      one.kind,
      one.account,
      brands.get(one.brand_id)?.name ?? '',
      [one.health, one.detail].filter(Boolean).join(': '),
    ])
    return { json: { items }, lines: rows.length > 0 ? table(rows) : [terminal.say('channel.none')] }
  })
}

function webhookOf(
  ctx: ActionContext,
  one: { kind: string; connectionKind: string; connectionId: string },
): string | null {
  const channel = ctx.channels.get(one.kind)
  const hasOne = (channel?.verify || channel?.connection) && one.kind !== 'sandbox'
  return hasOne ? `${ctx.publicUrl}/webhooks/${one.connectionKind}/${one.connectionId}` : null
}

function pair(given: string): [string, string] {
  const at = given.indexOf('=')
  if (at < 1) throw new Usage('error.bad_pair', { given: given.slice(0, 40) })
  return [given.slice(0, at).trim(), given.slice(at + 1)]
}

/** A secret from a file, or from standard input for `-`, stays out of the list of processes and of the shell's history. */
function contentOf(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : fileOf(path), 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw new Usage('error.no_file', { file: path, why: error instanceof Error ? error.message : String(error) })
  }
}

/** By name or id; the only brand needs no name. */
async function brandFor(ctx: ActionContext, actor: Actor, given: string | undefined): Promise<string> {
  const brands = [...(await brandsOf(ctx.db, actor)).values()].filter(({ sample }) => !sample)
  const fitting =
    given === undefined
      ? brands
      : brands.filter(({ id, name }) => id === given || name.toLowerCase() === given.trim().toLowerCase())
  const [first] = fitting
  if (first && fitting.length === 1) return first.id
  throw new Usage(given === undefined ? 'error.say_brand' : 'error.no_such_brand', {
    brands: brands.map(({ name }) => name).join(', '),
  })
}

/** Whoever misses a setting is told which there are. */
function withKnownKeys(ctx: ActionContext, kind: string, error: unknown): unknown {
  if (!(error instanceof Refusal) || error.code !== 'bad_input' || !Array.isArray(error.details)) return error
  const channel = connectable(ctx).find((one) => one.kind === kind)
  const fields = [...(channel?.connection?.fields ?? []), ...(channel?.fields ?? [])]
  const keys = fields.map(({ key, required }) => (required ? key : `[${key}]`)).join(', ')
  return new Refusal('bad_input', [...error.details, { at: '/settings', message: keys }])
}
