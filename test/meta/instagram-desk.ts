/** A desk with one Instagram account of the Meta double, connected beside a Page in the same app, by either of the two logins. */
import type { InstagramScript } from '../doubles/meta/instagram.ts'
import { type MetaDesk, startMetaDesk } from './desk.ts'

export const IG = { id: '17841400000000001', username: 'hayot.shop' }
/** Apps that use Instagram Login have a second secret. */
export const INSTAGRAM_SECRET = 'instagram_app_secret_1'

export type InstagramDesk = MetaDesk & { ig: InstagramScript; igChannelId: string; login: 'facebook' | 'instagram' }

export async function startInstagramDesk(
  login: 'facebook' | 'instagram',
  more: Record<string, string> = {},
  dates: { issuedAt?: number; expiresAt?: number } = {},
): Promise<InstagramDesk> {
  const desk = await startMetaDesk({
    settings: { instagram_app_secret: INSTAGRAM_SECRET },
    instagramAppSecret: INSTAGRAM_SECRET,
  })
  const { meta, page, rep } = desk
  const token = 'IG-TOKEN'
  const ig = meta.addInstagram(
    login === 'facebook' ? { ...IG, login, pageId: page.id } : { ...IG, login, token, ...dates },
  )
  const { brands } = await rep.get<{ brands: { id: string }[] }>('/api/me')
  const { id: igChannelId } = await rep.post<{ id: string }>('/api/channels', {
    kind: 'instagram',
    brand_id: brands[0]?.id,
    connection_id: desk.connectionId,
    settings: {
      instagram_id: IG.id,
      poll_seconds: '3600',
      ...(login === 'facebook'
        ? { page_id: page.id, access_token: page.state.token }
        : { access_token: token, instagram_url: meta.url }),
      ...more,
    },
  })
  // Through a Page what is told is chosen in the app's dashboard.
  if (login === 'facebook') ig.subscribe()
  return { ...desk, ig, igChannelId, login }
}
