/** What may come of asking whether the world reaches PUBLIC_URL, in words, each with a way out. */
import type { Bilingual } from '../../channels/channel.ts'

export const OUTCOMES = {
  reached: {
    he: 'הכתובת הציבורית מגיעה למערכת הזאת.',
    en: 'The public address leads to this desk.',
    hint: {
      he: 'הבדיקה יצאה מהשרת עצמו. אם הודעות לא מגיעות, כדאי לוודא שחומת האש פתוחה גם מבחוץ.',
      en: 'This was tried from the server itself. If messages do not arrive, make sure the firewall is open from outside too.',
    },
  },
  no_https: {
    he: 'הכתובת הציבורית מגיעה למערכת הזאת, אבל בלי https.',
    en: 'The public address leads to this desk, but without https.',
    hint: {
      he: 'רוב הפלטפורמות שולחות רק לכתובת https. דוגמאות ל־Caddy ול־nginx נמצאות ב־docs/operations.md.',
      en: 'Most platforms send to https only. Examples for Caddy and nginx are in docs/operations.md.',
    },
  },
  local_only: {
    he: 'אין כתובת ציבורית: רק המחשב הזה מגיע למערכת.',
    en: 'There is no public address: only this machine reaches the desk.',
    hint: {
      he: 'להגדיר ב־PUBLIC_URL את הכתובת שהעולם רואה (https://…). ערוצים שהמערכת פונה אליהם בעצמה, כמו דואר, עובדים גם בלי זה.',
      en: 'Set PUBLIC_URL to the address that the world sees (https://…). Channels that the desk asks by itself, such as e-mail, work without it.',
    },
  },
  private_network: {
    he: 'הכתובת הציבורית היא של רשת פנימית.',
    en: 'The public address belongs to a private network.',
    hint: {
      he: 'פלטפורמות לא מגיעות לרשת פנימית. צריך שם ציבורי ושרת תיווך, או מנהרה (tunnel).',
      en: 'Platforms cannot reach a private network. A public name with a reverse proxy is needed, or a tunnel.',
    },
  },
  unknown_name: {
    he: 'אין ברשת שם כזה.',
    en: 'No such name is known on the network.',
    hint: {
      he: 'לבדוק את האיות ב־PUBLIC_URL ואת רשומת ה־DNS. רשומה חדשה עשויה להזדקק לשעה.',
      en: 'Check the spelling in PUBLIC_URL and the DNS record. A new record may need an hour.',
    },
  },
  refused: {
    he: 'בכתובת הציבורית אף אחד לא עונה: החיבור נדחה.',
    en: 'Nobody answers at the public address: the connection was refused.',
    hint: {
      he: 'לוודא ששרת התיווך פועל ומאזין בפורט הזה, ושחומת האש פתוחה.',
      en: 'Make sure the reverse proxy runs and listens on that port, and that the firewall is open.',
    },
  },
  timeout: {
    he: 'הכתובת הציבורית לא ענתה בזמן.',
    en: 'The public address did not answer in time.',
    hint: {
      he: 'לרוב חומת אש או נתב. יש נתבים שלא מחזירים רשת פנימית אל הכתובת שלה עצמה: אז כדאי לפתוח את הכתובת מטלפון שאינו ברשת.',
      en: 'Mostly a firewall or a router. Some routers do not lead a network back to its own address: then open the address on a phone outside it.',
    },
  },
  certificate: {
    he: 'התעודה של הכתובת הציבורית לא תקינה.',
    en: 'The certificate of the public address is not valid.',
    hint: {
      he: 'לחדש את התעודה או להשלים את השרשרת שלה. Caddy עושה את זה לבד.',
      en: 'Renew it, or complete its chain. Caddy does both by itself.',
    },
  },
  somebody_else: {
    he: 'בכתובת הציבורית עונה מישהו אחר.',
    en: 'Somebody else answers at the public address.',
    hint: {
      he: 'לבדוק לאן שרת התיווך מפנה. אם זו מעגל אחרת, גם המפתח שלה (secret.key) אחר.',
      en: 'Check where the reverse proxy leads. If it is another Maagal, its secret.key differs too.',
    },
  },
} as const satisfies Record<string, Bilingual & { hint: Bilingual }>

export type Outcome = keyof typeof OUTCOMES

/** Whether a platform that sends webhooks would get through. */
export const isReachable = (outcome: Outcome): boolean => outcome === 'reached'
