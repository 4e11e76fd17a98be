/** One reading of a message, shared by everything that judges it: words, cues, detections. */
import { findPersonalData } from '../core/text/detect/personal-data.ts'
import { findProfanity } from '../core/text/detect/profanity.ts'
import { findRisks, type Risk } from '../core/text/detect/risk.ts'
import type { Span } from '../core/text/normalize.ts'
import { findPhrases, type PhraseFound } from '../core/text/phrases.ts'
import { type Token, tokens } from '../core/text/tokens.ts'
import type { PiiSpan } from '../core/text/verdict.ts'
import { CUES, type Cue } from './cues/cue.ts'
import { english } from './cues/english.ts'
import { hebrew } from './cues/hebrew.ts'

export type Reading = {
  text: string
  words: Token[]
  cues: Map<Cue, PhraseFound<Cue>[]>
  risks: (Span & { risk: Risk })[]
  profanity: Span[]
  pii: PiiSpan[]
  /** Emoji that show anger or sorrow, and joy or thanks. */
  frowns: Span[]
  smiles: Span[]
  links: Span[]
  questionMark: Span | null
}

const find = findPhrases(CUES.flatMap((cue) => [[cue, hebrew[cue]] as const, [cue, english[cue]] as const]))

const FROWNS = /[😡🤬😠👎😤🙄😞😢😭💔😒😩🤮🤢😾☹]/gu
const SMILES = /[❤😍👍🙏🥰👏💙💚💛🧡💜🤩😊🌹🎉💐🔥😘]/gu
const LINKS =
  /(?:https?:\/\/|www\.)\S+|(?<![\w@.])[a-z0-9-]{2,40}\.(?:com|net|co|io|xyz|shop|click|top|info|ru|biz|link|me)(?:\/\S*)?(?![\w.@])/gi
/** Beyond this a message is an article; its verdict is decided by its beginning. */
const READ_MAX = 4000

/** Reads the first 4,000 code units for meaning, and the first 100,000 for personal data. */
export function read(text: string): Reading {
  const start = text.slice(0, READ_MAX)
  const words = tokens(start)
  const cues: Reading['cues'] = new Map()
  for (const found of find(words)) cues.set(found.tag, [...(cues.get(found.tag) ?? []), found])
  const mark = start.search(/[?؟]/)
  return {
    text: start,
    words,
    cues,
    risks: findRisks(start, words),
    profanity: findProfanity(start, words),
    pii: findPersonalData(text),
    frowns: spans(start, FROWNS),
    smiles: spans(start, SMILES),
    links: spans(start, LINKS),
    questionMark: mark < 0 ? null : { start: mark, end: mark + 1 },
  }
}

/** The places of a cue; empty when it is not there. */
export function cue(reading: Reading, name: Cue): PhraseFound<Cue>[] {
  return reading.cues.get(name) ?? []
}

export function has(reading: Reading, ...names: Cue[]): boolean {
  return names.some((name) => reading.cues.has(name))
}

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
