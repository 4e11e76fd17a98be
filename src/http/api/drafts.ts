/** What a person is writing: kept by the server, the same on every device of theirs. */
import { z } from 'zod'
import { saveDraft } from '../../actions/save-draft.ts'
import { readDrafts } from '../../store/reads/drafts.ts'
import { presentDraft } from '../present/draft.ts'
import { type Route, route } from '../route.ts'
import { draft, id, instant } from './shapes.ts'

export const draftRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/cases/:id/drafts',
    operationId: 'listDrafts',
    summary: 'What you are writing in a case, on whichever device.',
    permission: 'desk.note',
    params: z.object({ id }),
    response: z.object({ items: z.array(draft) }),
    handler: async ({ ctx, actor, params }) => ({
      items: (await readDrafts(ctx.db, actor, params.id)).map(presentDraft),
    }),
  }),
  route({
    method: 'PUT',
    path: '/api/cases/:id/drafts/:mode',
    operationId: 'saveDraft',
    summary:
      'Keeps what you are writing, unless you wrote something else later on another device; an empty text clears it.',
    permission: 'desk.note',
    params: z.object({ id, mode: z.enum(['public', 'private', 'internal']) }),
    body: z.object({
      body: z.string().max(100_000),
      /** When it was written, if not just now. */
      written_at: instant.optional(),
    }),
    /** What is kept now: these words, or the newer ones. */
    response: z.object({ draft: draft.nullable() }),
    async handler({ ctx, actor, params, body }) {
      const { body: text, written_at } = body
      const writtenAt = written_at === undefined ? undefined : Date.parse(written_at)
      const kept = await saveDraft(ctx, actor, params.id, { mode: params.mode, body: text, writtenAt })
      return { draft: kept && presentDraft(kept) }
    },
  }),
]
