/** For tests only: reads the marked replies, and counts what was found of what is marked. */
import { checkOutgoing } from '../check.ts'
import type { Answered, CheckId, OutgoingDraft } from '../finding.ts'
import { guardrailPolicy } from '../policy.ts'
import { ENGLISH_CLEAN } from './english-clean.testing.ts'
import { ENGLISH_FOUND } from './english-found.testing.ts'
import { HEBREW_CLEAN } from './hebrew-clean.testing.ts'
import { HEBREW_FOUND } from './hebrew-found.testing.ts'
import { ENGLISH_UNSEEN_FOUR, HEBREW_UNSEEN_FOUR } from './unseen-four.testing.ts'
import { ENGLISH_UNSEEN_LAST, HEBREW_UNSEEN_LAST } from './unseen-last.testing.ts'
import { ENGLISH_UNSEEN_ONE, HEBREW_UNSEEN_ONE } from './unseen-one.testing.ts'
import { ENGLISH_UNSEEN_THREE, HEBREW_UNSEEN_THREE } from './unseen-three.testing.ts'
import { ENGLISH_UNSEEN_TWO, HEBREW_UNSEEN_TWO } from './unseen-two.testing.ts'
import { ENGLISH_AFTER, ENGLISH_LAST, HEBREW_AFTER, HEBREW_LAST } from './written-after.testing.ts'

type Language = 'he' | 'en'
/** `C|` a complaint answered in public, `c|` in private; Q a question, P praise; `+cold` of the whole text; `{pd:…}` of a place in it. */
export type MarkedReply = {
  draft: OutgoingDraft
  expected: { id: CheckId; start: number | null; end: number | null }[]
}

const IDS: Readonly<Record<string, CheckId>> = {
  pd: 'personal_data',
  ask: 'asks_personal_data',
  ord: 'order_number',
  arg: 'argument',
  spec: 'special_treatment',
  comp: 'compensation',
  hush: 'hushing',
  legal: 'legal',
  slur: 'rival',
  prof: 'profanity',
  prom: 'promise',
  cold: 'cold',
  word: 'own_word',
  lang: 'language',
  noack: 'no_acknowledgement',
  saved: 'saved_reply',
}
const KINDS: Readonly<Record<string, Answered['kind']>> = { C: 'complaint', Q: 'question', P: 'praise' }
const ASKED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  C: {
    he: 'הזמנתי שק אוכל לפני שבוע ועדיין לא הגיע. התקשרתי פעמיים ואף אחד לא חוזר, הכלבה נשארה בלי אוכל',
    en: 'I ordered a bag of food a week ago and it still has not arrived. I called twice and nobody calls back.',
  },
  Q: {
    he: 'יש לכם מזון לגורים מגזע קטן? ומה שעות הפתיחה?',
    en: 'Do you have food for small breed puppies? And what are your opening hours?',
  },
  P: { he: 'שירות מדהים, תודה רבה לדנה מהסניף!', en: 'Amazing service, thank you Dana from the branch!' },
}
export const brand: OutgoingDraft['brand'] = {
  names: [],
  publicDetails: ['help@example.com'],
  competitors: ['פט־קינג', 'חיותא', 'Petking', 'Hayuta'],
  savedReplies: [
    'היי, מצטערים לשמוע ותודה שסיפרת לנו. הבדיקה כבר התחילה, ונעדכן כאן.',
    'Hi, we are sorry to hear this, and thank you for telling us. We are already looking into it and will update here.',
  ],
  policy: guardrailPolicy.parse({
    orderPatterns: ['PS-#####'],
    allowed: ['03-000-0000', 'רחוב האורן 1', 'HaOren 1'],
    words: ['מנטרה', 'מוצר הפלא', 'mantra', 'miracle product'].map((word) => ({ word })),
  }),
}

export function readReply(line: string, language: Language): MarkedReply {
  const [head = '', ...rest] = line.split('|')
  const [who = 'C', ...wholes] = head.split('+')
  const marked = rest.join('|')
  const expected: MarkedReply['expected'] = wholes.map((name) => ({ id: idOf(name, line), start: null, end: null }))
  let text = ''
  let from = 0
  for (const mark of marked.matchAll(/\{(\w+):([^}]*)\}/g)) {
    text += marked.slice(from, mark.index)
    const value = mark[2] ?? ''
    expected.push({ id: idOf(mark[1] ?? '', line), start: text.length, end: text.length + value.length })
    text += value
    from = mark.index + mark[0].length
  }
  text += marked.slice(from)
  const asked = who.toUpperCase()
  return {
    expected,
    draft: {
      text,
      mode: who === asked ? 'public' : 'private',
      language,
      purpose: null,
      answered: {
        kind: KINDS[asked] ?? 'other',
        text: ASKED[asked]?.[language] ?? '',
        name: language === 'he' ? 'נטע' : 'Neta',
        acknowledged: false,
      },
      brand,
      saidHere: [],
      saidInPrivate: [],
      unchanged: null,
      writer: language === 'he' ? 'דנה' : 'Dana',
      maxLength: null,
      windowLeft: null,
    },
  }
}

