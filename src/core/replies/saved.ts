/** A saved reply: one thing to say, in one or both languages, found by a shortcut or by its words. */
import { normalize } from '../text/normalize.ts'
import { nearestVariable, unknownVariables, type Variable } from './variables.ts'

export const REPLY_LANGUAGES = ['he', 'en'] as const
export type ReplyLanguage = (typeof REPLY_LANGUAGES)[number]

/** Longer than any channel takes in one message, mail aside. */
export const LONGEST_REPLY = 5000
/** Times are epoch milliseconds. */
export type Variant = { text: string; updatedAt: number; checkedAt: number | null }
export type Variants = { readonly [Language in ReplyLanguage]: Variant | null }

const other = (language: ReplyLanguage): ReplyLanguage => (language === 'he' ? 'en' : 'he')

/** True when the other language was changed after this one was last changed or found right: the two may no longer say the same. */
export function isStale(variants: Variants, language: ReplyLanguage): boolean {
  const own = variants[language]
  const beside = variants[other(language)]
  return own !== null && beside !== null && beside.updatedAt > Math.max(own.updatedAt, own.checkedAt ?? 0)
}

/** The customer's language where there is such a variant, else the one there is. */
export function pickLanguage(variants: { he: unknown; en: unknown }, wanted: ReplyLanguage): ReplyLanguage {
  return variants[wanted] === null ? other(wanted) : wanted
}

export type TextProblem = { language: ReplyLanguage; variable: string; nearest: Variable | null }

/** Variables that do not exist, each with the one that was probably meant. */
export function textProblems(texts: { readonly [Language in ReplyLanguage]: string | null }): TextProblem[] {
  return REPLY_LANGUAGES.flatMap((language) =>
    unknownVariables(texts[language] ?? '').map((variable) => ({
      language,
      variable,
      nearest: nearestVariable(variable),
    })),
  )
}

/** Where a reply fits: null is everywhere. A case without an area gets those of every area. */
export type Scope = { brandId: string | null; areaId: string | null; channelKind: string | null }

export function fits(
  scope: Scope,
  place: { brandId: string; areaId: string | null; channelKinds: readonly string[] },
): boolean {
  return (
    (scope.brandId === null || scope.brandId === place.brandId) &&
    (scope.areaId === null || place.areaId === null || scope.areaId === place.areaId) &&
    (scope.channelKind === null || place.channelKinds.includes(scope.channelKind))
  )
}

export type Findable = {
  shortcut: string
  titles: readonly string[]
  texts: readonly string[]
  uses: number
  /** Kept for one area or channel: said before what is said everywhere. */
  special: boolean
}

/** Those that answer to what was typed, best first: by shortcut, then title, then text; among equals the more special, then the more used. */
export function findReplies<One extends Findable>(replies: readonly One[], typed: string): One[] {
  const wanted = plain(typed)
  return replies
    .map((reply) => ({ reply, rank: rankOf(reply, wanted) }))
    .filter(({ rank }) => rank !== null)
    .sort(
      (a, b) =>
        (a.rank ?? 0) - (b.rank ?? 0) ||
        Number(b.reply.special) - Number(a.reply.special) ||
        b.reply.uses - a.reply.uses,
    )
    .map(({ reply }) => reply)
}

function rankOf(reply: Findable, wanted: string): number | null {
  if (wanted === '') return 0
  const short = plain(reply.shortcut)
  if (short === wanted) return 0
  if (short.startsWith(wanted)) return 1
  const titles = reply.titles.map(plain)
  if (titles.some((title) => ` ${title}`.includes(` ${wanted}`))) return 2
  if (titles.some((title) => title.includes(wanted)) || short.includes(wanted)) return 3
  const words = wanted.split(' ')
  const everything = [short, ...titles, ...reply.texts.map(plain)].join(' ')
  return words.every((word) => everything.includes(word)) ? 4 : null
}

const plain = (text: string): string => normalize(text).text.toLowerCase().replace(/\s+/g, ' ').trim()
