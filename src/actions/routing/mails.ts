/** What the desk writes to people who are not at it. Paragraphs, with the link on a line of its own. */

export type Mail = { subject: string; text: string }

export function responsibleMail(
  language: 'he' | 'en',
  { brand, number, link }: { brand: string; number: number; link: string },
): Mail {
  return language === 'he'
    ? {
        subject: `פנייה ${number} של ${brand} מחכה לאישור קבלה`,
        text: `שלום,\n\nפנייה ${number} של ${brand} הועברה לאחריותך, ומחכה לאישור קבלה.\n\nלפנייה:\n${link}\n\nאם היא לא שייכת לתחום שלך, אפשר ללחוץ שם על "לא שלי" והיא תעבור הלאה.`,
      }
    : {
        subject: `Alert ${number} of ${brand} waits for you to acknowledge it`,
        text: `Hello,\n\nAlert ${number} of ${brand} was handed to you, and waits for you to acknowledge it.\n\nTo the alert:\n${link}\n\nIf it does not belong to you, press “Not mine” there and it goes on to the next.`,
      }
}
