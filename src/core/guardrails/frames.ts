/**
 * Finds what is said around: not words in a row, but ideas that stand together in one sentence. An idea is a list of phrases in both
 * languages (see text/phrases.ts). A frame names the ideas that make a finding, near each other and in any order; `a/b` is either,
 * `>` before an idea says that it comes after the one before, `<` before the first that it is no part of the finding, and `!` one that must not be there. A number at the front is how many
 * words may lie between the first and the last, else eight. Linear in the text: each place is looked at a bounded number of times.
 */
import { makeQuoted } from '../text/detect/guards.ts'
import type { Span } from '../text/normalize.ts'
import { findPhrases, type PhraseFound } from '../text/phrases.ts'
import type { Reading } from './reading.ts'

const NEAR = 8
/** How far around a finding an idea forbids it. */
const AROUND = 4

type Part = { ideas: readonly string[]; after: boolean }
type Frame = { parts: readonly Part[]; without: readonly string[]; near: number; led: boolean }
type Place = PhraseFound<string> & { sentence: number }
type Places = ReadonlyMap<string, readonly Place[]>

export type FrameFinder = (reading: Reading) => Span[]

/** Frames stand one a line. `quotes`: what stands in quotation marks is somebody else's. */
export function findFrames(
  ideas: Readonly<Record<string, string>>,
  frames: string,
  { quotes = false } = {},
): FrameFinder {
  let search: ((words: Reading['words']) => PhraseFound<string>[]) | null = null
  const all = frames
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => frameOf(line, ideas))
  return (reading) => {
    search ??= findPhrases(Object.entries(ideas))
    const places = placesOf(search(reading.words), reading)
    const isQuoted = quotes ? makeQuoted(reading.text) : () => false
    return all.flatMap((frame) => met(frame, places)).filter((span) => !isQuoted(span))
  }
}

function frameOf(line: string, ideas: Readonly<Record<string, string>>): Frame {
  const parts: Part[] = []
  const without: string[] = []
  let near = NEAR
  let led = false
  let mark = ''
  for (const sign of line.trim().split(/\s+/)) {
    if (/^\d+$/.test(sign)) near = Number(sign)
    else if (sign === '<') led = true
    else if (sign === '>' || sign === '!') mark = sign
    else {
      const names = sign.split('/')
      for (const name of names) if (!(name in ideas)) throw new Error(`There is no idea ${name}: ${line}`)
      if (mark === '!') without.push(...names)
      else {
        parts.push({ ideas: names, after: mark === '>' })
        mark = ''
      }
    }
  }
  return { parts, without, near, led }
}

/** By idea, in order; what runs over the end of a sentence is none. */
function placesOf(found: readonly PhraseFound<string>[], { sentences }: Reading): Places {
  const places = new Map<string, Place[]>()
  let sentence = 0
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= one.start) sentence += 1
    if (one.end > (sentences[sentence]?.end ?? 0)) continue
    const same = places.get(one.tag)
    if (same) same.push({ ...one, sentence })
    else places.set(one.tag, [{ ...one, sentence }])
  }
  return places
}

function met({ parts: [first, ...rest], without, near, led }: Frame, places: Places): Span[] {
  const found: Span[] = []
  let reached = -1
  for (const begin of (first?.ideas ?? []).flatMap((idea) => places.get(idea) ?? [])) {
    const chosen = [begin]
    for (const part of rest) {
      const next = nearest(part, chosen, places, near)
      if (!next) break
      chosen.push(next)
    }
    if (chosen.length <= rest.length) continue
    const said = led ? chosen.slice(1) : chosen
    const from = Math.min(...said.map((one) => one.from))
    const to = Math.max(...said.map((one) => one.to))
    const start = Math.min(...said.map((one) => one.start))
    if (start === reached || isForbidden(without, places, { ...begin, from, to })) continue
    reached = start
    found.push({ start, end: Math.max(...said.map((one) => one.end)) })
  }
  return found
}

/** The nearest place of one of the ideas that lets the whole stay near enough, apart from what was chosen already. */
function nearest({ ideas, after }: Part, chosen: readonly Place[], places: Places, near: number): Place | null {
  const last = chosen.at(-1)
  if (!last) return null
  const from = Math.min(...chosen.map((one) => one.from))
  const to = Math.max(...chosen.map((one) => one.to))
  let best: Place | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const idea of ideas) {
    for (const one of within(places.get(idea) ?? [], to - near - 1, from + near + 1)) {
      if (one.sentence !== last.sentence || (after && one.from < last.to)) continue
      if (Math.max(to, one.to) - Math.min(from, one.from) > near + chosen.length + 1) continue
      if (chosen.some((other) => one.from < other.to && other.from < one.to)) continue
      const apart = Math.max(one.from - last.to, last.from - one.to)
      if (apart < distance) [best, distance] = [one, apart]
    }
  }
  return best
}

function isForbidden(without: readonly string[], places: Places, { from, to, sentence }: Place): boolean {
  return without.some((idea) =>
    within(places.get(idea) ?? [], from - AROUND, to + AROUND).some((one) => one.sentence === sentence),
  )
}

/** Of places in order, those that begin between two words. */
function within(places: readonly Place[], from: number, to: number): readonly Place[] {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < places.length && (places[end]?.from ?? 0) < to) end += 1
  return places.slice(low, end)
}
