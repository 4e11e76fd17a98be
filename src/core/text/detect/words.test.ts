import { describe, expect, it } from 'vitest'
import { detectLanguage } from './language.ts'
import { findProfanity } from './profanity.ts'
import { findRisks } from './risk.ts'

describe('the language of a text', () => {
  it.each([
    ['המשלוח לא הגיע', 'he'],
    ['המשלוח של Amazon לא הגיע', 'he'],
    ['where is my order?', 'en'],
    ['internet outage again', 'en'],
    ['ניסיתי לשלם and the site keeps crashing', 'mixed'],
    ['😀😀 123', 'und'],
    ['', 'und'],
    ['https://example.com @someone', 'und'],
    ['أين طلبي من فضلكم', 'other'],
    ['Где мой заказ', 'other'],
    ['où est donc passée cette commande urgente', 'other'],
  ])('%s → %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('risk words', () => {
  const risks = (text: string) => [...new Set(findRisks(text).map(({ risk }) => risk))].sort()

  it.each([
    ['ניפגש בבית משפט', ['legal']],
    ['אני פונה להגנת הצרכן', ['regulator']],
    ['I will sue you and go to the media', ['legal', 'media']],
    ['המטען התחיל לעלות עשן ונשרפה לי היד', ['safety']],
    ['ראיתי פרטים של לקוח אחר', ['privacy']],
    ['מבטלת מנוי', ['churn']],
    ['somebody hacked into it', ['fraud']],
    ['סבתא שלי ניצולת שואה', ['vulnerable']],
    ['המשלוח לא הגיע', []],
    // The ministry, its minister and the committee are regulators; the press is another matter.
    ['אני פונה למשרד התקשורת', ['regulator']],
    ['משרד התקשורת כבר קיבל ממני הכול', ['regulator']],
    ['פניתי לשרת התקשורת', ['regulator']],
    ['אפנה לוועדת התקשורת בכנסת', ['regulator']],
    ['פונה למשרד התקשורת וגם לתקשורת', ['media', 'regulator']],
    ['I will write to the Communications Commission', ['regulator']],
    ['נפנה לכלי התקשורת', ['media']],
    ['התקשורת כבר יודעת', ['media']],
    // A company, a failure and a therapist of communication are none.
    ['אלך לחברת תקשורת מתחרה', []],
    ['פניתי בגלל תקלת תקשורת במונה', []],
    ['התקשורת כבר שבועיים מנותקת', []],
    ['פניתי לקלינאית תקשורת', []],
    ['There is no communication from your company', []],
  ])('%s → %s', (text, expected) => {
    expect(risks(text)).toEqual(expected)
  })
})

describe('profanity', () => {
  it.each(['חתיכת אפס', 'סתום ת׳פה', 'what the fuck', 'you stupid people'])('is found: %s', (text) => {
    expect(findProfanity(text)).not.toEqual([])
  })

  it.each(['גנבים!', 'shame on you', 'זה נורא', 'Scunthorpe'])('is not anger alone: %s', (text) => {
    expect(findProfanity(text)).toEqual([])
  })
})
