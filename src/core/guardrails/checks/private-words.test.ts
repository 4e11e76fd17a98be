import { describe, expect, it } from 'vitest'
import { checkOutgoing } from '../check.ts'
import { bareDraft } from '../draft.testing.ts'
import { privateWords } from './private-words.ts'

const theirs = { text: 'אני בבית רק אחרי שש, הכלב נובח ולא פותחים לשליחים', ours: false }
const ours = { text: 'היי נטע, מצטערים מאוד על העיכוב. בדקנו מול המחסן והחבילה תצא מחר בבוקר', ours: true }
const said = (text: string, mode: 'public' | 'private' = 'public') =>
  privateWords({ text, mode, saidInPrivate: [theirs, ours] }).map(({ start, end }) => text.slice(start, end))

describe('words of the private side', () => {
  it('are seen in a public text', () => {
    expect(said('נטע כתבה: הכלב נובח ולא פותחים, אז נתאם.')).toEqual(['הכלב נובח ולא פותחים'])
    expect(said('בדקנו מול המחסן והחבילה תצא מחר')).toEqual([])
    expect(said('מצטערים מאוד על העיכוב. בדקנו מול המחסן והחבילה תצא מחר בבוקר')).toHaveLength(1)
  })
  it('are at home in a private one', () => expect(said(theirs.text, 'private')).toEqual([]))
  it('are no coincidence', () => {
    expect(said('היי נטע, מצטערים מאוד על העיכוב, נעדכן כאן')).toEqual([])
    expect(said('הכלב נובח')).toEqual([])
  })
  it('stop the message like any personal detail, and can be taken out or moved', () => {
    const { findings } = checkOutgoing(bareDraft(`היי! ${theirs.text}`, { saidInPrivate: [theirs] }))
    const found = findings.find(({ id }) => id === 'personal_data')
    expect(found).toMatchObject({ level: 'stop', final: false })
    expect(found?.why.he).toContain('בערוץ הפרטי')
    expect(found?.better.map(({ kind }) => kind)).toEqual(['split', 'edit'])
  })
})
