/** From a form to a connection: which fields a kind asks for, which of them are secret, and whether they make sense together. */
import type { Channel, SettingField } from '../../channels/channel.ts'
import { Refusal } from '../../core/errors.ts'
import type { ActionContext } from '../context.ts'

export type Given = Record<string, string>

/** The practice wall comes with the sample data, posts that somebody noticed with the first of them. */
const BY_THEMSELVES: readonly string[] = ['sandbox', 'noticed']

/** Kinds that can be connected here. */
export const connectable = (ctx: Pick<ActionContext, 'channels'>): Channel[] =>
  [...ctx.channels.values()].filter(({ kind }) => !BY_THEMSELVES.includes(kind))

/** Refuses `unknown_channel_kind`. */
export function kindOf(ctx: ActionContext, kind: string): Channel {
  const channel = connectable(ctx).find((one) => one.kind === kind)
  if (!channel) throw new Refusal('unknown_channel_kind', { kind, known: connectable(ctx).map((one) => one.kind) })
  return channel
}

export type Checked = {
  /** Connection and channel together, as the channel reads them. */
  parsed: unknown
  account: string
  /** What the connection keeps; null where an existing one is used as it is. */
  connection: Kept | null
  /** What the channel keeps for itself, where its connection is shared. */
  own: Kept | null
}
export type Kept = { settings: Given; secrets: Given | null }

/**
 * `given` is text, as a form or a command line has it; an empty field counts as left out. `existing` are the settings of the shared
 * connection that is used as it is, `made` those that the house made itself and nobody is asked for. Refuses `bad_input` and names the
 * fields.
 */
export function checkSettings(
  channel: Channel,
  given: Given,
  { made = {}, existing = null }: { made?: Record<string, unknown>; existing?: Record<string, unknown> | null } = {},
): Checked {
  const shared = existing ? [] : (channel.connection?.fields ?? [])
  const asked = [...shared, ...channel.fields]
  const known = new Map(asked.map((field) => [field.key, field]))
  const filled = Object.fromEntries(
    Object.entries(given)
      .map(([key, value]) => [key, known.get(key)?.secret ? value : value.trim()] as const)
      .filter(([, value]) => value !== ''),
  )
  const problems = [
    ...Object.keys(filled)
      .filter((key) => !known.has(key))
      .map((key) => ({ at: `/settings/${key}`, message: 'there is no such setting' })),
    ...asked
      .filter(({ key, required }) => required && filled[key] === undefined)
      .map(({ key }) => ({ at: `/settings/${key}`, message: 'is required' })),
  ]
  const parsed = problems.length > 0 ? null : channel.settings.safeParse({ ...made, ...existing, ...filled })
  if (!parsed?.success)
    throw new Refusal('bad_input', [
      ...problems,
      ...(parsed?.error.issues ?? []).map(({ path, message }) => ({ at: `/settings/${path.join('/')}`, message })),
    ])
  const connection = keep(channel.connection ? shared : channel.fields, filled)
  return {
    parsed: parsed.data,
    account: channel.account(parsed.data),
    connection: existing ? null : connection,
    own: channel.connection ? keep(channel.fields, filled) : null,
  }
}

/** The filled fields of a form, its secrets apart. */
export function keep(fields: SettingField[], filled: Given): Kept {
  const side = (secret: boolean) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = filled[field.key]
        return field.secret === secret && value !== undefined ? [[field.key, value] as const] : []
      }),
    )
  const secrets = side(true)
  return { settings: side(false), secrets: Object.keys(secrets).length > 0 ? secrets : null }
}
