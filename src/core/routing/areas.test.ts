import { describe, expect, it } from 'vitest'
import { suggestArea } from './areas.ts'

const areas = [
  { id: 'deliveries', words: ['משלוח', 'שליח', 'חבילה', 'delivery', 'parcel', 'delayed*'] },
  { id: 'billing', words: ['חיוב', 'חשבונית', 'כרטיס אשראי', 'invoice', 'charged'] },
]

describe('the area of a message', () => {
  it.each([
    ['המשלוח שלי לא הגיע', 'deliveries'],
    ['וכשהחבילה הגיעה היא הייתה פתוחה', 'deliveries'],
    ['יש טעות בחשבונית', 'billing'],
    ['הכרטיס אשראי שלי חויב', 'billing'],
    ['You charged me twice', 'billing'],
    ['My PARCEL is late', 'deliveries'],
  ])('%s → %s', (text, id) => {
    expect(suggestArea(text, areas)?.id).toBe(id)
  })

  it('is the one with more of its words in the text', () => {
    expect(suggestArea('החשבונית על המשלוח שגויה, יש חיוב כפול', areas)?.id).toBe('billing')
  })

  it('is the one named first when both are named once', () => {
    expect(suggestArea('משלוח וחיוב', areas)?.id).toBe('deliveries')
    expect(suggestArea('חיוב ומשלוח', areas)?.id).toBe('billing')
  })

  it('is not guessed from parts of other words', () => {
    expect(suggestArea('השליחות שלנו חשובה, כרטיס טיסה', areas)).toBeNull()
    expect(suggestArea('', areas)).toBeNull()
    expect(suggestArea('משלוח', [])).toBeNull()
  })

  it('shows where its words stand, without niqqud in the way', () => {
    const text = 'מתי הַמִּשְׁלוֹחַ יגיע?'
    const [span] = suggestArea(text, areas)?.spans ?? []
    expect(text.slice(span?.start, span?.end)).toBe('הַמִּשְׁלוֹחַ')
  })
})
