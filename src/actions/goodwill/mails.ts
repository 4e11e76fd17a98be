/** What the system writes about benefits that are asked for. */
import type { RequestState } from '../../core/goodwill/request.ts'

type Mail = { subject: string; text: string }

/** To those who may decide. */
export function requestMail(
  language: 'he' | 'en',
  about: { brand: string; sum: string; minutes: number; link: string },
): Mail {
  const { brand, sum, minutes, link } = about
  return language === 'he'
    ? {
        subject: `מחווה של ${brand} מחכה לאישור: ${sum}`,
        text: `שלום,\n\nמחווה של ${sum} ללקוח של ${brand} מחכה לאישור. נשארו ${minutes} דקות; בלי החלטה עד אז לא תינתן מחווה.\n\nלהחלטה:\n${link}`,
      }
    : {
        subject: `A benefit of ${brand} waits for approval: ${sum}`,
        text: `Hello,\n\nA benefit of ${sum} for a customer of ${brand} waits for approval. ${minutes} minutes are left; without a decision by then nothing is given.\n\nTo decide:\n${link}`,
      }
}

const BECAME: Record<'he' | 'en', Partial<Record<RequestState, string>>> = {
  he: {
    granted: 'המחווה אושרה ונרשמה ביומן.',
    lowered: 'אושרה מחווה בסכום נמוך יותר, והיא נרשמה ביומן.',
    refused: 'המחווה לא אושרה. ההסבר מופיע בפנייה.',
    expired: 'לא התקבלה החלטה בזמן, ולא ניתנה מחווה.',
  },
  en: {
    granted: 'The benefit was approved, and stands on the ledger.',
    lowered: 'A smaller benefit was approved, and stands on the ledger.',
    refused: 'The benefit was not approved. The reason stands in the case.',
    expired: 'Nobody decided in time, and nothing was given.',
  },
}

/** To whoever asked. */
export function requestSettledMail(
  language: 'he' | 'en',
  about: { state: RequestState; number: number; link: string },
): Mail {
  const { state, number, link } = about
  const became = BECAME[language][state] ?? ''
  return language === 'he'
    ? { subject: `הבקשה למחווה בפנייה ${number}`, text: `שלום,\n\n${became}\n\nלפנייה:\n${link}` }
    : { subject: `The benefit asked for in case ${number}`, text: `Hello,\n\n${became}\n\nTo the case:\n${link}` }
}
