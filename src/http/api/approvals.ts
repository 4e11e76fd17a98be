/** PR/Legal: what waits for a decision, and deciding it. */
import { z } from 'zod'
import { decideApproval } from '../../actions/approvals/decide-approval.ts'
import { answerApproval, questionApproval } from '../../actions/approvals/talk.ts'
import { DECISIONS } from '../../core/approvals/approval.ts'
import { listApprovals } from '../../store/reads/approvals.ts'
import { presentApproval } from '../present/approval.ts'
import { type Route, route } from '../route.ts'
import { approval } from './approval-shapes.ts'
import { id } from './shapes.ts'

const params = z.object({ id })
const said = z.object({ text: z.string().trim().min(1).max(2000) })
const settled = z.object({ id, state: approval.shape.state })

export const approvalRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/approvals',
    operationId: 'listApprovals',
    summary: 'Messages that wait for PR/Legal, the soonest deadline first, and the latest that were decided.',
    permission: 'approval.decide',
    response: z.object({ waiting: z.array(approval), settled: z.array(approval) }),
    async handler({ ctx, actor }) {
      const { waiting, settled, names } = await listApprovals(ctx.db, actor, ctx.now())
      return {
        waiting: waiting.map((one) => presentApproval(one, names)),
        settled: settled.map((one) => presentApproval(one, names)),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/approvals/:id/decision',
    operationId: 'decideApproval',
    summary:
      'Approves a message, as it is, in other words or down to the limit, or refuses it with a reason. Never one’s own.',
    permission: 'approval.decide',
    params,
    body: z.object({
      decision: z.enum(DECISIONS),
      /** The new wording, for `edit`. */
      text: z.string().max(100_000).optional(),
      /** For the writer; needed to refuse. */
      note: z.string().trim().max(1000).optional(),
    }),
    response: settled,
    async handler({ ctx, actor, params, body }) {
      const { id, state } = await decideApproval(ctx, actor, params.id, body)
      return { id, state }
    },
  }),
  route({
    method: 'POST',
    path: '/api/approvals/:id/questions',
    operationId: 'questionApproval',
    summary: 'Asks the writer something before deciding; the deadline goes on.',
    permission: 'approval.decide',
    params,
    body: said,
    response: settled,
    async handler({ ctx, actor, params, body }) {
      const { id, state } = await questionApproval(ctx, actor, params.id, body.text)
      return { id, state }
    },
  }),
  route({
    method: 'POST',
    path: '/api/approvals/:id/answers',
    operationId: 'answerApproval',
    summary: 'Answers what PR/Legal asked about one’s own message.',
    permission: 'desk.reply',
    params,
    body: said,
    response: settled,
    async handler({ ctx, actor, params, body }) {
      const { id, state } = await answerApproval(ctx, actor, params.id, body.text)
      return { id, state }
    },
  }),
]
