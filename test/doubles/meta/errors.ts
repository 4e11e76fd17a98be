import type { Fields } from './types.ts'

/** What Graph answers instead of a result. `data` is WhatsApp's `error_data.details`. */
export type ErrorSpec = {
  code: number
  subcode?: number
  status?: number
  message?: string
  type?: string
  transient?: boolean
  details?: string
  headers?: Record<string, string>
}

export class GraphError extends Error {
  readonly spec: ErrorSpec
  constructor(spec: ErrorSpec) {
    super(spec.message ?? `(#${spec.code}) Scripted error`)
    this.spec = spec
  }
}

/** Words are Meta's where they are known; a client must branch on `code` and `error_subcode`, never on them. */
export function errorBody(spec: ErrorSpec, trace: string): Fields {
  return {
    error: {
      message: spec.message ?? `(#${spec.code}) Scripted error`,
      type: spec.type ?? 'OAuthException',
      code: spec.code,
      ...(spec.subcode === undefined ? {} : { error_subcode: spec.subcode }),
      ...(spec.details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details: spec.details } }),
      ...(spec.transient === undefined ? {} : { is_transient: spec.transient }),
      fbtrace_id: trace,
    },
  }
}

export function fail(code: number, message: string, subcode?: number, status = 400): never {
  throw new GraphError({ code, message: `(#${code}) ${message}`, subcode, status })
}

export function parameter(message: string, subcode?: number): never {
  throw new GraphError({ code: 100, message: `(#100) ${message}`, subcode, status: 400 })
}

/** Gone, never there, or not yours to see: Meta does not say which. */
export function missing(id: string): never {
  throw new GraphError({
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    message: `Unsupported request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
  })
}

export function unknownPath(path: string): never {
  throw new GraphError({ code: 2500, message: `Unknown path components: ${path}` })
}

const TOKEN_WORDS: Record<number, string> = {
  458: 'The user has not authorized application.',
  459: 'You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
  460: 'The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  463: 'Session has expired.',
  464: 'The session is invalid because the user is not a confirmed user.',
  467: 'The access token is invalid because the user logged out.',
}

export function badToken(subcode?: number): never {
  throw new GraphError({
    code: 190,
    subcode,
    status: 401,
    message:
      subcode === undefined
        ? 'Invalid OAuth access token - Cannot parse access token'
        : `Error validating access token: ${TOKEN_WORDS[subcode] ?? 'The token is not valid.'}`,
  })
}
