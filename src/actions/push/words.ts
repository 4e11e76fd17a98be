/** What notifications say. Whoever picks up a phone reads them: names and words of customers stand in them only where the person wants it. */
import type { NewsKind } from '../../core/push/news.ts'

type Language = 'he' | 'en'
type Words = { title: string; body: string }
export type Told = Exclude<NewsKind, 'glance'>
export type About = {
  kind: Told | 'past' | 'benefit'
  brand: string
  visibility: 'public' | 'private' | null
  /** "Name: words", where these are shown. */
  quote: string | null
}

const TITLES: Record<About['kind'], Record<Language, string>> = {
  severe: { he: 'פנייה חמורה מחכה לתשובה', en: 'A severe alert waits for an answer' },
  alert: { he: 'פנייה חדשה מחכה לתשובה', en: 'A new alert waits for an answer' },
  due: { he: 'היעד לתשובה קרב', en: 'An answer is due soon' },
  past: { he: 'פנייה עברה את היעד', en: 'An alert is past its goal' },
  ask: { he: 'פנייה עברה אליך', en: 'An alert was handed to you' },
  approval: { he: 'תשובה מחכה לאישור', en: 'A reply waits for approval' },
  benefit: { he: 'מחווה מחכה לאישור', en: 'A benefit waits for approval' },
}
const PLACE = {
  public: { he: 'ציבורי', en: 'Public' },
  private: { he: 'פרטי', en: 'Private' },
} as const

export function caseWords(language: Language, { kind, brand, visibility, quote }: About): Words {
  const where = visibility ? [PLACE[visibility][language]] : []
  const about = [isolated(brand), ...where].join(' · ')
  return { title: TITLES[kind][language], body: quote ? `${about}\n${isolated(quote)}` : about }
}

export const glanceTitle = (language: Language): string => (language === 'he' ? 'הגיע הזמן להציץ' : 'Time to glance')

/** `waiting` alerts and `asked` things that want a yes or no. */
export function digestWords(language: Language, { waiting, asked }: { waiting: number; asked: number }): Words {
  const parts =
    language === 'he'
      ? [
          waiting > 0 && (waiting === 1 ? 'פנייה אחת מחכה לתשובה' : `${waiting} פניות מחכות לתשובה`),
          asked > 0 && (asked === 1 ? 'דבר אחד מחכה להחלטה שלך' : `${asked} דברים מחכים להחלטה שלך`),
        ]
      : [
          waiting > 0 && (waiting === 1 ? '1 alert waits for an answer' : `${waiting} alerts wait for an answer`),
          asked > 0 && (asked === 1 ? '1 thing waits for your decision' : `${asked} things wait for your decision`),
        ]
  return {
    title: language === 'he' ? 'מה שחיכה בשעות השקט' : 'What waited in your quiet hours',
    body: parts.filter(Boolean).join(' · '),
  }
}

export const testWords = (language: Language): Words =>
  language === 'he'
    ? { title: 'ההתראות פועלות במכשיר הזה', body: 'כך תיראה התראה מהמערכת' }
    : { title: 'Notifications work on this device', body: 'This is how an alert will look' }

export const takeWords = (language: Language): { label: string; taken: string } =>
  language === 'he' ? { label: 'לקחת אליי', taken: 'הפנייה אצלך' } : { label: 'Take it', taken: 'The alert is yours' }

/** A name keeps its own direction, whatever stands around it. */
const isolated = (text: string): string => `\u2068${text}\u2069`
