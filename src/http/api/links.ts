/** Links in messages. */
import { z } from 'zod'
import { previewLink } from '../../actions/preview-link.ts'
import { type Route, route } from '../route.ts'
import { id } from './shapes.ts'

export const linkRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/messages/:id/link-preview',
    operationId: 'previewLink',
    summary:
      'What the page behind a link of this message says of itself, read by the server: title and description as plain text. Kept for an hour.',
    permission: 'desk.read',
    params: z.object({ id }),
    query: z.object({ url: z.string().min(4).max(2100) }),
    response: z.object({
      /** The host that answered in the end, as machines write it. */
      host: z.string(),
      /** Whether the page could be read. */
      read: z.boolean(),
      title: z.string().nullable(),
      description: z.string().nullable(),
    }),
    perMinute: 60,
    async handler({ ctx, actor, params, query }) {
      const { host, preview } = await previewLink(ctx, actor, params.id, query.url)
      return { host, read: preview !== null, title: preview?.title ?? null, description: preview?.description ?? null }
    },
  }),
]