function idOf(name: string, line: string): CheckId {
  const id = IDS[name]
  if (!id) throw new Error(`There is no mark ${name}: ${line}`)
  return id
}

/** In roundabout words: `first` changed the rules after it was counted, `last` did not. */
export function repliesWrittenAfter(language: Language, batch: 'first' | 'last'): MarkedReply[] {
  const lists = { he: { first: HEBREW_AFTER, last: HEBREW_LAST }, en: { first: ENGLISH_AFTER, last: ENGLISH_LAST } }
  return linesOf(lists[language][batch]).map((line) => readReply(line, language))
}

const UNSEEN = {
  one: { he: HEBREW_UNSEEN_ONE, en: ENGLISH_UNSEEN_ONE },
  two: { he: HEBREW_UNSEEN_TWO, en: ENGLISH_UNSEEN_TWO },
  three: { he: HEBREW_UNSEEN_THREE, en: ENGLISH_UNSEEN_THREE },
  four: { he: HEBREW_UNSEEN_FOUR, en: ENGLISH_UNSEEN_FOUR },
  last: { he: HEBREW_UNSEEN_LAST, en: ENGLISH_UNSEEN_LAST },
} as const

/** Each batch was written and counted before the rules knew it; all but the last changed them afterwards. */
export const unseenReplies = (language: Language, batch: keyof typeof UNSEEN): MarkedReply[] =>
  linesOf(UNSEEN[batch][language]).map((line) => readReply(line, language))

const linesOf = (list: string): string[] => list.split('\n').filter((line) => line.trim() !== '')
/** The rules were written by the first of every two; the second were looked at for counting only. */
export function replies(language: Language, half: 'written_by' | 'kept_aside'): MarkedReply[] {
  const lists = language === 'he' ? [HEBREW_CLEAN, HEBREW_FOUND] : [ENGLISH_CLEAN, ENGLISH_FOUND]
  return lists
    .flatMap(linesOf)
    .filter((_, at) => at % 2 === (half === 'written_by' ? 0 : 1))
    .map((line) => readReply(line, language))
}

export type Row = { right: number; missed: number; invented: number; precision: number; recall: number }
export type Confusion = {
  rows: Map<CheckId, Row>
  all: Row
  clean: { texts: number; flagged: number }
  wrong: string[]
}

/** What was right, missed and invented, a check a line. */
export const tableOf = ({ rows, all }: Confusion): string =>
  [...rows, ['all', all] as const]
    .map(([id, { right, missed, invented }]) => `${id.padEnd(20)} right ${right} missed ${missed} invented ${invented}`)
    .join('\n')

/** A mark is found when a finding of its kind overlaps its place; a finding is invented when no mark of its kind does. */
export function confusionOf(marked: readonly MarkedReply[]): Confusion {
  const counts = new Map<CheckId, { right: number; missed: number; invented: number }>()
  const of = (id: CheckId) => {
    const count = counts.get(id) ?? { right: 0, missed: 0, invented: 0 }
    counts.set(id, count)
    return count
  }
  const clean = { texts: 0, flagged: 0 }
  const wrong: string[] = []
  for (const { draft, expected } of marked) {
    const { findings } = checkOutgoing(draft)
    const met = (one: { id: CheckId; start: number | null; end: number | null }, other: (typeof findings)[number]) =>
      one.id === other.id &&
      (one.start === null || other.span === null || (one.start < other.span.end && other.span.start < (one.end ?? 0)))
    const missed = expected.filter((one) => !findings.some((finding) => met(one, finding)))
    const invented = findings.filter((finding) => !expected.some((one) => met(one, finding)))
    for (const one of expected) of(one.id)[missed.includes(one) ? 'missed' : 'right'] += 1
    for (const finding of invented) of(finding.id).invented += 1
    if (expected.length === 0) {
      clean.texts += 1
      if (findings.length > 0) clean.flagged += 1
    }
    if (missed.length + invented.length > 0)
      wrong.push(
        `${draft.text} — missed ${missed.map(({ id }) => id)} — invented ${invented.map(({ id, span }) => `${id}(${span && draft.text.slice(span.start, span.end)})`)}`,
      )
  }
  const row = ({ right, missed, invented }: { right: number; missed: number; invented: number }): Row => ({
    right,
    missed,
    invented,
    precision: right + invented > 0 ? right / (right + invented) : 1,
    recall: right + missed > 0 ? right / (right + missed) : 1,
  })
  const sum = { right: 0, missed: 0, invented: 0 }
  for (const one of counts.values()) {
    sum.right += one.right
    sum.missed += one.missed
    sum.invented += one.invented
  }
  return { rows: new Map([...counts].map(([id, one]) => [id, row(one)])), all: row(sum), clean, wrong }
}
