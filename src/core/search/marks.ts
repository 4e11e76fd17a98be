/**
 * What stands in the index beside plain words. No word begins with a mark, and nobody can type one: `pieces` takes signs for signs.
 * A stem carries `STEM_MARK` at its end (core/text/lexemes.ts).
 */

/** Before a personal detail: found by people who may reveal it, and by nobody else. */
export const PERSONAL = '!'
/** Before a word of the author's name. */
export const AUTHOR = '@'
/** Before a fact about the message. */
export const FACET = '#'

export const VISIBILITIES = ['public', 'private', 'internal'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** The part of a UUIDv7 that is random; whole ids would be half of the index. */
const tail = (id: string): string => id.replaceAll('-', '').slice(-16)

/** Before the month in which it was sent. */
export const MONTH = `${FACET}m`

/** Facts by which a message is found, as lexemes. */
export const facet = {
  visibility: (visibility: Visibility): string => `${FACET}v${visibility}`,
  channel: (channelId: string): string => `${FACET}c${tail(channelId)}`,
  brand: (brandId: string): string => `${FACET}b${tail(brandId)}`,
  identity: (identityId: string): string => `${FACET}i${tail(identityId)}`,
  person: (personId: string): string => `${FACET}p${tail(personId)}`,
  /** Of `monthOf` when it was sent. */
  month: (month: number): string => MONTH + month,
} as const

/** Months since the year 0, in UTC. */
export function monthOf(at: number): number {
  const [year = 0, month = 0] = new Date(at).toISOString().split('-').map(Number)
  return year * 12 + month - 1
}
