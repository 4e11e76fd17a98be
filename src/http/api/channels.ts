/** Channels: which kinds there are, which accounts are connected, and how each is. */
import { z } from 'zod'
import { addChannel } from '../../actions/channels/add-channel.ts'
import { checkChannel } from '../../actions/channels/check-channel.ts'
import { editChannel } from '../../actions/channels/edit-channel.ts'
import { removeChannel } from '../../actions/channels/remove-channel.ts'
import { connectable } from '../../actions/channels/settings.ts'
import { may } from '../../core/access.ts'
import { HEALTH_STATES } from '../../core/message/health.ts'
import { readChannelLog, readChannels } from '../../store/reads/channels.ts'
import { presentChannel, presentCheck } from '../present/channel.ts'
import { type Route, route } from '../route.ts'
import { bilingual, channelRef, id, instant, lengthLimit, ok } from './shapes.ts'

const params = z.object({ id })
const name = z.string().trim().max(200)
/** By the keys of the kind's fields; text, as typed. */
const settings = z.record(z.string().max(60), z.string().max(20_000))
/** One thing that was looked at, with the facts for its sentence. */
const check = z.object({
  id: z.string(),
  result: z.enum(['ok', 'warn', 'bad', 'unknown']),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
const health = z.object({
  state: z.enum(HEALTH_STATES),
  detail: z.string().nullable(),
  checks: z.array(check),
})
const field = z.object({
  key: z.string(),
  label: bilingual,
  help: bilingual,
  secret: z.boolean(),
  required: z.boolean(),
  example: z.string(),
})

export const channel = channelRef.extend({
  brand_id: id,
  account: z.string(),
  health: health.shape.state,
  detail: z.string().nullable(),
  /** False when the kept credentials do not open with this installation's key. */
  readable: z.boolean(),
  /** Settings as given, secret ones left out; for those who may manage channels. */
  settings: z.record(z.string(), z.string()),
  /** Where the platform sends its events; null for kinds that are asked instead. */
  webhook_url: z.string().nullable(),
  /** The practice wall's own page. */
  wall_url: z.string().nullable(),
  /** Channels of one connection share its secret and its webhook address. */
  connection: z.object({ id, kind: z.string(), channels: z.number().int() }),
  /** What was looked at last, in health and readiness. */
  checks: z.array(check),
  /** Answers of the last 7 days that were given in the platform's own app and not here. */
  elsewhere: z.number().int(),
  last_delivery_at: instant.nullable(),
  /** Customers' messages in each of the last 24 hours, oldest first. */
  hours: z.array(z.number().int()),
})

export const channelRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/channel-kinds',
    operationId: 'listChannelKinds',
    summary: 'The kinds of account that can be connected, and what each asks for.',
    permission: 'channel.read',
    response: z.object({
      items: z.array(
        z.object({
          kind: z.string(),
          name: bilingual,
          fields: z.array(field),
          /** The shared connection it hangs on, and what that asks for; null for kinds that are one of their own. */
          connection: z.object({ kind: z.string(), name: bilingual, fields: z.array(field) }).nullable(),
          can: z.object({ send: z.boolean(), public: z.boolean(), private: z.boolean(), check: z.boolean() }),
          /** The longest message in public and in private, in the platform's own unit. */
          max_length: z.object({ public: lengthLimit, private: lengthLimit }),
        }),
      ),
    }),
    handler: async ({ ctx }) => ({
      items: connectable(ctx).map((one) => ({
        kind: one.kind,
        name: one.name,
        fields: one.fields,
        connection: one.connection
          ? { kind: one.connection.kind, name: one.connection.name, fields: one.connection.fields }
          : null,
        can: {
          send: one.capabilities.canSend,
          public: one.capabilities.publicReply,
          private: one.capabilities.direct !== 'never' || one.capabilities.privateReply !== null,
          check: one.check !== undefined,
        },
        max_length: {
          public: one.capabilities.maxPublicLength ?? one.capabilities.maxLength,
          private: one.capabilities.maxLength,
        },
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/channels',
    operationId: 'listChannels',
    summary: 'Connected accounts of the brands one covers.',
    permission: 'channel.read',
    response: z.object({ items: z.array(channel) }),
    async handler({ ctx, actor }) {
      const items = await readChannels(ctx.db, actor, ctx.secrets)
      return { items: items.map((one) => presentChannel(ctx, one, may(actor, 'channel.manage'))) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/channels',
    operationId: 'addChannel',
    summary: 'Connects an account: the settings are tried once, then kept, secrets encrypted.',
    permission: 'channel.manage',
    body: z.object({
      kind: z.string().max(60),
      brand_id: id,
      name: name.optional(),
      settings: settings.default({}),
      /** Use this connection, which serves other channels already. */
      connection_id: id.optional(),
    }),
    response: z.object({ id }),
    handler: async ({ ctx, actor, body }) => ({
      id: await addChannel(ctx, actor, {
        kind: body.kind,
        brandId: body.brand_id,
        name: body.name,
        settings: body.settings,
        connectionId: body.connection_id,
      }),
    }),
  }),
  route({
    method: 'PATCH',
    path: '/api/channels/:id',
    operationId: 'editChannel',
    summary: 'Renames a channel or renews its settings; what is left out stays, secrets included.',
    permission: 'channel.manage',
    params,
    body: z.object({ name: name.optional(), settings: settings.optional() }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await editChannel(ctx, actor, params.id, body)
      return { ok: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/channels/:id',
    operationId: 'removeChannel',
    summary: 'Disconnects an account for good, with its conversations.',
    permission: 'channel.manage',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await removeChannel(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/channels/:id/log',
    operationId: 'getChannelLog',
    summary: 'What happened to an account: permissions, gaps, words of the platform about it; newest first.',
    permission: 'channel.read',
    params,
    response: z.object({
      items: z.array(
        z.object({
          id,
          at: instant,
          kind: z.string(),
          detail: z.string().nullable(),
          facts: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
    }),
    handler: async ({ ctx, actor, params }) => ({ items: await readChannelLog(ctx.db, actor, params.id) }),
  }),
  route({
    method: 'POST',
    path: '/api/channels/:id/check',
    operationId: 'checkChannel',
    summary: 'Tries a channel now.',
    permission: 'channel.manage',
    params,
    response: health,
    async handler({ ctx, actor, params }) {
      const { state, detail, checks = [] } = await checkChannel(ctx, actor, params.id)
      return { state, detail, checks: checks.map(presentCheck) }
    },
  }),
]
