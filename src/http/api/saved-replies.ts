/** Saved replies: kept by managers, put into drafts by whoever answers. */
import { z } from 'zod'
import { addStarter } from '../../actions/saved-replies/add-starter.ts'
import { confirmVariant } from '../../actions/saved-replies/confirm-variant.ts'
import { insertReply } from '../../actions/saved-replies/insert-reply.ts'
import { retireReply } from '../../actions/saved-replies/retire-reply.ts'
import { saveReply } from '../../actions/saved-replies/save-reply.ts'
import { LONGEST_REPLY, REPLY_LANGUAGES } from '../../core/replies/saved.ts'
import { shortcut } from '../../core/replies/shortcut.ts'
import { replyOffer } from '../../store/reads/reply-offer.ts'
import { readSavedReplies } from '../../store/reads/saved-replies.ts'
import { presentSavedReply } from '../present/saved-reply.ts'
import { type Route, route } from '../route.ts'
import { id, instant, ok } from './shapes.ts'

const params = z.object({ id })
const language = z.enum(REPLY_LANGUAGES)
const text = z.string().max(LONGEST_REPLY).nullable()
const title = z.string().trim().max(100)
const variant = z.object({
  text: z.string(),
  updated_at: instant,
  /** The other language was changed later. */
  stale: z.boolean(),
})

export const savedReply = z.object({
  id,
  /** Null in the next three: everywhere. */
  brand_id: id.nullable(),
  area_id: id.nullable(),
  channel_kind: z.string().nullable(),
  shortcut: z.string(),
  title_he: z.string(),
  title_en: z.string(),
  he: variant.nullable(),
  en: variant.nullable(),
  uses: z.number().int(),
  last_used_at: instant.nullable(),
})

const values = z
  .object({
    brand_id: id.nullable(),
    area_id: id.nullable(),
    channel_kind: z.string().max(60).nullable(),
    shortcut,
    title_he: title,
    title_en: title,
    he: text,
    en: text,
  })
  .refine(({ title_he, title_en }) => title_he !== '' || title_en !== '', {
    path: ['title_he'],
    message: 'is required',
  })

const inputOf = (body: z.output<typeof values>) => ({
  brandId: body.brand_id,
  areaId: body.area_id,
  channelKind: body.channel_kind,
  shortcut: body.shortcut,
  titles: { he: body.title_he, en: body.title_en },
  texts: { he: body.he, en: body.en },
})

/** By the name of the variable; null: not known. */
const variableValues = z.record(z.string(), z.string().nullable())

export const savedReplyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/saved-replies',
    operationId: 'listSavedReplies',
    summary: 'Saved replies of the brands one covers, with both languages and how often they are used.',
    permission: 'brand.manage',
    response: z.object({ items: z.array(savedReply) }),
    handler: async ({ ctx, actor }) => ({
      items: (await readSavedReplies(ctx.db, actor)).map(presentSavedReply),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/saved-replies',
    operationId: 'createSavedReply',
    summary: 'Adds a saved reply. A variable that does not exist is refused, with the nearest one that does.',
    permission: 'brand.manage',
    body: values,
    response: z.object({ id }),
    handler: async ({ ctx, actor, body }) => ({ id: await saveReply(ctx, actor, null, inputOf(body)) }),
  }),
  route({
    method: 'PUT',
    path: '/api/saved-replies/:id',
    operationId: 'editSavedReply',
    summary: 'Changes a saved reply; a language that is not changed along is then marked as stale.',
    permission: 'brand.manage',
    params,
    body: values,
    response: z.object({ id }),
    handler: async ({ ctx, actor, params, body }) => ({ id: await saveReply(ctx, actor, params.id, inputOf(body)) }),
  }),
  route({
    method: 'DELETE',
    path: '/api/saved-replies/:id',
    operationId: 'retireSavedReply',
    summary: 'Takes a saved reply out of use.',
    permission: 'brand.manage',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await retireReply(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/saved-replies/:id/confirm',
    operationId: 'confirmVariant',
    summary: 'Says that a language is still right although the other one changed.',
    permission: 'brand.manage',
    params,
    body: z.object({ language }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await confirmVariant(ctx, actor, params.id, body.language)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/brands/:id/starter-replies',
    operationId: 'addStarterReplies',
    summary: 'Gives a brand the saved replies that new brands begin with; those it has stay.',
    permission: 'brand.manage',
    params,
    response: z.object({ added: z.number().int() }),
    handler: async ({ ctx, actor, params }) => ({ added: await addStarter(ctx, actor, params.id) }),
  }),
  route({
    method: 'GET',
    path: '/api/cases/:id/saved-replies',
    operationId: 'offerReplies',
    summary:
      'Saved replies that fit a case, the values of their variables in it, and whether an apology for the delay is due.',
    permission: 'desk.reply',
    params,
    response: z.object({
      items: z.array(savedReply),
      values: z.object({ he: variableValues, en: variableValues }),
      apology: z.object({ due: z.boolean(), he: z.string(), en: z.string() }),
    }),
    async handler({ ctx, actor, params }) {
      const { replies, values, apology } = await replyOffer(ctx.db, actor, params.id, ctx.now())
      return {
        items: replies.map(presentSavedReply),
        values: values as Record<'he' | 'en', Record<string, string | null>>,
        apology,
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/saved-replies/:reply_id/insert',
    operationId: 'insertReply',
    summary: 'Counts a use, and remembers with the case what was entered for it.',
    permission: 'desk.reply',
    params: z.object({ id, reply_id: id }),
    body: z.object({ language, details: z.record(z.string().max(60), z.string().max(200)).default({}) }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await insertReply(ctx, actor, params.id, params.reply_id, body)
      return { ok: true as const }
    },
  }),
]
