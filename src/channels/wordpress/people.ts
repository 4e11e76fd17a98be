/** Who we are on the site, and who else speaks for it. */
import { z } from 'zod'
import { type Api, SiteFailure } from './api.ts'

/** Reading what waits for approval, answering, holding and deleting all hang on this one right. */
export const NEEDED = 'moderate_comments'
/** Roles that speak for a site. Only accounts that may list people are told who has them. */
const ROLES = 'administrator,editor,shop_manager'

const person = z.object({
  id: z.number().int().positive(),
  name: z.string().catch(''),
  capabilities: z.record(z.string(), z.unknown()).catch({}),
})
export type Person = { id: number; name: string; mayModerate: boolean }

/** The account that the password is of. Throws SiteFailure. */
export async function whoWeAre(api: Api): Promise<Person> {
  const answer = await api.get('/wp/v2/users/me', { context: 'edit', _fields: 'id,name,capabilities' })
  if (!answer.ok) throw new SiteFailure(answer)
  const read = person.safeParse(answer.body)
  if (!read.success) throw new SiteFailure(strange('the site does not say who this account is'))
  const { id, name, capabilities } = read.data
  return { id, name, mayModerate: capabilities[NEEDED] === true }
}

/** Numbers of the accounts whose comments are the site's own words; ours at least. */
export async function staffOf(api: Api, { id }: Person): Promise<ReadonlySet<number>> {
  const answer = await api.get('/wp/v2/users', { roles: ROLES, per_page: '100', _fields: 'id' })
  const read = z.array(z.object({ id: z.number().int() })).safeParse(answer.ok ? answer.body : [])
  return new Set([id, ...(read.data ?? []).map((one) => one.id)])
}

/** An answer that no WordPress gives. */
export const strange = (reason: string) =>
  ({ ok: false, kind: 'refused', status: 200, code: '', reason, retryAfter: null }) as const
