/** A token of Instagram Login lasts sixty days and can be renewed while it lives, once it is a day old. */
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
