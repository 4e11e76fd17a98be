/** What was typed, cut into filters, phrases and free text. */
import { filterNamed } from './filters.ts'

export type Part = { start: number; end: number } & (
  | { kind: 'free' }
  | { kind: 'phrase'; value: string }
  | { kind: 'filter'; name: string; value: string }
)

/** Marks of direction around a pasted word must not hide a filter's name; quotes of all kinds delimit. */
export const clean = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/[\0\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, '')
    .replace(/[\u201C-\u201F\u05F4\u2033«»]/g, '"')

/** A name and a colon that begin a word; an address and a time are no filters. */
const FILTER = /^([\p{L}][\p{L}_-]{0,30}):(?!\/\/)/u
const SCHEMES = new Set(['http', 'https', 'ftp', 'mailto', 'tel'])

/** In order, and none overlapping. A quote inside a word is gershayim; an open one goes to the end. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const gap = /^\s+/.exec(rest)
    if (gap) at += gap[0].length
    else {
      const part = partAt(text, at, rest)
      parts.push(part)
      at = part.end
    }
  }
  return parts
}

function partAt(text: string, at: number, rest: string): Part {
  if (rest.startsWith('"')) {
    const { value, length } = quotedAt(rest)
    return { kind: 'phrase', value, start: at, end: at + length }
  }
  const [head, name] = FILTER.exec(rest) ?? []
  const wordEnd = at + (/^\S+/.exec(rest)?.[0].length ?? rest.length)
  if (!head || !name || SCHEMES.has(name.toLowerCase())) return { kind: 'free', start: at, end: wordEnd }
  const after = at + head.length
  if (text[after] === '"') {
    const { value, length } = quotedAt(text.slice(after))
    return { kind: 'filter', name, value, start: at, end: after + length }
  }
  // "Hello: …" is how people write.
  if (after === wordEnd && !filterNamed(name)) return { kind: 'free', start: at, end: wordEnd }
  if (after < wordEnd) return { kind: 'filter', name, value: text.slice(after, wordEnd), start: at, end: wordEnd }
  return spaced(text, at, name, after)
}

/** `from: dana`: the value may follow after a space. */
function spaced(text: string, at: number, name: string, after: number): Part {
  const [gap = '', next = ''] = /^(?:\s+)(?=(\S+))/.exec(text.slice(after)) ?? []
  const begin = after + gap.length
  if (next === '' || FILTER.test(next)) return { kind: 'filter', name, value: '', start: at, end: after }
  if (next.startsWith('"')) {
    const { value, length } = quotedAt(text.slice(begin))
    return { kind: 'filter', name, value, start: at, end: begin + length }
  }
  return { kind: 'filter', name, value: next, start: at, end: begin + next.length }
}

/** `rest` begins with a quote; the one that ends it stands before a space, a sign or at the end. */
function quotedAt(rest: string): { value: string; length: number } {
  const [whole, value] = /^"([\s\S]*?)"(?=[\s,.;!?)]|$)/.exec(rest) ?? []
  return whole === undefined
    ? { value: rest.slice(1), length: rest.length }
    : { value: value ?? '', length: whole.length }
}
