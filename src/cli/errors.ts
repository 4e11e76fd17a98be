/** Every way a command can end badly, as `{ error: { code, message, hint } }`, with an exit code that scripts can tell apart. */
import { CommanderError } from 'commander'
import { describe, Refusal } from '../core/errors.ts'
import { StartProblem } from '../lib/start-problem.ts'
import type { Language } from './language.ts'
import { type Key, say } from './words.ts'

/** 1: refused, or something is broken. 2: the command was not understood. 3: the installation cannot be opened. */
export const EXIT = { refused: 1, usage: 2, installation: 3 } as const

/** A wrong use of a command that commander itself cannot see. */
export class Usage extends Error {
  readonly key: Key
  readonly values: Record<string, string | number>
  constructor(key: Key, values: Record<string, string | number> = {}) {
    super(key)
    this.key = key
    this.values = values
  }
}

export type Problem = { code: string; message: string; hint: string | null; details?: unknown }

export function explain(error: unknown, language: Language): { problem: Problem; exit: number } {
  if (error instanceof Refusal) {
    const details = error.details === undefined ? {} : { details: error.details }
    return { problem: { code: error.code, ...describe(error.code, language), ...details }, exit: EXIT.refused }
  }
  if (error instanceof Usage)
    return {
      problem: { code: 'usage', message: say(error.key, language, error.values), hint: null },
      exit: EXIT.usage,
    }
  if (error instanceof CommanderError)
    return {
      problem: {
        code: 'usage',
        message: error.message.replace(/^error: /, ''),
        hint: say('hint.help', language),
      },
      exit: EXIT.usage,
    }
  if (error instanceof StartProblem)
    return {
      problem: { code: 'installation', message: error.message, hint: error.hint || null },
      exit: EXIT.installation,
    }
  const message = error instanceof Error ? error.message || error.name : String(error)
  return { problem: { code: 'internal', message, hint: say('hint.internal', language) }, exit: EXIT.refused }
}

/** One line: the code, the message, which field where there is one, and what to do. */
export function problemLine({ code, message, hint, details }: Problem): string {
  const fields = detailWords(details)
  return [`${code}: ${message}`, fields && `(${fields})`, hint].filter(Boolean).join(' ')
}

function detailWords(details: unknown): string {
  if (Array.isArray(details)) return details.map(detailWords).filter(Boolean).join('; ')
  if (typeof details !== 'object' || details === null) return ''
  if ('at' in details && 'message' in details)
    return `${String(details.at).split('/').filter(Boolean).at(-1)}: ${details.message}`
  return Object.entries(details)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : value}`)
    .join(', ')
}
