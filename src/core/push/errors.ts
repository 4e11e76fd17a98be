/** What can be refused about notifications. */
import type { ErrorEntry } from '../errors.ts'

export const PUSH_ERRORS = {
  no_browser: {
    status: 422,
    en: 'Notifications are switched on in a browser that is signed in.',
    he: 'התראות מופעלות בדפדפן שמחובר למערכת.',
    hint: {
      en: 'Open the desk on that device and switch them on there.',
      he: 'אפשר לפתוח את המערכת במכשיר ולהפעיל שם.',
    },
  },
  push_gone: {
    status: 409,
    en: 'This device does not take notifications any more.',
    he: 'המכשיר הזה כבר לא מקבל התראות.',
    hint: { en: 'Switch them on again on the device itself.', he: 'אפשר להפעיל אותן מחדש במכשיר עצמו.' },
  },
  push_unreachable: {
    status: 502,
    en: 'The notification service of this browser does not answer right now.',
    he: 'שירות ההתראות של הדפדפן לא עונה כרגע.',
    hint: { en: 'What is told later is tried again by itself.', he: 'התראות שיישלחו בהמשך יקבלו ניסיון נוסף מעצמן.' },
  },
  push_unavailable: {
    status: 503,
    en: 'Notifications cannot be sent: the secret key of this installation was changed.',
    he: 'אי אפשר לשלוח התראות: מפתח הסודות של ההתקנה הוחלף.',
    hint: { en: 'Start it with the key it was set up with.', he: 'צריך להפעיל עם המפתח שאיתו הותקנה המערכת.' },
  },
} as const satisfies Record<string, ErrorEntry>
