/** The HTTP server: routes with their guard, one error shape, security headers, OpenAPI from the same schemas. */
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyServerOptions,
  LogController,
} from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { ActionContext } from '../actions/context.ts'
import { type Actor, may } from '../core/access.ts'
import { Refusal } from '../core/errors.ts'
import { routes } from './api/index.ts'
import { problem } from './api/shapes.ts'
import { authenticate, refuseForeign } from './auth.ts'
import { registerDeletion } from './deletion.ts'
import { handleError, languageOf, problemBody } from './errors.ts'
import { registerHealth } from './health.ts'
import type { Method, Route } from './route.ts'
import { registerStream, type StreamHub } from './stream.ts'
import { registerWall } from './wall.ts'
import { registerWeb } from './web.ts'
import { type Receive, registerWebhooks } from './webhooks.ts'

export type ServerParts = {
  ctx: ActionContext
  hub: StreamHub
  receive: Receive
  /** Null while the database is away. */
  ready(): Promise<string | null>
  trustProxy: boolean | number | string[]
  webRoot: string | null
  version: string
}

/** Secure cookies exactly when people come by https. */
const isSecure = (ctx: ActionContext) => ctx.publicUrl.startsWith('https://')

export async function makeServer(parts: ServerParts): Promise<FastifyInstance> {
  const { ctx } = parts
  const options: FastifyServerOptions = {
    loggerInstance: ctx.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // A number means: believe that many hops, counted from us outwards.
    trustProxy:
      typeof parts.trustProxy === 'number' ? (_, hop) => hop < (parts.trustProxy as number) : parts.trustProxy,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: true,
  }
  const app: FastifyInstance = fastify(options)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(handleError)
  await app.register(cookie)
  // What is read, on the road too, where no proxy does it; the desk's own files lie there compressed (web.ts).
  await app.register(compress, { global: false, encodings: ['gzip'], threshold: 2048, zlibOptions: { level: 1 } })
  await app.register(rateLimit, { global: false })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Mantine sets sizes through style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: isSecure(ctx) ? { maxAge: 15_552_000 } : false,
    crossOriginEmbedderPolicy: false,
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Maagal',
        version: parts.version,
        description: 'The social customer-service desk. Everything the desk does goes through this API.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'maagal' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
  registerHealth(app, parts)
  registerWebhooks(app, parts.receive)
  for (const route of routes) register(app, ctx, route)
  registerStream(app, ctx, parts.hub, isSecure(ctx))
  registerWall(app, ctx, isSecure(ctx))
  registerDeletion(app, ctx)
  await registerWeb(app, parts.webRoot)
  app.setNotFoundHandler((request, reply) => {
    // The desk's own addresses are pages of one application; only the API's are things that exist or not.
    if (request.method === 'GET' && parts.webRoot && !/^\/(api|webhooks|assets|deletion)\//.test(request.url))
      return reply.sendFile('index.html')
    return reply.status(404).send(problemBody('not_found', languageOf(request)))
  })
  return app
}

function register(app: FastifyInstance, ctx: ActionContext, route: Route): void {
  const { params, query, body } = route
  app.route({
    method: route.method as Method,
    url: route.path,
    compress: route.method === 'GET' ? {} : false,
    ...(route.perMinute ? { config: { rateLimit: { max: route.perMinute, timeWindow: 60_000 } } } : {}),
    ...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
    schema: {
      operationId: route.operationId,
      summary: route.summary,
      tags: [route.path.split('/')[2] ?? 'desk'],
      security: route.permission === 'anyone' ? [] : [{ session: [] }, { token: [] }],
      ...(params ? { params } : {}),
      ...(query ? { querystring: query } : {}),
      ...(body ? { body } : {}),
      response: { 200: route.response, '4xx': problem, '5xx': problem },
    },
    handler: async (request, reply) => {
      const actor = await guard(ctx, route, request)
      const language = languageOf(request)
      const call = {
        ctx,
        actor,
        params: request.params,
        query: request.query,
        body: request.body,
        language,
        request,
        reply,
      }
      return route.handler(call as never)
    },
  })
}

async function guard(
  ctx: ActionContext,
  route: Route,
  request: Parameters<typeof authenticate>[1],
): Promise<Actor | null> {
  if (route.permission === 'anyone') {
    refuseForeign(request)
    return null
  }
  const actor = await authenticate(ctx.db, request, isSecure(ctx))
  if (!actor) throw new Refusal('not_signed_in')
  if (route.permission !== 'signed_in' && !may(actor, route.permission))
    throw new Refusal('not_allowed', { permission: route.permission })
  return actor
}
