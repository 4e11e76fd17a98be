/** Looks at a site before it is kept: is it a WordPress, is the login good, and may this account do what is needed. */
import { z } from 'zod'
import type { ChannelContext, ChannelHealth, Connected, ConnectedChannel, ConnectProblem } from '../channel.ts'
import { type Api, type Failed, makeApi, SiteFailure } from './api.ts'
import { missingRight, rights, troubleHealth } from './health.ts'
import { type Trouble, troubleOf } from './outcome.ts'
import { page } from './pages.ts'
import { strange, whoWeAre } from './people.ts'
import { oneLine } from './plain.ts'
import type { Settings } from './settings.ts'

type Given = Pick<ConnectedChannel<Settings>, 'settings'>

export async function connect(ctx: ChannelContext, { settings }: Given): Promise<Connected> {
  const api = makeApi(ctx, settings)
  try {
    const site = await recognise(api)
    const elsewhere = site.home && homeElsewhere(site.home, settings.url)
    if (elsewhere) return { ok: false, reason: 'no_such_account', detail: `the address of this site is ${elsewhere}` }
    const health = await examine(api)
    return { ok: true, settings: {}, name: site.name || null, health }
  } catch (error) {
    if (!(error instanceof SiteFailure)) throw error
    return { ok: false, reason: PROBLEMS[troubleOf(error.failed)], detail: hint(error.failed) }
  }
}

/** Whether everything that the desk does on the site may be done. */
export async function check(ctx: ChannelContext, { settings }: Given): Promise<ChannelHealth> {
  try {
    return await examine(makeApi(ctx, settings))
  } catch (error) {
    if (!(error instanceof SiteFailure)) throw error
    return { ...troubleHealth(error.failed), detail: hint(error.failed) }
  }
}

const PROBLEMS: Record<Trouble, ConnectProblem> = {
  login: 'token_refused',
  permission: 'permission_missing',
  pace: 'unreachable',
  away: 'unreachable',
  blocked: 'unreachable',
  no_interface: 'no_such_account',
  this_one: 'no_such_account',
}

/** Asked as nobody, so that the password is told to no other site. Throws SiteFailure unless it is a WordPress. */
async function recognise(api: Api): Promise<{ name: string; home: string | null }> {
  const answer = await api.index()
  if (answer.ok) {
    const read = index.safeParse(answer.body)
    if (!read.success || !read.data.namespaces.includes('wp/v2'))
      throw new SiteFailure(strange('there is no WordPress at this address'))
    return { name: oneLine(read.data.name), home: read.data.home }
  }
  // Sites that show nothing to strangers are WordPress all the same, and say so in its words.
  if (answer.kind === 'refused' && /^rest_(?!no_route)/.test(answer.code)) return { name: '', home: null }
  throw new SiteFailure(answer)
}

const index = z.object({
  name: z.string().catch(''),
  home: z.string().nullable().catch(null),
  namespaces: z.array(z.string()),
})

/** Somebody gave the address of a page in place of the site's. By another name a site may well be reached. */
function homeElsewhere(home: string, given: string): string | null {
  const [told, ours] = [URL.parse(home), URL.parse(given)]
  const path = (url: URL) => url.pathname.replace(/\/+$/, '')
  return told && ours && told.host === ours.host && path(told) !== path(ours) ? home : null
}

async function examine(api: Api): Promise<ChannelHealth> {
  const us = await whoWeAre(api)
  if (!us.mayModerate) throw new SiteFailure(missingRight())
  // The right alone is not enough where a plugin keeps comments to itself.
  await page(api, { per_page: '1' })
  return { state: 'healthy', detail: null, checks: rights('ok') }
}

/** Where a login is refused without a reason, the commonest one is not the password. */
function hint(failed: Failed): string {
  return failed.kind === 'refused' && failed.code === 'rest_not_logged_in'
    ? `${failed.reason}. Either the username or application password is wrong, or the site’s web server drops the Authorization header.`
    : failed.reason
}
