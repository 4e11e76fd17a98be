/** Files that customers sent. They are foreign: handed out to be saved, never to be run. */
import { z } from 'zod'
import { may } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { readAttachment } from '../../store/reads/attachment.ts'
import { type Route, route } from '../route.ts'
import { id } from './shapes.ts'

export const attachmentRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/attachments/:id',
    operationId: 'getAttachment',
    summary: 'A file that came with a message, as a download.',
    permission: 'desk.read',
    params: z.object({ id }),
    response: z.any().meta({ type: 'string', format: 'binary' }),
    async handler({ ctx, actor, params, reply }) {
      const { id, name, contentType } = await readAttachment(ctx.db, actor, params.id)
      // Nothing in a file can be masked, so it is for those who may look behind the mask.
      if (!may(actor, 'personal_data.reveal')) throw new Refusal('not_allowed', { permission: 'personal_data.reveal' })
      const file = await ctx.attachments.read(actor.organizationId, id)
      if (!file) throw new Refusal('not_found')
      return reply
        .header('content-type', contentType)
        .header('content-length', file.bytes)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeName(name ?? 'file')}`)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, max-age=3600')
        .send(file.stream)
    },
  }),
]

const encodeName = (name: string): string =>
  encodeURIComponent(name.replace(/[/\\]/g, '_').toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
