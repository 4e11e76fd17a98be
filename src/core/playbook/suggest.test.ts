import { describe, expect, it } from 'vitest'
import type { Verdict } from '../text/verdict.ts'
import { defaultPlaybook } from './default-playbook.ts'
import { suggest, suggestionFacts } from './suggest.ts'

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
