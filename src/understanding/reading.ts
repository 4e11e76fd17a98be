/** One reading of a message, shared by everything that judges it: words, cues, detections. */

import type { Hit } from '../core/text/detect/hit.ts'
import { type Lead, leadDetector } from '../core/text/detect/leads.ts'
import { findNames, type NameHit } from '../core/text/detect/names.ts'
import { findPersonalData } from '../core/text/detect/personal-data.ts'
import { type Profanity, profanityDetector, withDisguised } from '../core/text/detect/profanity.ts'
import { type Question, questionDetector } from '../core/text/detect/questions.ts'
import { type Omen, omenLists } from '../core/text/detect/risk/omens.ts'
import { risksTogether } from '../core/text/detect/risk/together.ts'
import { riskWeighed } from '../core/text/detect/risk/weigh.ts'
import { agesIn, type Risk, riskDetector } from '../core/text/detect/risk.ts'
import { type Spam, spamDetector } from '../core/text/detect/spam.ts'
import type { Span } from '../core/text/normalize.ts'
import { findPhrases, type PhraseFound } from '../core/text/phrases.ts'
import { type Token, tokens } from '../core/text/tokens.ts'
import type { PiiSpan } from '../core/text/verdict.ts'
import { CUES, type Cue } from './cues/cue.ts'
import { english } from './cues/english.ts'
import { hebrew } from './cues/hebrew.ts'
import { settle } from './cues/settle.ts'
import { isOfTerms } from './intent/terms.ts'
import type { BrandProfile } from './understand.ts'

export type Reading = {
  /** The part that is read for meaning. */
  text: string
  words: readonly Token[]
  cues: ReadonlyMap<Cue, readonly PhraseFound<Cue>[]>
  risks: readonly Hit<Risk>[]
  /** Of the risks, those that several words tell of together. */
  together: readonly Hit<Risk>[]
  omens: readonly PhraseFound<Omen>[]
  /** A risk that no phrase names and many words speak of; less sure. */
  weighed: Hit<Risk> | null
  profanity: readonly Hit<Profanity>[]
  spam: readonly Hit<Spam>[]
  leads: readonly Hit<Lead>[]
  questions: readonly Hit<Question>[]
  names: readonly NameHit[]
  pii: PiiSpan[]
  /** Emoji that show anger or sorrow, and joy or thanks. */
  frowns: readonly Span[]
  smiles: readonly Span[]
  links: readonly Span[]
  questionMark: Span | null
  /** The writer speaks of what happened to them: I, my, we. */
  firstPerson: boolean
  /** The writer speaks of something of their own: my, I paid. */
  ownMatter: boolean
}

const DETECTORS = {
  risk: riskDetector,
  profanity: profanityDetector,
  spam: spamDetector,
  lead: leadDetector,
  question: questionDetector,
} as const
type Family = keyof typeof DETECTORS
type Tag = { family: Family | 'cue' | 'omen'; kind: string }

/** Everything is looked for in one pass. */
const lists = (Object.keys(DETECTORS) as Family[]).flatMap((family) =>
  DETECTORS[family].lists.map(([kind, list]) => [{ family, kind }, list] as const),
)
const find = findPhrases<Tag>([
  ...lists,
  ...omenLists.map(([kind, list]) => [{ family: 'omen', kind }, list] as const),
  ...CUES.flatMap((kind) => [
    [{ family: 'cue', kind }, hebrew[kind]] as const,
    [{ family: 'cue', kind }, english[kind]] as const,
  ]),
])

const FROWNS = /[😡🤬😠👎😤🙄😞😢😭💔😒😩🤮🤢😾☹😕😔😣😖🤦]/gu
const SMILES = /[❤😍👍🙏🥰👏💙💚💛🧡💜🤩😊🌹🎉💐🔥😘😋😀😃😄🌸💯🌷🥳😻🤗]/gu
const FACES = /[\u2600-\u27BF\u{1F300}-\u{1FAFF}]/u
const LINKS =
  /(?:https?:\/\/|www\.)\S+|(?<![\w@.])[a-z0-9-]{2,40}\.(?:com|net|co|io|xyz|shop|click|top|info|ru|biz|link|me|ly|example|test)(?:\/\S*)?(?![\w.@])/gi
const I = new Set(
  "אני לי שלי אותי אליי אלי עליי עלי ממני אצלי איתי אנחנו לנו שלנו אותנו אלינו עלינו אצלנו איתנו בשבילי הבנ הבת אמא אבא i my me our we us i'm im i've ive i'd mine myself we're we've".split(
    ' ',
  ),
)
const MY = new Set(['לי', 'שלי', 'לנו', 'שלנו', 'my', 'our', 'mine'])
/** Verbs of the first person in the past: שילמתי. */
const DID = /[א-ת]{2}תי$/
/** Beyond this a message is an article; its verdict is decided by its beginning. */
const READ_MAX = 4000

/** Reads the first 4,000 code units for meaning, and the first 100,000 for personal data. */
export function read(text: string, brand: BrandProfile): Reading {
  const start = text.length > READ_MAX ? text.slice(0, READ_MAX) : text
  const words = tokens(start)
  const found = sorted(find(words))
  const omens = found.omen as PhraseFound<Omen>[]
  const standing = <Kind extends string>(family: Family): Hit<Kind>[] =>
    DETECTORS[family].standing(start, words, found[family] as never[]) as unknown as Hit<Kind>[]
  const together = risksTogether(start, omens)
  const mark = start.search(/[?؟]/)
  const hasFaces = FACES.test(start)
  return {
    text: start,
    words,
    cues: settle(found.cue as PhraseFound<Cue>[]),
    risks: [...standing<Risk>('risk'), ...agesIn(start), ...together],
    together,
    omens,
    weighed: riskWeighed(start, omens),
    profanity: withDisguised(start, standing<Profanity>('profanity')),
    spam: standing<Spam>('spam'),
    leads: standing<Lead>('lead').filter((one) => !isOfTerms(start, one)),
    questions: standing<Question>('question'),
    names: findNames(start, brand, words),
    pii: findPersonalData(text),
    frowns: hasFaces ? spans(start, FROWNS) : [],
    smiles: hasFaces ? spans(start, SMILES) : [],
    links: start.includes('.') ? spans(start, LINKS) : [],
    questionMark: mark < 0 ? null : { start: mark, end: mark + 1 },
    firstPerson: words.some(({ word, forms }) => I.has(word) || DID.test(word) || forms.some((form) => I.has(form))),
    ownMatter: words.some(({ word, forms }) => DID.test(word) || forms.some((form) => MY.has(form))),
  }
}

/** The places of a cue; empty when it is not there. */
export function cue(reading: Reading, name: Cue): readonly PhraseFound<Cue>[] {
  return reading.cues.get(name) ?? []
}

export function has(reading: Reading, ...names: Cue[]): boolean {
  return names.some((name) => reading.cues.has(name))
}

export function asks(reading: Reading, ...kinds: Question[]): Hit<Question> | null {
  return reading.questions.find(({ kind }) => kinds.includes(kind)) ?? null
}

function sorted(found: readonly PhraseFound<Tag>[]): Record<Tag['family'], PhraseFound<string>[]> {
  const by: Record<Tag['family'], PhraseFound<string>[]> = {
    risk: [],
    profanity: [],
    spam: [],
    lead: [],
    question: [],
    cue: [],
    omen: [],
  }
  for (const { tag, start, end, from, to } of found) by[tag.family].push({ tag: tag.kind, start, end, from, to })
  return by
}

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
