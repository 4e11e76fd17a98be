import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../access.ts'
import { PRESENCES } from './presence.ts'
import { type Candidate, hasRoom, type RoutingFacts, speaks, whoGets } from './who-gets.ts'

const candidate = (id: string): fc.Arbitrary<Candidate> =>
  fc.record({
    id: fc.constant(id),
    role: fc.constantFrom(...ROLES),
    presence: fc.constantFrom(...PRESENCES),
    load: fc.integer({ min: 0, max: 6 }),
    limit: fc.option(fc.integer({ min: 1, max: 5 })),
    languages: fc.subarray(['he', 'en', 'ar']),
  })
const team = (prefix: string) =>
  fc
    .integer({ min: 0, max: 5 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => candidate(`${prefix}${at}`))))
const facts = (purpose: RoutingFacts['purpose']): fc.Arbitrary<RoutingFacts> =>
  fc.record({
    purpose: fc.constant(purpose),
    people: team('p'),
    managers: team('m'),
    language: fc.option(fc.constantFrom('he', 'en', 'ar')),
    hours: fc.boolean().map((open) => ({ open, opensAt: open ? null : 9000 })),
    except: fc.subarray(['p0', 'p1', 'p2', 'm0', 'm1']),
  })
const all = ({ people, managers }: RoutingFacts) => [...people, ...managers]

describe('work', () => {
  it('goes to one who is there, has room, speaks the language and answers customers, and never to anybody else', () => {
    fc.assert(
      fc.property(facts('work'), (given) => {
        const able = given.people.filter(
          (one) =>
            !given.except.includes(one.id) &&
            one.presence === 'available' &&
            hasRoom(one) &&
            speaks(one, given.language) &&
            ['owner', 'manager', 'rep'].includes(one.role),
        )
        const { to, nobody } = whoGets(given)
        expect(to.length).toBe(able.length > 0 ? 1 : 0)
        expect(nobody === null).toBe(able.length > 0)
        const chosen = able.find(({ id }) => id === to[0])
        if (able.length > 0) expect(chosen?.load).toBe(Math.min(...able.map(({ load }) => load)))
      }),
    )
  })
})

describe('responsibility', () => {
  it('goes to somebody as long as anybody is left, and never to who was asked before', () => {
    fc.assert(
      fc.property(facts('responsibility'), (given) => {
        const { to, level } = whoGets(given)
        const anybody = all(given).some(({ id }) => !given.except.includes(id))
        expect(to.length > 0).toBe(anybody)
        expect(level === 'none').toBe(!anybody)
        expect(to.filter((id) => given.except.includes(id))).toEqual([])
        expect(new Set(to).size).toBe(to.length)
      }),
    )
  })

  it('asked again and again reaches everybody once, people of the area before a manager who is not there, and ends', () => {
    fc.assert(
      fc.property(facts('responsibility'), (given) => {
        const asked: string[] = [...given.except]
        const rounds: string[][] = []
        for (let round = 0; round <= all(given).length; round++) {
          const { to } = whoGets({ ...given, except: asked })
          if (to.length === 0) break
          rounds.push(to)
          asked.push(...to)
        }
        const reached = rounds.flat()
        expect(reached.length).toBe(new Set(reached).size)
        const due = all(given)
          .map(({ id }) => id)
          .filter((id) => !given.except.includes(id))
        const peopleIds = given.people.map(({ id }) => id)
        const managersHere = given.managers.filter(({ presence }) => presence === 'available')
        // A round of managers takes those who are there; the others follow in a later one.
        expect([...reached].sort()).toEqual(due.sort())
        const absentManagers = given.managers
          .map(({ id }) => id)
          .filter((id) => !managersHere.some((one) => one.id === id))
        const lastPerson = Math.max(-1, ...peopleIds.map((id) => reached.indexOf(id)))
        for (const id of absentManagers.filter((one) => reached.includes(one)))
          expect(reached.indexOf(id)).toBeGreaterThan(lastPerson)
      }),
    )
  })

  it('says whether whoever it went to is there', () => {
    fc.assert(
      fc.property(facts('responsibility'), (given) => {
        const { to, nobody, level } = whoGets(given)
        const ready = all(given).filter(({ id, presence }) => to.includes(id) && presence === 'available')
        if (nobody === null) expect(ready.length).toBe(to.length)
        if (level === 'person' && ready.length === 0) expect(nobody).toBe(given.hours.open ? 'away' : 'closed')
      }),
    )
  })

  const one = (id: string, presence: Candidate['presence'], more: Partial<Candidate> = {}): Candidate => ({
    id,
    role: 'rep',
    presence,
    load: 0,
    limit: null,
    languages: [],
    ...more,
  })
  const base: RoutingFacts = {
    purpose: 'responsibility',
    people: [],
    managers: [],
    language: 'he',
    hours: { open: true, opensAt: null },
    except: [],
  }

  it('passes over the first in order who is away for the second who is there', () => {
    expect(whoGets({ ...base, people: [one('first', 'away'), one('second', 'available')] })).toMatchObject({
      to: ['second'],
      nobody: null,
    })
  })

  it('with nobody of the area there goes to the first in order and to the manager who is, and says so', () => {
    const managers = [one('boss', 'available', { role: 'manager' }), one('owner', 'away', { role: 'owner' })]
    const people = [one('first', 'off'), one('second', 'away')]
    expect(whoGets({ ...base, people, managers })).toMatchObject({ to: ['second', 'boss'], nobody: 'away' })
  })

  it('in closed hours says when somebody will look', () => {
    const hours = { open: false, opensAt: 9000 }
    expect(whoGets({ ...base, people: [one('first', 'away')], hours })).toMatchObject({
      to: ['first'],
      nobody: 'closed',
      lookAt: 9000,
    })
  })
})
