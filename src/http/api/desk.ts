/** The frame of the desk: who I am, queues, playbooks, how we are doing. */
import { z } from 'zod'
import { updateMe } from '../../actions/people/update-me.ts'
import { may, permissionsOf } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { countWaiting } from '../../store/reads/approvals.ts'
import { currentCursor } from '../../store/reads/changes.ts'
import { loadFrame, loadMe } from '../../store/reads/desk.ts'
import { countWaitingRequests } from '../../store/reads/goodwill-requests.ts'
import { readPlaybook } from '../../store/reads/playbook.ts'
import { countQueues } from '../../store/reads/queues.ts'
import { presentBrand } from '../present/brand.ts'
import { type Route, route } from '../route.ts'
import { bilingual, brand, id, ok, personRef, playbook, queues, role } from './shapes.ts'

const me = z.object({
  person: z.object({
    id,
    name: z.string(),
    email: z.string(),
    language: z.enum(['he', 'en']),
    preferences: z.record(z.string(), z.unknown()),
  }),
  organization: z.object({ id, name: z.string(), language: z.enum(['he', 'en']) }),
  role,
  permissions: z.array(z.string()),
  brands: z.array(brand),
  /** One covers all brands, also those to come. */
  all_brands: z.boolean(),
  areas: z.array(z.object({ id, name: bilingual, icon: z.string(), brand_id: id, mine: z.boolean() })),
  people: z.array(personRef.extend({ role })),
  /** Areas, sample wall and the like depend on it. */
  sample_data: z.boolean(),
  undo_seconds: z.number().int(),
})

export const deskRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/me',
    operationId: 'getMe',
    summary: 'The signed-in person, what they may do, and the brands and areas they see.',
    permission: 'signed_in',
    response: me,
    async handler({ ctx, actor, reply }) {
      // Read before anything else: a stream that begins here tells whatever changes while the desk is read.
      reply.header('x-maagal-cursor', await currentCursor(ctx.db))
      const { person, organization, brands, areas, people } = await loadMe(ctx.db, actor)
      if (!person) throw new Refusal('not_signed_in')
      const { id, name, email, language, preferences } = person
      return {
        person: { id, name, email, language, preferences },
        organization,
        role: actor.role,
        permissions: [...permissionsOf(actor.role)],
        brands: brands.map((brand) => presentBrand(brand, ctx.now())),
        all_brands: actor.brandIds === null,
        areas: areas.map((area) => ({
          id: area.id,
          name: { he: area.he, en: area.en },
          icon: area.icon,
          brand_id: area.brandId,
          mine: area.mine,
        })),
        people,
        sample_data: brands.some(({ sample }) => sample),
        undo_seconds: ctx.undoSeconds,
      }
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/me',
    operationId: 'updateMe',
    summary: 'Changes one’s own name, language and preferences.',
    permission: 'signed_in',
    body: z.object({
      name: z.string().trim().min(1).max(200).optional(),
      language: z.enum(['he', 'en']).optional(),
      preferences: z.record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()])).optional(),
    }),
    response: ok,
    async handler({ ctx, actor, body }) {
      await updateMe(ctx, actor, body)
      return { ok: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/queues',
    operationId: 'getQueues',
    summary: 'How many cases each queue and area holds, and how the channels are.',
    permission: 'desk.read',
    query: z.object({ brand_id: id.optional() }),
    response: queues,
    async handler({ ctx, actor, query }) {
      const brandId = query.brand_id ?? null
      const [counted, frame, messages, requests] = await Promise.all([
        countQueues(ctx.db, actor, brandId),
        loadFrame(ctx.db, actor, brandId),
        may(actor, 'approval.decide') ? countWaiting(ctx.db, actor, brandId) : 0,
        may(actor, 'goodwill.approve') ? countWaitingRequests(ctx.db, actor, brandId) : 0,
      ])
      return {
        counts: counted.counts,
        areas: frame.areas.map((area) => ({
          id: area.id,
          name: { he: area.he, en: area.en },
          icon: area.icon,
          brand_id: area.brandId,
          open: counted.areas.get(area.id) ?? 0,
        })),
        channels: frame.channels.map((channel) => ({
          id: channel.channel_id,
          kind: channel.kind,
          name: channel.name,
          brand_id: channel.brand_id,
          health: channel.health as 'healthy',
          detail: channel.health_detail,
        })),
        stuck_deliveries: counted.stuck,
        approvals: messages + requests,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/playbooks/:id/:version',
    operationId: 'getPlaybook',
    summary: 'One published version of a playbook; it never changes.',
    permission: 'desk.read',
    params: z.object({ id, version: z.coerce.number().int().positive() }),
    response: playbook,
    async handler({ ctx, actor, params }) {
      const document = await readPlaybook(ctx.db, actor, params.id, params.version)
      if (!document) throw new Refusal('not_found')
      return { id: params.id, version: params.version, document }
    },
  }),
]
