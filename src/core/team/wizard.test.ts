import { expect, test } from 'vitest'
import { FRESH_WIZARD, moveWizard, type WizardFacts, wizardSteps } from './wizard.ts'

const NOTHING: WizardFacts = {
  goals: 0,
  channels: 0,
  answering: 1,
  helpers: 0,
  invited: 0,
  texts: 0,
  practised: false,
  planned: false,
}
const states = (facts: Partial<WizardFacts>, wizard = FRESH_WIZARD) =>
  Object.fromEntries(wizardSteps(wizard, { ...NOTHING, ...facts }).map(({ id, state }) => [id, state]))

test('an empty house has done nothing, and its hours only count once somebody looked at them', () => {
  expect(new Set(Object.values(states({})))).toEqual(new Set(['open']))
  expect(states({}, moveWizard(null, { confirm: 'hours' }))).toMatchObject({ hours: 'done', people: 'open' })
})

test('a skipped step is done when its matter is done elsewhere', () => {
  const wizard = moveWizard(null, { skip: 'channels', step: 'hours' })
  expect(wizard.step).toBe('hours')
  expect(states({}, wizard).channels).toBe('skipped')
  expect(states({ channels: 1 }, wizard).channels).toBe('done')
})

test('somebody alone is helped by whoever joined, glances or was invited', () => {
  for (const facts of [{ answering: 2 }, { helpers: 1 }, { invited: 1 }]) expect(states(facts).people).toBe('done')
  expect(states({ answering: 1 }).people).toBe('open')
})

test('a move changes what it names and keeps the rest', () => {
  const solo = moveWizard(null, { kind: 'solo' })
  expect(solo).toMatchObject({ kind: 'solo', helperGlances: true, hidden: false })
  const later = moveWizard(moveWizard(solo, { helperGlances: false }), { skip: 'people' })
  expect(later).toMatchObject({ kind: 'solo', helperGlances: false, skipped: ['people'] })
  expect(moveWizard(later, { confirm: 'people' })).toMatchObject({ skipped: [], confirmed: ['people'] })
})
