/** What the system writes to whoever glances each hour. Paragraphs, with the link on a line of its own. */

type Mail = { subject: string; text: string }

/** `sentences` say how it stands, the first of them who waits (core/team/glance-numbers.ts). */
export function glanceMail(language: 'he' | 'en', { sentences, link }: { sentences: string[]; link: string }): Mail {
  const [first = ''] = sentences
  const stands = sentences.map((one) => `${one[0]?.toUpperCase()}${one.slice(1)}.`).join(' ')
  if (language === 'he')
    return {
      subject: `הגיע הזמן להציץ: ${first}`,
      text: `שלום,\n\nתורנות ההצצה של השעה הזאת עוד לא נרשמה. ${stands}\n\nלרשימה:\n${link}\n\nההצצה נרשמת כשהרשימה נפתחת. פנייה חמורה מתריעה בכל מקרה, גם בלי הצצה.`,
    }
  return {
    subject: `Time to glance: ${first}`,
    text: `Hello,\n\nThe glance of this hour is not recorded yet. ${stands}\n\nTo the list:\n${link}\n\nIt is recorded when the list opens. A severe alert makes itself heard in any case, without a glance.`,
  }
}
