/** Customers: who stands behind which identities. */
import { z } from 'zod'
import { editCustomer } from '../../actions/customers/edit-customer.ts'
import { mergeCustomers } from '../../actions/customers/merge-customers.ts'
import { splitIdentity } from '../../actions/customers/split-identity.ts'
import { undoCustomerChange } from '../../actions/customers/undo-customer-change.ts'
import { Refusal } from '../../core/errors.ts'
import { findCustomers, loadCustomer } from '../../store/reads/case-view.ts'
import { presentCustomer } from '../present/case.ts'
import { type Route, route } from '../route.ts'
import { customerCard, id, ok } from './shapes.ts'

const params = z.object({ id })

export const customerRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/customers',
    operationId: 'findCustomers',
    summary: 'Customers by a piece of their name or handle.',
    permission: 'customer.edit',
    query: z.object({ text: z.string().trim().min(1).max(100) }),
    response: z.object({ items: z.array(z.object({ id, name: z.string(), handles: z.array(z.string()) })) }),
    handler: async ({ ctx, actor, query }) => ({ items: await findCustomers(ctx.db, actor, query.text) }),
  }),
  route({
    method: 'GET',
    path: '/api/customers/:id',
    operationId: 'getCustomer',
    summary: 'One customer: identities, cases, note.',
    permission: 'customer.edit',
    params,
    response: customerCard,
    async handler({ ctx, actor, params }) {
      const customer = await loadCustomer(ctx.db, actor, params.id, null)
      if (!customer) throw new Refusal('not_found')
      return presentCustomer(customer)
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/customers/:id',
    operationId: 'editCustomer',
    summary: 'Changes a customer’s name, the note about them, or the target for answering them.',
    permission: 'customer.edit',
    params,
    body: z.object({
      name: z.string().trim().min(1).max(200).optional(),
      note: z.string().max(4000).optional(),
      /** Only ever makes the brand's target sooner; null: none. */
      target_seconds: z.number().int().min(10).max(604_800).nullable().optional(),
    }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      const { target_seconds: targetSeconds, ...rest } = body
      await editCustomer(ctx, actor, params.id, { ...rest, ...(targetSeconds === undefined ? {} : { targetSeconds }) })
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/customers/:id/merge',
    operationId: 'mergeCustomers',
    summary: 'The other customer turns out to be this one. Can be undone.',
    permission: 'customer.edit',
    params,
    body: z.object({ other_customer_id: id }),
    response: z.object({ change_id: id }),
    handler: async ({ ctx, actor, params, body }) => ({
      change_id: await mergeCustomers(ctx, actor, params.id, body.other_customer_id),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/customers/:id/split',
    operationId: 'splitIdentity',
    summary: 'One identity turns out to be somebody else. Can be undone.',
    permission: 'customer.edit',
    params,
    body: z.object({ identity_id: id }),
    response: z.object({ customer_id: id, change_id: id }),
    async handler({ ctx, actor, params, body }) {
      const { customerId, changeId } = await splitIdentity(ctx, actor, params.id, body.identity_id)
      return { customer_id: customerId, change_id: changeId }
    },
  }),
  route({
    method: 'POST',
    path: '/api/customer-changes/:id/undo',
    operationId: 'undoCustomerChange',
    summary: 'Takes a merge or a split back.',
    permission: 'customer.edit',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await undoCustomerChange(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
]
