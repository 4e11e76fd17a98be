/** What the system writes to whoever glances each hour. Paragraphs, with the link on a line of its own. */

type Mail = { subject: string; text: string }

export function glanceMail(language: 'he' | 'en', { waiting, link }: { waiting: number; link: string }): Mail {
  if (language === 'he') {
    const waits = waiting === 0 ? 'אף אחד לא מחכה' : waiting === 1 ? 'פנייה אחת מחכה' : `${waiting} פניות מחכות`
    return {
      subject: `הגיע הזמן להציץ: ${waits}`,
      text: `שלום,\n\nתורנות ההצצה של השעה הזאת עוד לא נרשמה. ${waits} לתשובה.\n\nלרשימה:\n${link}\n\nההצצה נרשמת כשהרשימה נפתחת. פנייה חמורה מתריעה בכל מקרה, גם בלי הצצה.`,
    }
  }
  const waits = waiting === 0 ? 'nobody waits' : waiting === 1 ? '1 alert waits' : `${waiting} alerts wait`
  return {
    subject: `Time to glance: ${waits}`,
    text: `Hello,\n\nThe glance of this hour is not recorded yet; ${waits} for an answer.\n\nTo the list:\n${link}\n\nIt is recorded when the list opens. A severe alert makes itself heard in any case, without a glance.`,
  }
}
