/** Why somebody writes. The first kind that fits: spam, complaint, lead, question, praise, other. */
import type { Span } from '../../core/text/normalize.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { asks, cue, has, type Reading } from '../reading.ts'
import type { Feeling } from '../sentiment/sentiment.ts'
import { aboutBusiness, isAside } from './about.ts'
import { spam } from './spam.ts'

export type Purpose = { intent: Verdict['intent']; evidence: Span | null /** 0 to 1. */; clear: number }

/** How much must be wrong for a complaint: in a statement, and in a question, where doubts and refunds are asked about calmly. */
const STATED = 0.9
const ASKED = 1.9
const REQUESTED = 2
/** Risks that make a complaint by themselves; the others need something wrong beside them. */
const GRIEVANCES = new Set(['churn', 'legal', 'regulator', 'media', 'safety', 'privacy', 'fraud', 'violence'])

export function purposeOf(reading: Reading, feeling: Feeling): Purpose {
  return (
    spam(reading, feeling) ??
    aside(reading, feeling) ??
    complaint(reading, feeling) ??
    lead(reading) ??
    question(reading, feeling) ??
    praise(reading, feeling) ??
    rest(reading, feeling)
  )
}

/** Talk between people, and words that only look like the brand's name. */
function aside(reading: Reading, feeling: Feeling): Purpose | null {
  const found = isAside(reading, feeling)
  return found && { intent: 'other', evidence: found.evidence, clear: found.clear }
}

/** A question by its mark or by its first words. */
export function isQuestion(reading: Reading): Span | null {
  if (reading.questionMark) return reading.questionMark
  // "Which is why I left" asks nothing: a question without its mark begins with its word, or with a greeting before it.
  const [first, second] = reading.words
  const start = first && GREETING.test(first.word) && second ? second.start : (first?.start ?? 0)
  const opening = reading.questions.find((one) => ASKING.has(one.kind) && one.start <= start)
  return opening && !EXCLAIMING.test(reading.text.slice(opening.start)) ? opening : null
}

/** "What a waste" and "how sad" are no questions. */
const EXCLAIMING =
  /^(?:what an?\s|how (?!much|many|long|do|does|did|can|could|to|is|are|far|often|old|about|come|would|will|should|was|were|big|late|early|soon|fast)\w+|איזה (?:יופי|כיף|באסה|גועל|שירות|בזיון|חוצפה)|איזו )/i

const GREETING =
  /^(?:hi|hello|hey|היי|הי|שלומ|בוקר|אהלנ|hiya|ok|so|and|ו?גמ|שאלה|אז|רגע|סליחה|excuse|quick|please|pls|@.*)$/
const ASKING = new Set(['asks', 'how_to', 'choice', 'expert', 'to_anybody'])

function complaint(reading: Reading, feeling: Feeling): Purpose | null {
  const { facts, wrong, good, sarcasm } = feeling
  if (sarcasm) return { intent: 'complaint', evidence: sarcasm, clear: 0.6 }
  const grave = reading.risks.filter(({ kind }) => GRIEVANCES.has(kind))
  const question = isQuestion(reading)
  const wanted = reading.leads.some(({ kind }) => kind !== 'contact')
  const mixed = has(reading, 'contrast') && facts.length > 0
  const weight = wrong - (mixed ? good * 0.3 : good)
  const [fact] = facts
  const [risk] = grave
  const asked = question !== null && facts.length === 0 && grave.every(({ value }) => isAskable(value))
  if (
    risk &&
    !asked &&
    weight > (wanted ? 0.5 : HARD.has(risk.kind) && !has(reading, 'thanks', 'kindness') ? -2 : -0.7)
  )
    return { intent: 'complaint', evidence: risk, clear: 0.8 }
  const frail = reading.risks.find(({ kind }) => kind === 'vulnerable')
  if (
    frail &&
    !question &&
    !wanted &&
    (wrong > 0.2 || has(reading, 'addressed')) &&
    good < 2.9 + wrong &&
    !has(reading, 'thanks')
  )
    return { intent: 'complaint', evidence: frail, clear: 0.6 }
  if (reading.weighed && !asked && !wanted && weight > -0.5 && !has(reading, 'thanks'))
    return { intent: 'complaint', evidence: reading.weighed, clear: 0.5 }
  if (wanted && weight < 2.5) return null
  const request = asks(reading, 'requests')
  const plain = question !== null && facts.length === 0
  const needed = question ? ASKED + (plain ? 1 : 0) : request && facts.length === 0 ? REQUESTED : STATED
  if (weight < needed) return null
  const evidence = fact ?? feeling.negative[0] ?? null
  if (evidence === null && !aboutBusiness(reading)) return null
  return { intent: 'complaint', evidence, clear: Math.min(0.95, 0.45 + (weight - needed) * 0.15 + (fact ? 0.1 : 0)) }
}

