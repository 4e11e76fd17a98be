/** What customers say about an area. */
import { z } from 'zod'
import { Refusal } from '../../core/errors.ts'
import { readDigest } from '../../store/reads/digest.ts'
import { maskedExcerpt } from '../../store/reads/mask.ts'
import { type Route, route } from '../route.ts'
import { id, instant } from './shapes.ts'

const change = z.object({ now: z.number().int(), before: z.number().int() })
const counts = z.array(change.extend({ key: z.string() }))

export const digestRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/areas/:id/digest',
    operationId: 'getDigest',
    summary:
      'What customers said about an area in a week, beside the week before: kinds, words, and messages that stand for it.',
    permission: 'briefing.read',
    params: z.object({ id }),
    query: z.object({
      /** Any day of the week; without one, the last whole week. */
      week: z.iso.date().optional(),
    }),
    response: z.object({
      area_id: id,
      /** The Sunday of the week. */
      first: z.string(),
      from: instant,
      to: instant,
      /** False while the week goes on: it is then compared with as much of the one before. */
      complete: z.boolean(),
      messages: change,
      cases: change,
      intents: counts,
      sentiments: counts,
      severities: counts,
      phrases: z.array(change.extend({ text: z.string() })),
      examples: z.array(
        z.object({
          message_id: id,
          case_id: id,
          /** Personal details masked. */
          text: z.string(),
          sentiment: z.enum(['negative', 'neutral', 'positive']),
          severity: z.number().int(),
        }),
      ),
    }),
    async handler({ ctx, actor, params, query }) {
      const found = await readDigest(ctx.db, actor, params.id, query.week ?? null, ctx.now())
      if (!found) throw new Refusal('not_found')
      const { week, complete, digest } = found
      return {
        ...digest,
        area_id: found.areaId,
        first: week.first,
        from: new Date(week.from).toISOString(),
        to: new Date(week.to).toISOString(),
        complete,
        examples: digest.examples.map((one) => ({
          message_id: one.messageId,
          case_id: one.caseId,
          text: maskedExcerpt(one.text, 280),
          sentiment: one.sentiment,
          severity: one.severity,
        })),
      }
    },
  }),
]
