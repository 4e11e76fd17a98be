/**
 * Where a text names the brand or a competitor. Names come from the workspace. A name that is also an everyday word or a person's name
 * ("ambiguous") counts only where something near it speaks of a business.
 */
import { nameFinder } from '../brand-names.ts'
import { foldFinals } from '../hebrew/letters.ts'
import type { Span } from '../normalize.ts'
import { type Token, tokens } from '../tokens.ts'
import { isBusinessWord } from './business-words.ts'
import { type Hit, hitOf } from './hit.ts'

export type Named = 'brand' | 'competitor'
export type Names = {
  names: readonly string[]
  competitors: readonly string[]
  /** Those of the names that are everyday words too. */
  ambiguous?: readonly string[] | undefined
  /** What the business does, in free words; its words are evidence. */
  business?: string | readonly string[] | undefined
}
export type NameHit = Hit<Named> & {
  /** The name as the workspace has it. */
  name: string
  /** False where the word stands without anything that speaks of a business. */
  sure: boolean
}

const WHY = {
  brand: { he: 'שם המותג', en: 'The name of the brand' },
  competitor: { he: 'שם של מתחרה', en: 'The name of a competitor' },
} as const
const DOUBTFUL = {
  brand: {
    he: 'מילה שהיא גם שם המותג, בלי סימן שמדובר בעסק',
    en: 'A word that is the brand’s name too, without a sign of the business',
  },
  competitor: {
    he: 'מילה שהיא גם שם של מתחרה, בלי סימן שמדובר בעסק',
    en: 'A word that is a competitor’s name too, without a sign of it',
  },
} as const

/** How many words away a word of business still speaks of the name. */
const NEAR = 6

/** Letters of a name that are looked for before anything else. */
const HEAD = 4

type Prepared = {
  /** How the names begin: without one of these in it, a text names nobody. */
  heads: readonly string[]
  find(text: string): { name: string; start: number; end: number }[]
  kindOf(name: string): Named
  isAmbiguous(name: string): boolean
  business: ReadonlySet<string>
}
const prepared = new WeakMap<Names, Prepared>()

/** All places where the brand or a competitor is named, also doubtful ones; a competitor's name that is the brand's too is the brand's. */
export function findNames(text: string, names: Names, words?: readonly Token[]): NameHit[] {
  const { find, heads, kindOf, isAmbiguous, business } = prepare(names)
  const read = words ?? tokens(text)
  if (!mayHold(read, heads)) return []
  const found = find(text)
  if (found.length === 0) return []
  const hits = found.map(({ name, start, end }) => {
    const kind = kindOf(name)
    const sure = !isAmbiguous(name) || isMeant(text, read, { start, end }, business)
    return { ...hitOf(text, kind, { start, end }, (sure ? WHY : DOUBTFUL)[kind]), name, sure }
  })
  // One sure name says that business is spoken of.
  const surely = hits.some(({ sure }) => sure)
  return hits.map((hit) => (hit.sure || !surely ? hit : { ...hit, ...WHY[hit.kind], sure: true }))
}

/** Names that differ in case or final letters are one. */
export const nameKey = (name: string): string => foldFinals(name.trim().toLowerCase())

function prepare(names: Names): Prepared {
  const ready = prepared.get(names)
  if (ready) return ready
  const brand = new Set(names.names.map(nameKey))
  const ambiguous = new Set((names.ambiguous ?? []).map(nameKey))
  const known = new Set([...names.names, ...names.competitors].map(nameKey))
  // An everyday word that is listed as ambiguous only is the brand's, by its short name.
  const short = (names.ambiguous ?? []).filter((name) => !known.has(nameKey(name)))
  const competitors = new Set(names.competitors.map(nameKey))
  const all = [...names.names, ...names.competitors, ...short]
  const made: Prepared = {
    heads: all.map((name) => tokens(name)[0]?.word.slice(0, HEAD) ?? '').filter((head) => head !== ''),
    find: nameFinder(all),
    kindOf: (name) => (brand.has(nameKey(name)) || !competitors.has(nameKey(name)) ? 'brand' : 'competitor'),
    isAmbiguous: (name) => ambiguous.has(nameKey(name)),
    business: new Set(
      tokens([names.business ?? []].flat().join(' '))
        .flatMap(({ forms }) => forms)
        .filter((word) => word.length > 2),
    ),
  }
  prepared.set(names, made)
  return made
}

function mayHold(words: readonly Token[], heads: readonly string[]): boolean {
  for (const { word } of words) for (const head of heads) if (word.includes(head)) return true
  return false
}

const COMPANY_BEFORE =
  /(?:^|[^\p{L}])(?:חברת|רשת|בנק|ב?חנות|מוקד|אתר|סניף|אפליקציית|שירותי|נציגי|נציג|לקוחות|קבוצת|של חברת|company|at|from|with|by|to|team)\s+["'(]?[\u0590-\u05ff]{0,3}["']?$/iu
const SWITCHING =
  /(?:עובר|עוברת|עוברים|עברתי|עברנו|אעבור|נעבור|לעבור|חזרתי|מתנייד|התניידתי|חתמתי|חותם|חותמת|הצטרפתי|מצטרפ|עזבתי|קניתי|הזמנתי|מזמין|switch\w*|mov\w+|join\w*|sign\w*|port\w*|left|chose|bought|ordered|opened)\s+(?:\S+\s+){0,3}["'(]?[\u0590-\u05ff]{0,3}["'-]?$/iu
const TAGGED = /#\s?$/
/** "My phone", "the yes", האור שלי, האלון הזה: the everyday thing, whatever stands near it. */
const EVERYDAY_BEFORE =
  /(?:\b(?:my|an?|this|that|your|his|her|their|some|any|no|every)\s|(?<![א-ת])ו?(?:כש|ש|מ|ב|ל|כ)?ה)$/iu
const EVERYDAY_AFTER = /^\s(?:שלי|שלך|שלו|שלה|שלנו|שלהם|הזה|הזאת|הזו|ההוא|ההיא)(?![א-ת])/u

/** The first word that ends after this place. */
function indexAt(words: readonly Token[], place: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether something speaks of the business: a word before it, a sign of a name, a word of business near it. */
function isMeant(text: string, words: readonly Token[], { start, end }: Span, business: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  if (TAGGED.test(before) || COMPANY_BEFORE.test(before) || SWITCHING.test(before)) return true
  if (/^["'׳״”]/.test(text.slice(end)) && /["'׳״“„]$/.test(before)) return true
  if (EVERYDAY_BEFORE.test(before) || EVERYDAY_AFTER.test(text.slice(end, end + 12))) return false
  // "Yes, I paid" answers.
  const alone = /(?:^|[.!?,:;\n])\s*$/.test(before) && /^\s*(?:$|[.!?,;:\n])/.test(text.slice(end))
  if (alone && /^[a-z]/.test(text.slice(start, end))) return false
  const at = indexAt(words, start)
  for (let index = Math.max(0, at - NEAR); index <= at + NEAR; index++) {
    const word = words[index]
    if (!word || (word.start < end && start < word.end)) continue
    if (word.forms.some((form) => business.has(form) || isBusinessWord(form))) return true
  }
  return false
}
