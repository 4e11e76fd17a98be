/** The search box. */
import { z } from 'zod'
import { Refusal } from '../../core/errors.ts'
import { searchDesk } from '../../store/reads/search.ts'
import type { Cursor } from '../../store/reads/search-hits.ts'
import { type Route, route } from '../route.ts'
import { channelRef, id, instant, personRef } from './shapes.ts'

const status = z.enum(['open', 'solved', 'closed'])
const caseRef = z.object({ id, number: z.number().int(), status })

const hit = z.object({
  message_id: id,
  /** The case through which it is seen. */
  case: caseRef,
  brand_id: id,
  customer: personRef,
  /** Null for a note or a call. */
  channel: channelRef.nullable(),
  direction: z.enum(['in', 'out']),
  visibility: z.enum(['public', 'private', 'internal']),
  author_name: z.string(),
  sent_at: instant,
  /** One line around what was found; masked details are dots. */
  snippet: z.string(),
  /** In UTF-16 code units of the snippet. */
  highlights: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
})

const person = personRef.extend({ handles: z.array(z.string()), case: caseRef })

const numbered = caseRef.extend({ brand_id: id, customer: personRef, opened_at: instant, excerpt: z.string() })

/** Opaque to callers: a place in time and the message that stood there. */
const cursor = z
  .string()
  .regex(/^\d{1,16}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .transform((text): Cursor => {
    const [sentAt = '', messageId = ''] = text.split('.')
    return { sentAt: Number(sentAt), messageId }
  })

export const searchRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/search',
    operationId: 'search',
    summary:
      'Messages of all history, newest first, with people, cases by number, and other spellings. Words, "phrases", and the filters channel: from: before: after: is: case: (or in Hebrew).',
    permission: 'desk.read',
    query: z.object({
      q: z.string().max(2000),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
      brand_id: id.optional(),
    }),
    response: z.object({
      hits: z.array(hit),
      next_cursor: z.string().nullable(),
      people: z.array(person),
      cases: z.array(numbered),
      did_you_mean: z.array(z.object({ text: z.string(), word: z.string(), instead_of: z.string() })),
      /** Older messages are still being read into the search: the share (0 to 1) that can be found; null: all can. */
      indexed: z.number().nullable(),
    }),
    async handler({ ctx, actor, query }) {
      const found = await searchDesk(ctx.db, actor, {
        text: query.q,
        brandId: query.brand_id ?? null,
        cursor: query.cursor ?? null,
        limit: query.limit,
        now: ctx.now(),
      })
      if ('reason' in found) throw new Refusal('bad_input', found)
      return {
        hits: found.hits.map((one) => ({
          message_id: one.message_id,
          case: { id: one.case_id, number: one.number, status: one.status },
          brand_id: one.brand_id,
          customer: { id: one.customer_id, name: one.customer_name },
          channel: one.channel_id
            ? { id: one.channel_id, kind: one.channel_kind ?? '', name: one.channel_name ?? '' }
            : null,
          direction: one.direction,
          visibility: one.visibility,
          author_name: one.author_name,
          sent_at: one.sent_at.toISOString(),
          snippet: one.text,
          highlights: one.highlights,
        })),
        next_cursor: found.next && `${found.next.sentAt}.${found.next.messageId}`,
        people: found.people,
        cases: found.cases.map(({ brandId, openedAt, ...one }) => ({
          ...one,
          brand_id: brandId,
          opened_at: openedAt.toISOString(),
        })),
        did_you_mean: found.suggestions.map(({ insteadOf, ...one }) => ({ ...one, instead_of: insteadOf })),
        indexed: found.indexed,
      }
    },
  }),
]
