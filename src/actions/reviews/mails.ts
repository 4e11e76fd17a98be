/** What the system writes to whoever reviews the week. Paragraphs, with the link on a line of its own. */

type Mail = { subject: string; text: string }

export function reviewMail(language: 'he' | 'en', { count, link }: { count: number; link: string }): Mail {
  return language === 'he'
    ? {
        subject: 'הבקרה השבועית מחכה',
        text: `שלום,\n\nנבחר מדגם מהשבוע שעבר: ${count === 1 ? 'פריט אחד' : `${count} פריטים`}, מתשובות שנשלחו וממעגלים פתוחים.\n\nלבקרה:\n${link}\n\nאפשר לסיים אותה עד סוף היום.`,
      }
    : {
        subject: 'The weekly review waits for you',
        text: `Hello,\n\nA sample of last week was drawn: ${count === 1 ? '1 item' : `${count} items`}, from replies that were sent and loops that are open.\n\nTo the review:\n${link}\n\nIt has until the end of the day.`,
      }
}
