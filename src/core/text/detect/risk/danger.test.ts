import { describe, expect, it } from 'vitest'
import { tokens } from '../../tokens.ts'
import { findRisks } from '../risk.ts'
import { HINTS } from './hints.ts'
import { omenLists, omensIn, riskOf } from './omens.ts'
import { RISK_WORDS } from './risks.ts'
import { SIGNS } from './signs.ts'
import { risksTogether } from './together.ts'
import { riskWeighed } from './weigh.ts'
import { WEIGHTS } from './weights.ts'

const together = (text: string) => risksTogether(text, omensIn(tokens(text))).map(({ kind }) => kind)
const weighed = (text: string) => riskWeighed(text, omensIn(tokens(text)))

describe('words of the law', () => {
  it.each([
    'האוטובוס לא עצר ליד בית המשפט',
    'צלצלתי בתחנת המשטרה',
    'Drove past the police station stop',
    'near the fire station',
  ])('name a place here: %s', (text) => {
    expect(findRisks(text)).toEqual([])
  })
  it.each(['נתראה בבית המשפט', 'הגשתי תלונה במשטרה', 'See you in court', 'There was a fire next to my bed'])(
    'and a threat or a danger here: %s',
    (text) => {
      expect(findRisks(text)).not.toEqual([])
    },
  )
})

describe('signs that belong together', () => {
  it.each([
    ['השלב בסולם נשבר והילד עף למטה', 'safety'],
    ['The rung broke and my son fell', 'safety'],
    ['הנהג מסמס כל הדרך', 'safety'],
    ['There is a smell of gas in the hall', 'safety'],
    ['סיפרתם לגיסה שלי כמה אני חייבת', 'privacy'],
    ['They told my boss my results', 'privacy'],
    ['החתימה על ההוראה לא שלי', 'fraud'],
    ['שם לי יד על הירך', 'violence'],
    ['הלחצן שלה מת', 'vulnerable'],
  ])('%s → %s', (text, risk) => {
    expect(together(text)).toContain(risk)
  })

  it.each([
    'הסולם נשבר',
    'My son loves the ladder',
    'I nearly died laughing',
    'הנהג היה נחמד',
    'Is there a meal without nuts for my allergic child?',
  ])('alone they tell of nothing: %s', (text) => {
    expect(together(text)).toEqual([])
  })

  it('a reproach in the form of a question tells of it all the same', () => {
    expect(together('Why did you tell my boss my results?')).toContain('privacy')
  })

  it('points at the words it rests on', () => {
    const text = 'שלום. השלב בסולם נשבר והילד עף למטה. תודה'
    const [hit] = risksTogether(text, omensIn(tokens(text)))
    expect(hit?.value).toBe('השלב בסולם נשבר והילד')
    expect(text.slice(hit?.start, hit?.end)).toBe(hit?.value)
  })
})

describe('hints that add up', () => {
  it('are a risk when they are many, and none when they are few', () => {
    expect(weighed('לילד פריחה ונפיחות בפנים, הוא בוכה מכאבים ולקח אנטיביוטיקה')?.kind).toBe('safety')
    expect(weighed('My child has pain, swollen eyes and a wound, antibiotics since Monday')?.kind).toBe('safety')
    expect(weighed('המשלוח לא הגיע')).toBeNull()
    expect(weighed('The parcel is late again')).toBeNull()
  })

  it('every kind of word has a weight that is not negative, a risk, and words in both languages', () => {
    for (const omen of [...SIGNS, ...HINTS]) {
      expect(WEIGHTS[omen]).toBeGreaterThanOrEqual(0)
      expect(RISK_WORDS[riskOf(omen)]).toBeDefined()
      expect(omenLists.filter(([kind, list]) => kind === omen && list !== '')).toHaveLength(2)
    }
  })
})
