/** What the system writes to people: an invitation, and a way to a new password. Paragraphs, with the link on a line of its own. */

export type Mail = { subject: string; text: string }

export function invitationMail(
  language: 'he' | 'en',
  about: { inviter: string; organization: string; link: string; days: number },
): Mail {
  const { inviter, organization, link, days } = about
  return language === 'he'
    ? {
        subject: `הזמנה לצוות של ${organization} במעגל`,
        text: `שלום,\n\nהתקבלה הזמנה מ${inviter} להצטרף לצוות של ${organization} במעגל, מערכת השירות ברשתות.\n\nלהצטרפות:\n${link}\n\nהקישור פועל ${days} ימים, פעם אחת. אם ההזמנה לא מוכרת, אפשר להתעלם מההודעה.`,
      }
    : {
        subject: `You are invited to ${organization} on Maagal`,
        text: `Hello,\n\n${inviter} invites you to join ${organization} on Maagal, the social customer-service desk.\n\nTo join:\n${link}\n\nThe link works for ${days} days, once. If you do not know what this is about, you can ignore this message.`,
      }
}

export function resetMail(language: 'he' | 'en', about: { link: string; hours: number }): Mail {
  const { link, hours } = about
  return language === 'he'
    ? {
        subject: 'סיסמה חדשה למעגל',
        text: `שלום,\n\nהתקבלה בקשה לבחור סיסמה חדשה למעגל.\n\nלבחירת סיסמה:\n${link}\n\nהקישור פועל ${hours} שעות, פעם אחת. אם הבקשה לא מוכרת, אפשר להתעלם מההודעה והסיסמה תישאר כמו שהיא.`,
      }
    : {
        subject: 'A new password for Maagal',
        text: `Hello,\n\nSomebody asked to choose a new password for Maagal.\n\nTo choose one:\n${link}\n\nThe link works for ${hours} hours, once. If this was not you, ignore this message and the password stays as it is.`,
      }
}
