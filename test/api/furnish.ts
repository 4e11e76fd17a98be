/** A house in which every route has something to name. */
import { addSampleData } from '../../src/actions/sample/add-sample-data.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import type { TestApp } from '../app.ts'
import { type CaseRow, type CaseView, eventually } from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, type Member } from '../organization.ts'
import { deviceAt, type House } from './every-route.ts'

/** Fills an organization with sample data and one of each thing that a route can name; everything that has a brand is of one brand. */
export async function furnish(test: TestApp, owner: Member, brand: string, sampleBrandId?: string): Promise<House> {
  const { ctx } = test.app
  const { client, actor } = owner
  const walls = await addSampleData(ctx, actor)
  const wall = walls.find((one) => one.brand_id === sampleBrandId) ?? walls[0]
  const brandId = wall?.brand_id ?? brand
  const [row, other] = await eventually('two public cases came in', async () => {
    const { items } = await client.get<{ items: CaseRow[] }>(`/api/cases?limit=200&brand_id=${brandId}`)
    const found = items.filter((one) => one.visibility === 'public' && one.status === 'open')
    return found[0] && found[1] && ([found[0], found[1]] as const)
  })
  const view = await client.get<CaseView>(`/api/cases/${row.id}`)
  const member = await addMember(test, actor.organizationId, 'rep', [brandId])
  const reply = await client.post<{ id: string }>(`/api/cases/${row.id}/replies`, {
    mode: 'public',
    body: 'Thank you.',
  })
  await addMember(test, actor.organizationId, 'referent', [brandId])
  await client.post(`/api/cases/${row.id}/replies`, {
    mode: 'public',
    body: 'We are sorry, and are looking into it.',
    ask_approval: true,
  })
  const asked = await client.get<CaseView>(`/api/cases/${row.id}`)
  const { id: tokenId } = await client.post<{ id: string }>('/api/tokens', { name: 'a script' })
  const { id: invitationId } = await client.post<{ id: string }>('/api/invitations', {
    email: `invited-${row.id}@example.com`,
    role: 'rep',
    brand_ids: [brandId],
  })
  const { change_id: changeId } = await client.post<{ change_id: string }>(`/api/customers/${row.customer.id}/merge`, {
    other_customer_id: other.customer.id,
  })
  const { id: briefingId } = await client.post<{ id: string }>('/api/briefings', {
    brand_id: brandId,
    kind: 'fault',
    title: 'The site is slow',
  })
  const { id: policyId } = await client.post<{ id: string }>('/api/policies', {
    brand_id: brandId,
    title: 'Returns',
    body: 'Within 30 days.',
  })
  const { id: questionId } = await client.post<{ id: string }>(`/api/cases/${row.id}/policy-questions`, {
    question: 'May this be returned?',
  })
  const deliveryId = ctx.newId()
  const now = new Date().toISOString()
  await ask(
    test.databaseUrl,
    `insert into delivery_pending (organization_id, connection_id, delivery_id, received_at, stuck_reason)
      select organization_id, connection_id, '${deliveryId}', '${now}', 'cannot be read' from channel where channel_id = '${wall?.channel_id}'`,
  )
  const areas = await client.get<Operations['getMe']['response']>('/api/me')
  const goodwill = await client.post<{ id: string }>(`/api/cases/${row.id}/goodwill`, {
    kind: 'gift',
    amount: 500,
    reason: 'a long wait',
  })
  const request = await client.post<{ id: string }>(`/api/cases/${row.id}/goodwill/requests`, {
    kind: 'refund',
    amount: 90_000,
    reason: 'a very long wait',
  })
  const saved = await client.get<Operations['listSavedReplies']['response']>('/api/saved-replies')
  const goal = { brand_id: brandId, kpi: 'loops_closed', target: 0.9, by: '2030-01-01' }
  const { id: goalId } = await client.send<{ id: string }>('PUT', '/api/goals', goal)
  const [reviewId, itemId] = [ctx.newId(), ctx.newId()]
  await ask(
    test.databaseUrl,
    `insert into review (organization_id, review_id, due_on, owner_id, made_at) select '${actor.organizationId}', '${reviewId}',
        current_date - count(*)::int, '${actor.personId}', now() from review where organization_id = '${actor.organizationId}';
     insert into review_item (organization_id, review_id, item_id, position, kind, brand_id, case_id)
      values ('${actor.organizationId}', '${reviewId}', '${itemId}', 0, 'loop', '${brandId}', '${row.id}')`,
  )
  // Last, so that nothing is told there of what was done here.
  const device = await client.post<{ id: string }>('/api/me/devices', deviceAt(row.id))
  return {
    caseId: row.id,
    replyId: reply.id,
    approvalId: asked.approvals.at(-1)?.id ?? '',
    messageId: view.conversations[0]?.messages[0]?.id ?? '',
    customerId: row.customer.id,
    identityId: view.customer_card.identities[0]?.id ?? '',
    changeId,
    brandId,
    areaId: areas.areas.find((area) => area.brand_id === brandId)?.id ?? '',
    personId: member.actor.personId,
    channelId: wall?.channel_id ?? '',
    wallId: wall?.channel_id ?? '',
    deliveryId,
    invitationId,
    tokenId,
    playbookId: view.playbook?.playbook_id ?? '',
    savedReplyId: saved.items.find(({ brand_id }) => brand_id === brandId)?.id ?? '',
    briefingId,
    policyId,
    questionId,
    goalId,
    reviewId,
    itemId,
    goodwillId: goodwill.id,
    requestId: request.id,
    deviceId: device.id,
  }
}
