/** Who an Instagram-scoped id is, where the person lets the account know. */
import { textOf } from '../../lib/meta/json.ts'
import type { ChannelContext, ConnectedChannel, Profile } from '../channel.ts'
import { graphOf, type Settings } from './settings.ts'

export async function profile(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  externalId: string,
): Promise<Profile | null> {
  const result = await graphOf(ctx, settings).get(externalId, { fields: 'name,username,profile_pic' })
  if (!result.ok) return null
  const name = textOf(result.body.name) ?? textOf(result.body.username)
  return name ? { name, avatarUrl: textOf(result.body.profile_pic) } : null
}
