/**
 * Who is asked to take responsibility, and who is given work: one decision for both. Facts in, people out, with the reason; and when
 * nobody is there, that is said too.
 */
import type { Role } from '../access.ts'
import type { Millis } from '../case/case.ts'
import type { Bilingual } from '../playbook/schema.ts'
import type { Presence } from './presence.ts'

export type Candidate = {
  id: string
  role: Role
  presence: Presence
  /** Open cases that wait for them, and the most that may; null: no limit. */
  load: number
  limit: number | null
  /** Languages they answer in; empty: all. */
  languages: readonly string[]
}

export type RoutingFacts = {
  /** `responsibility`: somebody must be in the picture, whoever it is. `work`: only for who is there and has room. */
  purpose: 'responsibility' | 'work'
  /** People of the area who cover the brand, in the order in which they are told. */
  people: readonly Candidate[]
  /** Managers and owners of the brand. */
  managers: readonly Candidate[]
  /** The customer's; null where it is not known. */
  language: string | null
  hours: { open: boolean; opensAt: Millis | null }
  /** Asked before, or known not to be it. */
  except: readonly string[]
}

/** Why nobody could be had at once. */
export const NOBODY = ['area_empty', 'closed', 'away', 'full', 'language', 'all_asked'] as const
export type Nobody = (typeof NOBODY)[number]

export type Routed = {
  /** One person; several where managers are told together; none. */
  to: string[]
  level: 'person' | 'managers' | 'none'
  /** Null when whoever it goes to is there and has room. */
  nobody: Nobody | null
  /** When somebody will look at it, where that is known to be later: the next opening. */
  lookAt: Millis | null
  why: Bilingual
}

/** Roles that answer customers. */
const ANSWERS: ReadonlySet<Role> = new Set(['owner', 'manager', 'rep'])

export const hasRoom = ({ load, limit }: Pick<Candidate, 'load' | 'limit'>): boolean => limit === null || load < limit
export const speaks = ({ languages }: Pick<Candidate, 'languages'>, language: string | null): boolean =>
  language === null ||
  languages.length === 0 ||
  (language === 'mixed' ? languages.some((one) => one === 'he' || one === 'en') : languages.includes(language))

export function whoGets(facts: RoutingFacts): Routed {
  return facts.purpose === 'work' ? whoWorks(facts) : whoAnswersForIt(facts)
}

/** Whoever of the area is there, has room and speaks the language; of several the least laden, then the first in order. */
function whoWorks(facts: RoutingFacts): Routed {
  const able = left(facts.people, facts).filter(({ role }) => ANSWERS.has(role))
  const there = able.filter(({ presence }) => presence === 'available')
  const speaking = there.filter((one) => speaks(one, facts.language))
  const [first] = speaking.filter(hasRoom).sort((a, b) => a.load - b.load)
  if (first) return { to: [first.id], level: 'person', nobody: null, lookAt: null, why: WHY.least_laden }
  const nobody =
    able.length === 0 ? 'area_empty' : there.length === 0 ? absence(facts) : speaking.length === 0 ? 'language' : 'full'
  return { to: [], level: 'none', nobody, lookAt: lookAt(facts), why: WHY_NOBODY[nobody] }
}

/**
 * The first in order who is there; else the first in order, and whichever managers are there; once the area has no more people, the
 * managers; at last nobody.
 */
function whoAnswersForIt(facts: RoutingFacts): Routed {
  const people = left(facts.people, facts)
  const managers = left(facts.managers, facts)
  const managersHere = managers.filter(({ presence }) => presence === 'available')
  const best = first(people, (one) => readiness(one, facts.language))
  if (best) {
    const ready = readiness(best, facts.language)
    if (ready === READY) return { to: [best.id], level: 'person', nobody: null, lookAt: null, why: WHY.first }
    if (best.presence === 'available') {
      const nobody = hasRoom(best) ? 'language' : 'full'
      return { to: [best.id], level: 'person', nobody, lookAt: null, why: WHY_NOBODY[nobody] }
    }
    const nobody = absence(facts)
    const also = managersHere.map(({ id }) => id).filter((id) => id !== best.id)
    const at = also.length > 0 ? null : lookAt(facts)
    return { to: [best.id, ...also], level: 'person', nobody, lookAt: at, why: WHY_NOBODY[nobody] }
  }
  if (managers.length === 0)
    return { to: [], level: 'none', nobody: 'all_asked', lookAt: lookAt(facts), why: WHY_NOBODY.all_asked }
  const to = (managersHere.length > 0 ? managersHere : managers).map(({ id }) => id)
  const nobody = managersHere.length > 0 ? null : absence(facts)
  return {
    to,
    level: 'managers',
    nobody: facts.people.length === 0 ? 'area_empty' : nobody,
    lookAt: nobody ? lookAt(facts) : null,
    why: facts.people.length === 0 ? WHY_NOBODY.area_empty : WHY.managers,
  }
}

const left = (candidates: readonly Candidate[], { except }: RoutingFacts): Candidate[] =>
  candidates.filter(({ id }) => !except.includes(id))

const READY = 0
/** 0 is best. Responsibility may be carried by somebody full or of another language sooner than by somebody who is not there. */
function readiness(one: Candidate, language: string | null): number {
  if (one.presence === 'available') return hasRoom(one) && speaks(one, language) ? READY : hasRoom(one) ? 1 : 2
  return { busy: 3, away: 4, off: 5 }[one.presence]
}

/** The first of those that rank lowest. */
function first<T>(all: readonly T[], rank: (one: T) => number): T | null {
  let best: { one: T; at: number } | null = null
  for (const one of all) {
    const at = rank(one)
    if (!best || at < best.at) best = { one, at }
  }
  return best?.one ?? null
}

const absence = ({ hours }: RoutingFacts): Nobody => (hours.open ? 'away' : 'closed')
const lookAt = ({ hours }: RoutingFacts): Millis | null => (hours.open ? null : hours.opensAt)

const WHY = {
  first: { he: 'הראשון בסדר התחום מבין מי שזמינים עכשיו', en: 'First in the area’s order of those available now' },
  least_laden: {
    he: 'זמינות, מקום פנוי, והכי מעט פניות ממתינות',
    en: 'Available, with room, and the fewest alerts waiting',
  },
  managers: { he: 'אין עוד אנשים בתחום, ולכן ההנהלה', en: 'No more people in the area, so the managers' },
} as const satisfies Record<string, Bilingual>

const WHY_NOBODY: Record<Nobody, Bilingual> = {
  area_empty: { he: 'אין בתחום אנשים', en: 'The area has no people' },
  closed: { he: 'התחום סגור עכשיו', en: 'The area is closed now' },
  away: { he: 'אף אחד מהתחום לא זמין עכשיו', en: 'Nobody of the area is available now' },
  full: { he: 'כל מי שזמינים הגיעו למגבלת העומס', en: 'Everybody available has reached their limit' },
  language: {
    he: 'אף אחד ממי שזמינים לא עונה בשפה הזאת',
    en: 'Nobody available answers in this language',
  },
  all_asked: { he: 'כל מי שאפשר כבר קיבלו הודעה', en: 'Everybody who could be told was told' },
}
