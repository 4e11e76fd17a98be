import { Writable } from 'node:stream'
import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

const SECRET_KEYS = ['password', 'secret', 'token', 'authorization', 'cookie', 'accessToken', 'refreshToken', 'apiKey']
const REDACTED = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.headers["set-cookie"]`])
const LEVEL_NAMES: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
}

/**
 * The one log of the process: JSON lines for machines, one readable line per entry on a terminal.
 * Fields named like secrets are blotted out; addresses that carry a password go through `maskUrl` first.
 */
export function createLog(level: string, out: NodeJS.WritableStream & { isTTY?: boolean } = process.stdout): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: describeError },
    redact: { paths: [...new Set(REDACTED)], censor: '[hidden]' },
  }
  return pino(options, out.isTTY ? readable(out) : (out as DestinationStream))
}

/**
 * What a log keeps of an error. Not its other fields: a database error carries its whole connection, and the values of
 * the row that it refused.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error ? { code: error.code } : {}
  const cause = error.cause instanceof Error ? { cause: describeError(error.cause) } : {}
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause }
}

/** The same address without its password, fit to be shown: `postgres://me:***@db/x`. */
export function maskUrl(address: string): string {
  return address.replace(/(\w+:\/\/[^:@/\s]*):[^\s/]*@/g, '$1:***@')
}

function readable(out: NodeJS.WritableStream): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n')) if (line) out.write(`${oneLine(line)}\n`)
      done()
    },
  })
}

/** One JSON log entry as a line for people: time, level where it matters, message, then the other fields. */
export function oneLine(json: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(json) as Record<string, unknown>
  const mark = Number(level) === 30 ? '' : `${LEVEL_NAMES[Number(level)] ?? level} `
  const fields = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const trouble = err && typeof err === 'object' && 'stack' in err ? [`\n${String(err.stack)}`] : []
  return [`${String(time).slice(11, 19)} ${mark}${String(msg ?? '')}`, ...fields, ...trouble].join(' ')
}
