import { describe, expect, it } from 'vitest'
import type { Verdict } from '../text/verdict.ts'
import { defaultPlaybook } from './default-playbook.ts'
import type { Condition, PlaybookDocument, QuestionNode } from './schema.ts'
import { type KnownOfCase, suggest, suggestionFacts } from './suggest.ts'
import { wordsMet } from './words-met.ts'

const verdict: Verdict = {
  language: 'he',
  sentiment: 'negative',
  intent: 'complaint',
  severity: 2,
  needs_personal_info: true,
  target: 'service',
  competitor: false,
  sarcasm: false,
  offensive: false,
  risk: ['legal'],
  pii: [],
  confidence: 0.9,
  reasons: [],
}
const known = { inMyArea: true, hasPrivateConversation: false }
const suggested = (node: string, facts = suggestionFacts(verdict, known)) =>
  suggest(defaultPlaybook, node, facts)?.answer ?? null

describe('what the playbook suggests', () => {
  it('suggests an answer to each question from what was understood, with a reason in both languages', () => {
    expect(['area', 'severe', 'type', 'personal', 'reliable'].map((node) => suggested(node))).toEqual([
      'yes',
      'yes',
      'complaint',
      'yes',
      'no',
    ])
    const reason = suggest(defaultPlaybook, 'type', { intent: 'complaint' })?.because
    expect(reason?.he).toMatch(/[א-ת]/)
    expect(reason?.en).toMatch(/[a-z]/)
  })

  it('suggests nothing from an unsure verdict, except that personal details were found', () => {
    const phone = { type: 'phone' as const, start: 0, end: 11, value: '050-0000000' }
    const unsure = suggestionFacts({ ...verdict, confidence: 0.3, pii: [phone] }, known)
    expect(suggested('type', unsure)).toBeNull()
    expect(suggested('personal', unsure)).toBe('yes')
  })

  it('suggests nothing before a message is understood, nor where nothing is asked', () => {
    expect(suggested('type', suggestionFacts(null, known))).toBeNull()
    expect(suggested('answer')).toBeNull()
    expect(suggested('nowhere')).toBeNull()
  })

  it('leaves the area open when nobody knows it', () => {
    expect(suggested('area', suggestionFacts(verdict, { ...known, inMyArea: null }))).toBeNull()
    expect(suggested('area', suggestionFacts(verdict, { ...known, inMyArea: false }))).toBe('no')
  })

  it('calls spam noise and a plain question answerable', () => {
    expect(suggested('type', { intent: 'spam' })).toBe('noise')
    expect(suggested('reliable', { intent: 'question', severity: 0 })).toBe('yes')
    expect(suggested('personal', { needs_personal_info: false, has_personal_data: false })).toBe('no')
  })
})

describe('what a rule may look at beside the text', () => {
  const document = (...when: Condition[]): PlaybookDocument => ({
    ...defaultPlaybook,
    nodes: {
      ...defaultPlaybook.nodes,
      area: {
        ...(defaultPlaybook.nodes.area as QuestionNode),
        suggestions: [{ when, answer: 'yes', because: { he: 'כי', en: 'because' } }],
      },
    },
  })
  const rule = (more: Partial<Condition> & Pick<Condition, 'field'>): Condition => ({
    is: [],
    atLeast: null,
    atMost: null,
    ...more,
  })
  const says = (condition: Condition, more: Partial<KnownOfCase>) =>
    suggest(document(condition), 'area', suggestionFacts(null, { ...known, ...more }))?.answer ?? null

  it('is the area, the channel, the reach and the history, by value or by bounds', () => {
    expect(says(rule({ field: 'area', is: ['billing'] }), { areaId: 'billing' })).toBe('yes')
    expect(says(rule({ field: 'area', is: ['billing'] }), { areaId: null })).toBeNull()
    expect(says(rule({ field: 'channel', is: ['whatsapp'] }), { channel: 'whatsapp' })).toBe('yes')
    expect(says(rule({ field: 'reach', atLeast: 1000 }), { reach: 999 })).toBeNull()
    expect(says(rule({ field: 'reach', atLeast: 1000 }), { reach: 1000 })).toBe('yes')
    expect(says(rule({ field: 'earlier_cases', atMost: 0 }), { earlierCases: 0 })).toBe('yes')
    expect(says(rule({ field: 'ignored', atLeast: 1, atMost: 2 }), { ignored: 3 })).toBeNull()
  })

  it('never holds without a condition in it', () => {
    expect(says(rule({ field: 'reach' }), { reach: 5 })).toBeNull()
  })

  it('is its own words, with any Hebrew prefix', () => {
    const words = document(rule({ field: 'words', is: ['חיוב', 'כתובת', 'ניתוק*'] }))
    expect(wordsMet(words, 'למה בחיוב האחרון מופיעים ניתוקים?')).toEqual(['חיוב', 'ניתוק*'])
    expect(wordsMet(words, 'בוקר טוב')).toEqual([])
    expect(suggest(words, 'area', suggestionFacts(null, { ...known, words: ['חיוב'] }))?.answer).toBe('yes')
    expect(suggest(words, 'area', suggestionFacts(null, { ...known, words: [] }))).toBeNull()
  })
})