/** Harm that a kind word does not undo. */
const HARD = new Set(['safety', 'privacy', 'fraud', 'violence'])
/** Words of risk that are asked about as often as they happen: is it dangerous, am I allergic to it, do I need a lawyer. */
const ASKABLE =
  /מסוכ|סכנ|בטיח|אלרג|עורך|עו"ד|פרטיות|ביטול|לבטל|מבטל|תביע|רגיש|משרד|danger|safe|allerg|lawyer|privacy|cancel|court|police|claim|allergy|recall|hospital|רשות|ציבור/i
const isAskable = (words: string): boolean => ASKABLE.test(words)

/** "In green? Price?" */
const BARE_PRICE = /(?<![א-תa-z])(?:ו?מחיר(?:ים)?|ו?כמה|price|how much)\s*\?/iu

function lead(reading: Reading): Purpose | null {
  const wanted = reading.leads.find(({ kind }) => kind !== 'contact')
  if (wanted) return { intent: 'lead', evidence: wanted, clear: 0.75 }
  const price = BARE_PRICE.exec(reading.text)
  if (price) return { intent: 'lead', evidence: { start: price.index, end: price.index + price[0].length }, clear: 0.6 }
  const contact = reading.leads.find(({ kind }) => kind === 'contact')
  return contact && reading.pii.length > 0 ? { intent: 'lead', evidence: contact, clear: 0.5 } : null
}

function question(reading: Reading, feeling: Feeling): Purpose | null {
  const found = reading.questions[0] ?? null
  const form = isQuestion(reading)
  if (form && !(feeling.good > 2.4 && !reading.questionMark))
    return { intent: 'question', evidence: found ?? form, clear: found && aboutBusiness(reading) ? 0.8 : 0.5 }
  const request = asks(reading, 'requests')
  return request && feeling.good < 1.6 ? { intent: 'question', evidence: request, clear: 0.45 } : null
}

function praise(reading: Reading, feeling: Feeling): Purpose | null {
  if (feeling.good < 0.9 || feeling.good <= feeling.wrong) return null
  if (has(reading, 'chat', 'wish') && feeling.positive.length < 2) return null
  return {
    intent: 'praise',
    evidence: feeling.positive[0] ?? null,
    clear: Math.min(0.95, 0.4 + feeling.good * 0.12),
  }
}

/** Who tells of themselves in so many words has something to say. */
const SAYS_MUCH = 6

/** Nothing spoke clearly. Who writes to a business about its matters, without asking or praising, rather complains. */
function rest(reading: Reading, feeling: Feeling): Purpose {
  const [chat] = [...cue(reading, 'wish'), ...cue(reading, 'chat')]
  if (chat) return { intent: 'other', evidence: chat, clear: 0.6 }
  const said = reading.words.length
  const personal = reading.firstPerson || /\d/.test(reading.text)
  if ((said >= SAYS_MUCH && personal) || (said >= 3 && aboutBusiness(reading)))
    return { intent: 'complaint', evidence: feeling.negative[0] ?? null, clear: aboutBusiness(reading) ? 0.3 : 0.2 }
  return { intent: 'other', evidence: reading.profanity[0] ?? null, clear: reading.profanity.length > 0 ? 0.5 : 0.3 }
}
