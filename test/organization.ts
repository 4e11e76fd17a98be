/** A further organization beside the one of the first run, and members of any role: made below the API, because no door makes them. */
import type { ActionContext, Actor } from '../src/actions/context.ts'
import type { Role } from '../src/core/access.ts'
import { defaultPlaybook } from '../src/core/playbook/default-playbook.ts'
import { alwaysOpen } from '../src/core/sla/calendars.ts'
import { newToken, tokenDigest } from '../src/lib/secrets.ts'
import { insertBrand } from '../src/store/brands.ts'
import { transact } from '../src/store/db.ts'
import { insertMembership, insertOrganization, insertPerson, insertSession } from '../src/store/people.ts'
import { publishPlaybook } from '../src/store/playbooks.ts'
import type { TestApp } from './app.ts'
import { type Client, makeClient } from './client.ts'

export type Member = { actor: Actor; email: string; client: Client }

/** An organization with one brand and a playbook, and nobody in it yet. */
export async function addOrganization(
  ctx: ActionContext,
  name: string,
): Promise<{ organizationId: string; brandId: string }> {
  const organizationId = ctx.newId()
  const brandId = ctx.newId()
  await transact(ctx.db, async (tx) => {
    await insertOrganization(tx, { id: organizationId, name, language: 'en' })
    await insertBrand(tx, {
      id: brandId,
      organizationId,
      name,
      names: [name],
      competitors: [],
      language: 'en',
      timezone: alwaysOpen.timezone,
      calendar: alwaysOpen,
      targetSeconds: 300,
      sample: false,
    })
    const playbook = { organizationId, playbookId: ctx.newId(), version: 1, document: defaultPlaybook, by: null }
    await publishPlaybook(tx, playbook)
  })
  return { organizationId, brandId }
}

/** How many were made: some digits of an id would be the same for two of them sooner or later. */
let members = 0

/** Somebody with this role, signed in. They have no password. */
export async function addMember(
  test: TestApp,
  organizationId: string,
  role: Role,
  brandIds: string[] | null = null,
): Promise<Member> {
  const { ctx } = test.app
  const actor: Actor = { organizationId, personId: ctx.newId(), role, brandIds }
  const email = `${role}-${++members}@example.com`
  const token = newToken()
  await transact(ctx.db, async (tx) => {
    await insertPerson(tx, { id: actor.personId, email, name: `A ${role}`, passwordHash: null, language: 'en' })
    await insertMembership(tx, actor)
    await insertSession(tx, { personId: actor.personId, organizationId, digest: tokenDigest(token) })
  })
  const client = makeClient(test.url)
  client.cookie = `maagal=${token}`
  return { actor, email, client }
}
