/** Who a page-scoped id is, where the person lets the Page know. */
import { textOf } from '../../lib/meta/json.ts'
import type { ChannelContext, ConnectedChannel, Profile } from '../channel.ts'
import { graphOf, type Settings } from './settings.ts'

export async function profile(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  externalId: string,
): Promise<Profile | null> {
  const result = await graphOf(ctx, settings).get(externalId, { fields: 'first_name,last_name,profile_pic' })
  if (!result.ok) return null
  const name = [textOf(result.body.first_name), textOf(result.body.last_name)].filter(Boolean).join(' ')
  return name ? { name, avatarUrl: textOf(result.body.profile_pic) } : null
}
