/** Posts that somebody came upon, brought in by hand or shared from a phone. */
import { z } from 'zod'
import { noticePost } from '../../actions/ingest/notice-post.ts'
import { type Route, route } from '../route.ts'
import { id } from './shapes.ts'

export const noticedRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/noticed',
    operationId: 'noticePost',
    summary: 'Brings in a post that nobody told us of, as an alert. The same post again gives the same case.',
    permission: 'desk.reply',
    body: z.object({
      brand_id: id,
      text: z.string().trim().min(1).max(10_000),
      /** Where it is; the answer is given there. */
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .nullable()
        .default(null),
      /** Who wrote it, as they call themselves there; empty when unknown. */
      author: z.string().trim().max(200).default(''),
    }),
    /** `known`: it was here before. */
    response: z.object({ case_id: id, known: z.boolean() }),
    async handler({ ctx, actor, body: { brand_id: brandId, text, url, author } }) {
      const { caseId, known } = await noticePost(ctx, actor, { brandId, text, url, author })
      return { case_id: caseId, known }
    },
  }),
]
