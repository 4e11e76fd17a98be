/** From a form to a connection: which fields a kind asks for, which of them are secret, and whether they make sense together. */
import type { Channel } from '../../channels/channel.ts'
import { Refusal } from '../../core/errors.ts'
import type { ActionContext } from '../context.ts'

export type Given = Record<string, string>
export type Checked = { parsed: unknown; account: string; settings: Given; secrets: Given | null }

/** Kinds that can be connected here. The practice wall comes with the sample data. */
export const connectable = (ctx: Pick<ActionContext, 'channels'>): Channel[] =>
  [...ctx.channels.values()].filter(({ kind }) => kind !== 'sandbox')

/** Refuses `unknown_channel_kind`. */
export function kindOf(ctx: ActionContext, kind: string): Channel {
  const channel = connectable(ctx).find((one) => one.kind === kind)
  if (!channel) throw new Refusal('unknown_channel_kind', { kind, known: connectable(ctx).map((one) => one.kind) })
  return channel
}

/**
 * `given` is text, as a form or a command line has it; an empty field counts as left out. `own` are settings that the house made itself
 * and nobody is asked for. Refuses `bad_input` and names the fields.
 */
export function checkSettings(channel: Channel, given: Given, own: Record<string, unknown> = {}): Checked {
  const known = new Map(channel.fields.map((field) => [field.key, field]))
  const filled = Object.fromEntries(
    Object.entries(given)
      .map(([key, value]) => [key, known.get(key)?.secret ? value : value.trim()] as const)
      .filter(([, value]) => value !== ''),
  )
  const problems = [
    ...Object.keys(filled)
      .filter((key) => !known.has(key))
      .map((key) => ({ at: `/settings/${key}`, message: 'there is no such setting' })),
    ...channel.fields
      .filter(({ key, required }) => required && filled[key] === undefined)
      .map(({ key }) => ({ at: `/settings/${key}`, message: 'is required' })),
  ]
  const parsed = problems.length > 0 ? null : channel.settings.safeParse({ ...own, ...filled })
  if (!parsed?.success)
    throw new Refusal('bad_input', [
      ...problems,
      ...(parsed?.error.issues ?? []).map(({ path, message }) => ({ at: `/settings/${path.join('/')}`, message })),
    ])
  const side = (secret: boolean) =>
    Object.fromEntries(Object.entries(filled).filter(([key]) => known.get(key)?.secret === secret))
  const secrets = side(true)
  return {
    parsed: parsed.data,
    account: channel.account(parsed.data),
    settings: side(false),
    secrets: Object.keys(secrets).length > 0 ? secrets : null,
  }
}
