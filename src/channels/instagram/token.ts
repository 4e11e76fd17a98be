/**
 * A token of Instagram Login lasts sixty days and can be renewed while it lives, once it is a day old. Only a renewal tells when it
 * ends: that is remembered in the channel's cursor.
 */
import { createHash } from 'node:crypto'
import { fieldsOf, parseJson, textOf } from '../../lib/meta/json.ts'
import type { ChannelContext } from '../channel.ts'
import type { Settings } from './settings.ts'

export type Renewed = { token: string; endsAt: number }

/** Null when it cannot be renewed now (too young, or already ended): the calls tell whether it still works. */
export async function renewToken(
  ctx: Pick<ChannelContext, 'fetch' | 'now'>,
  { instagram_url, access_token }: Pick<Settings, 'instagram_url' | 'access_token'>,
): Promise<Renewed | null> {
  const url = new URL(`${instagram_url.replace(/\/+$/, '')}/refresh_access_token`)
  url.searchParams.set('grant_type', 'ig_refresh_token')
  url.searchParams.set('access_token', access_token)
  try {
    const response = await ctx.fetch(url, { signal: AbortSignal.timeout(20_000) })
    const said = fieldsOf(parseJson(await response.text()))
    const token = textOf(said.access_token)
    const seconds = Number(said.expires_in)
    return response.ok && token && seconds > 0 ? { token, endsAt: ctx.now() + seconds * 1000 } : null
  } catch {
    return null
  }
}

/** What the cursor keeps, beside a mark of the token: another one that was put in its place has another end. */
type TokenEnd = { of: string; at: number }

const markOf = (token: string): string => createHash('sha256').update(token).digest('hex').slice(0, 12)

/** The part of the cursor that says when this token ends (epoch milliseconds); empty where nobody knows. */
export const rememberEnd = (token: string, endsAt: number | null): { tokenEnd?: TokenEnd } =>
  endsAt === null ? {} : { tokenEnd: { of: markOf(token), at: endsAt } }

/** When this token ends (epoch milliseconds), by the cursor; null where it does not say, or speaks of another token. */
export function rememberedEnd(cursor: unknown, token: string): number | null {
  const end = (cursor as { tokenEnd?: TokenEnd } | null)?.tokenEnd
  return end?.of === markOf(token) ? end.at : null
}
