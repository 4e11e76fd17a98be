/** The weekly digest of an area as a mail: numbers and words. Messages themselves stay in the desk, where personal details are masked. */
import type { Change, Digest } from '../../core/digest/digest.ts'

export function digestMail(
  language: 'he' | 'en',
  { area, digest, link }: { area: string; digest: Digest; link: string },
): { subject: string; text: string } {
  const { messages, cases, intents, sentiments, phrases } = digest
  const he = language === 'he'
  const of = (all: readonly ({ key: string } & Change)[], key: string) =>
    all.find((one) => one.key === key) ?? { now: 0, before: 0 }
  const line = (words: string, change: Change) => `${words}: ${change.now} (${moved(change, he)})`
  const numbers = [
    line(he ? 'הודעות' : 'Messages', messages),
    line(he ? 'פניות' : 'Alerts', cases),
    line(he ? 'תלונות' : 'Complaints', of(intents, 'complaint')),
    line(he ? 'שאלות' : 'Questions', of(intents, 'question')),
    line(he ? 'שליליות' : 'Negative', of(sentiments, 'negative')),
    line(he ? 'חיוביות' : 'Positive', of(sentiments, 'positive')),
  ].join('\n')
  const words = phrases.slice(0, 8).map(({ text, ...change }) => line(text, change))
  const paragraphs = [
    he ? 'שלום,' : 'Hello,',
    he ? `כך דיברו לקוחות על ${area} בשבוע שעבר.` : `This is what customers said about ${area} last week.`,
    numbers,
    ...(words.length > 0 ? [`${he ? 'על מה דיברו:' : 'What they spoke of:'}\n${words.join('\n')}`] : []),
    `${he ? 'לתקציר המלא, עם הודעות לדוגמה:' : 'The whole digest, with messages:'}\n${link}`,
  ]
  return {
    subject: he ? `מה אמרו לקוחות על ${area} השבוע` : `What customers said about ${area} this week`,
    text: paragraphs.join('\n\n'),
  }
}

function moved({ now, before }: Change, he: boolean): string {
  if (now === before) return he ? 'כמו בשבוע שלפניו' : 'as the week before'
  const by = Math.abs(now - before)
  if (now > before) return he ? `${by} יותר מבשבוע שלפניו` : `${by} more than the week before`
  return he ? `${by} פחות מבשבוע שלפניו` : `${by} fewer than the week before`
}
