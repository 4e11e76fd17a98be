/** Every way a request can end badly, as `{ error: { code, message, hint } }` in the reader's language. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { describe, ERRORS, type ErrorCode, Refusal } from '../core/errors.ts'
import { isDatabaseAway } from '../lib/database-away.ts'

export function languageOf(request: FastifyRequest): 'he' | 'en' {
  const asked = request.headers['accept-language'] ?? ''
  const he = asked.search(/\bhe\b/i)
  const en = asked.search(/\ben\b/i)
  return he >= 0 && (en < 0 || he < en) ? 'he' : 'en'
}

export function problemBody(code: ErrorCode, language: 'he' | 'en', details?: unknown) {
  return { error: { code, ...describe(code, language), ...(details === undefined ? {} : { details }) } }
}

export function handleError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const { code, details } = classify(error)
  if (code === 'internal') request.log.error({ err: error, url: request.routeOptions.url }, 'a request failed')
  if (code === 'unavailable') reply.header('retry-after', '5')
  void reply.status(ERRORS[code].status).send(problemBody(code, languageOf(request), details))
}

function classify(error: FastifyError | Error): { code: ErrorCode; details?: unknown } {
  if (error instanceof Refusal) return { code: error.code, details: error.details }
  if (hasZodFastifySchemaValidationErrors(error))
    return {
      code: 'bad_input',
      details: error.validation.map(({ instancePath, message }) => ({ at: instancePath, message })),
    }
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'too_large' }
  if (code.startsWith('FST_ERR_CTP') || error instanceof SyntaxError) return { code: 'bad_input' }
  if ('statusCode' in error && error.statusCode === 429) return { code: 'too_many' }
  if ('statusCode' in error && error.statusCode === 400) return { code: 'bad_input' }
  return { code: isDatabaseAway(error) ? 'unavailable' : 'internal' }
}
