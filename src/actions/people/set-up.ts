/** The first run: an owner, an organization, a brand with its areas and saved replies, the playbook as it ships. Refuses `already_set_up`. */
import { Refusal } from '../../core/errors.ts'
import { defaultPlaybook } from '../../core/playbook/default-playbook.ts'
import { firstAreas } from '../../core/routing/first-areas.ts'
import { israeliWeek } from '../../core/sla/calendars.ts'
import { DEFAULT_TARGET_SECONDS } from '../../core/sla/clock.ts'
import { ISRAELI_HOLIDAYS } from '../../core/sla/holidays.ts'
import { cleanName } from '../../core/text/safe.ts'
import { hashPassword } from '../../lib/passwords.ts'
import { newToken, tokenDigest } from '../../lib/secrets.ts'
import { insertAreas, insertBrand } from '../../store/brands.ts'
import { sql, transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { insertMembership, insertOrganization, insertPerson, insertSession, needsSetup } from '../../store/people.ts'
import { publishPlaybook } from '../../store/playbooks.ts'
import { insertStarterReplies } from '../../store/starter-replies.ts'
import type { ActionContext, Actor } from '../context.ts'

export type SetUpInput = { name: string; email: string; password: string; brand: string; language: 'he' | 'en' }

/** Returns the owner and a session token; its digest alone is stored. */
export async function setUp(ctx: ActionContext, input: SetUpInput): Promise<{ actor: Actor; token: string }> {
  const passwordHash = await hashPassword(input.password)
  const token = newToken()
  const actor: Actor = { organizationId: ctx.newId(), personId: ctx.newId(), role: 'owner', brandIds: null }
  const { organizationId, personId } = actor
  await transact(ctx.db, async (tx) => {
    // Two browsers finishing the first run at once: the second finds it done.
    await sql`select pg_advisory_xact_lock(hashtext('maagal:set-up'))`.execute(tx)
    if (!(await needsSetup(tx))) throw new Refusal('already_set_up')
    const name = cleanName(input.brand)
    await insertOrganization(tx, { id: organizationId, name, language: input.language })
    await insertPerson(tx, {
      id: personId,
      email: input.email,
      name: cleanName(input.name),
      passwordHash,
      language: input.language,
    })
    await insertMembership(tx, actor)
    const brandId = ctx.newId()
    await insertBrand(tx, {
      id: brandId,
      organizationId,
      name,
      names: [name],
      competitors: [],
      language: input.language,
      timezone: israeliWeek.timezone,
      calendar: israeliWeek,
      targetSeconds: DEFAULT_TARGET_SECONDS,
      holidays: ISRAELI_HOLIDAYS,
      sample: false,
    })
    await insertAreas(tx, organizationId, firstAreas(brandId, ctx.newId), [personId])
    const brand = { organizationId, id: brandId, language: input.language }
    await insertStarterReplies(tx, brand, { newId: ctx.newId, now: ctx.now() }, personId)
    await publishPlaybook(tx, {
      organizationId,
      playbookId: ctx.newId(),
      version: 1,
      document: defaultPlaybook,
      by: personId,
    })
    await insertSession(tx, { personId, organizationId, digest: tokenDigest(token) })
    await audit(tx, { organizationId, personId, action: 'set-up', entity: 'organization', entityId: organizationId })
  })
  return { actor, token }
}
