import { describe, expect, it } from 'vitest'
import { mergeDraft } from './merge-draft.ts'

const at = (body: string, time: number) => ({ body, at: time })

describe('one draft on two devices', () => {
  it('nothing new changes nothing', () => {
    expect(mergeDraft('שלום', 5, at('של', 3), at('של', 3))).toBeNull()
  })
  it('untouched words here give way to newer ones, and stay in sight', () => {
    expect(mergeDraft('ישן', null, at('ישן', 3), at('חדש', 7))).toEqual({
      text: 'חדש',
      other: { ...at('ישן', 3), from: 'here' },
    })
  })
  it('words written here later than there stay, and the others are in sight', () => {
    expect(mergeDraft('שלי', 9, at('ישן', 3), at('שלהם', 7))).toEqual({
      text: 'שלי',
      other: { ...at('שלהם', 7), from: 'elsewhere' },
    })
  })
  it('words written here earlier than there give way', () => {
    expect(mergeDraft('שלי', 6, at('ישן', 3), at('שלהם', 7))?.text).toBe('שלהם')
  })
  it('words that were only gone on with leave no other draft behind', () => {
    expect(mergeDraft('שלום', null, at('שלום', 3), at('שלום נטע', 7))).toEqual({ text: 'שלום נטע', other: null })
    expect(mergeDraft('שלום נטע', 9, at('של', 3), at('שלום', 7))).toEqual({ text: 'שלום נטע', other: null })
  })
  it('an empty draft is filled without a word', () => {
    expect(mergeDraft('', null, null, at('מילים מוכנות', 7))).toEqual({ text: 'מילים מוכנות', other: null })
  })
  it('what was sent on another device leaves here too, unless somebody went on writing', () => {
    expect(mergeDraft('נשלח', null, at('נשלח', 3), null)).toEqual({ text: '', other: null })
    expect(mergeDraft('נשלח ועוד', 5, at('נשלח', 3), null)).toBeNull()
  })
  it('a reading that comes late is no news', () => {
    expect(mergeDraft('חדש', null, at('חדש', 7), at('ישן', 3))).toBeNull()
  })
})
