import { describe, expect, it } from 'vitest'
import { STARTER_REPLIES } from './starter.ts'
import { type Suggestable, suggestReply } from './suggest.ts'

const hours: Suggestable = {
  shortcut: 'שעות',
  titles: ['שעות פתיחה', 'Opening hours'],
  texts: ['אנחנו פתוחים כל יום מ־9 עד 19, ובשישי עד 13.', 'We are open every day from 9 to 19, on Fridays until 13.'],
  uses: 3,
}
const starters: Suggestable[] = STARTER_REPLIES.map(({ shortcut, title, text }) => ({
  shortcut: shortcut.he,
  titles: [title.he, title.en],
  texts: [text.he, text.en],
  uses: 0,
}))
const all = [...starters, hours]
const suggested = (asked: string, replies = all) => suggestReply(asked, replies)?.titles[1]

describe('the saved reply that is suggested', () => {
  it.each([
    ['מה שעות הפתיחה שלכם בשישי?', 'Opening hours'],
    ['what are your opening hours on Friday?', 'Opening hours'],
    ['באיזה שעות אפשר לבוא?', 'Opening hours'],
    ['מתי יגיע המשלוח?', 'Delivery on its way'],
  ])('to «%s» is «%s»', (asked, title) => expect(suggested(asked)).toBe(title))

  it.each(['יש לכם כיסא כזה בכחול?', 'אפשר לדבר עם מישהו?', '', '???', 'אנחנו כל יום'])(
    'to «%s» there is none',
    (asked) => expect(suggested(asked)).toBeUndefined(),
  )

  it('is none where two fit alike, and the more used of them otherwise', () => {
    expect(suggested('שעות', [hours, hours])).toBeUndefined()
    expect(suggestReply('שעות', [hours, { ...hours, uses: 9 }])?.uses).toBe(9)
  })
})
