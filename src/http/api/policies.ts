/** Policy: its texts, and questions about it that are asked from cases and answered by managers. */
import { z } from 'zod'
import { answerPolicy } from '../../actions/policies/answer-policy.ts'
import { askPolicy } from '../../actions/policies/ask-policy.ts'
import { keepAnswer } from '../../actions/policies/keep-answer.ts'
import { keepAsReply } from '../../actions/policies/keep-as-reply.ts'
import { retirePolicy } from '../../actions/policies/retire-policy.ts'
import { savePolicy } from '../../actions/policies/save-policy.ts'
import { seeAnswer } from '../../actions/policies/see-answer.ts'
import { may } from '../../core/access.ts'
import { listPolicies, listQuestions, type PolicyQuestion } from '../../store/reads/policies.ts'
import { type Route, route } from '../route.ts'
import { id, instant, ok, personRef } from './shapes.ts'

const params = z.object({ id })
const values = z.object({
  brand_id: id,
  /** Null: the whole brand. */
  area_id: id.nullable().default(null),
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(4000),
})
const inputOf = ({ brand_id, area_id, ...rest }: z.output<typeof values>) => ({
  ...rest,
  brandId: brand_id,
  areaId: area_id,
})
const question = z.object({
  id,
  case_id: id,
  case_number: z.number().int(),
  brand_id: id,
  area_id: id.nullable(),
  question: z.string(),
  asked_by: personRef.nullable(),
  asked_at: instant,
  answer: z.string().nullable(),
  answered_by: personRef.nullable(),
  answered_at: instant.nullable(),
  /** Whoever asked has seen the answer. */
  seen: z.boolean(),
  /** What the answer became. */
  policy_id: id.nullable(),
  saved_reply_id: id.nullable(),
})

function presentQuestion(one: PolicyQuestion): z.input<typeof question> {
  return {
    id: one.id,
    case_id: one.caseId,
    case_number: one.caseNumber,
    brand_id: one.brandId,
    area_id: one.areaId,
    question: one.question,
    asked_by: one.askedBy,
    asked_at: one.askedAt.toISOString(),
    answer: one.answer,
    answered_by: one.answeredBy,
    answered_at: one.answeredAt?.toISOString() ?? null,
    seen: one.seenAt !== null,
    policy_id: one.policyId,
    saved_reply_id: one.savedReplyId,
  }
}

export const policyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/policies',
    operationId: 'listPolicies',
    summary: 'Policy texts of the brands one covers.',
    permission: 'briefing.read',
    query: z.object({ brand_id: id.optional() }),
    response: z.object({
      items: z.array(values.extend({ id, written_by: personRef.nullable(), written_at: instant })),
    }),
    async handler({ ctx, actor, query }) {
      const items = await listPolicies(ctx.db, actor, query.brand_id ?? null)
      return {
        items: items.map(({ brandId, areaId, writtenBy, writtenAt, ...rest }) => ({
          ...rest,
          brand_id: brandId,
          area_id: areaId,
          written_by: writtenBy,
          written_at: writtenAt.toISOString(),
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/policies',
    operationId: 'writePolicy',
    summary: 'Writes a policy text of a brand, or of one of its areas.',
    permission: 'brand.manage',
    body: values,
    response: z.object({ id }),
    handler: async ({ ctx, actor, body }) => ({ id: await savePolicy(ctx, actor, null, inputOf(body)) }),
  }),
  route({
    method: 'PUT',
    path: '/api/policies/:id',
    operationId: 'editPolicy',
    summary: 'Changes a policy text; it stays with its brand.',
    permission: 'brand.manage',
    params,
    body: values,
    response: z.object({ id }),
    handler: async ({ ctx, actor, params, body }) => ({ id: await savePolicy(ctx, actor, params.id, inputOf(body)) }),
  }),
  route({
    method: 'DELETE',
    path: '/api/policies/:id',
    operationId: 'retirePolicy',
    summary: 'Takes a policy text out of use.',
    permission: 'brand.manage',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await retirePolicy(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/policy-questions',
    operationId: 'listPolicyQuestions',
    summary:
      'Questions about policy: all of one’s brands for a manager, one’s own for everybody else. Unanswered ones first.',
    permission: 'briefing.read',
    query: z.object({ case_id: id.optional() }),
    response: z.object({ items: z.array(question) }),
    async handler({ ctx, actor, query }) {
      const of = query.case_id ? { mine: false, caseId: query.case_id } : { mine: !may(actor, 'brand.manage') }
      return { items: (await listQuestions(ctx.db, actor, of, new Date(ctx.now()))).map(presentQuestion) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/policy-questions',
    operationId: 'askPolicy',
    summary: 'Asks the managers what the policy is, from a case.',
    permission: 'briefing.read',
    params,
    body: z.object({ question: z.string().trim().min(1).max(1000) }),
    response: z.object({ id }),
    handler: async ({ ctx, actor, params, body }) => ({ id: await askPolicy(ctx, actor, params.id, body.question) }),
  }),
  route({
    method: 'POST',
    path: '/api/policy-questions/:id/answer',
    operationId: 'answerPolicy',
    summary: 'Answers a question about policy; whoever asked is told.',
    permission: 'brand.manage',
    params,
    body: z.object({ answer: z.string().trim().min(1).max(4000) }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await answerPolicy(ctx, actor, params.id, body.answer)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/policy-questions/:id/keep',
    operationId: 'keepAnswer',
    summary: 'Makes an answer a policy text of the area, or of the whole brand.',
    permission: 'brand.manage',
    params,
    body: z.object({ whole_brand: z.boolean().default(false) }),
    response: z.object({ policy_id: id }),
    handler: async ({ ctx, actor, params, body }) => ({
      policy_id: await keepAnswer(ctx, actor, params.id, body.whole_brand),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/policy-questions/:id/keep-as-reply',
    operationId: 'keepAsReply',
    summary: 'Makes an answer a saved reply of the area.',
    permission: 'brand.manage',
    params,
    response: z.object({ saved_reply_id: id }),
    handler: async ({ ctx, actor, params }) => ({ saved_reply_id: await keepAsReply(ctx, actor, params.id) }),
  }),
  route({
    method: 'POST',
    path: '/api/policy-questions/:id/seen',
    operationId: 'seeAnswer',
    summary: 'Whoever asked has seen the answer.',
    permission: 'briefing.read',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await seeAnswer(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
]
