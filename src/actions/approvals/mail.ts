/** What the system writes to PR/Legal. */
type Mail = { subject: string; text: string }

export function approvalMail(
  language: 'he' | 'en',
  about: { brand: string; what: string[]; minutes: number; link: string },
): Mail {
  const { brand, minutes, link } = about
  const what = about.what.join(', ')
  return language === 'he'
    ? {
        subject: `תשובה של ${brand} מחכה לאישור`,
        text: `שלום,\n\nתשובה ללקוח של ${brand} מחכה לאישור${what === '' ? '' : ` (${what})`}. נשארו ${minutes} דקות; בלי החלטה עד אז תצא הגרסה הבטוחה, או שהתשובה תחזור למי שכתב.\n\nלהחלטה:\n${link}`,
      }
    : {
        subject: `A reply of ${brand} waits for approval`,
        text: `Hello,\n\nA reply of ${brand} to a customer waits for approval${what === '' ? '' : ` (${what})`}. ${minutes} minutes are left; without a decision by then the safe version goes out, or the reply goes back to its writer.\n\nTo decide:\n${link}`,
      }
}
