/** What is refused because of a platform or an account on it; a part of `ERRORS`. */
import type { ErrorEntry } from './errors.ts'

export const CHANNEL_ERRORS = {
  personal_profile: {
    status: 422,
    en: 'This is a personal profile. Facebook lets only Pages be connected.',
    he: 'זה פרופיל אישי. פייסבוק מאפשרת לחבר רק דפים עסקיים.',
    hint: {
      en: 'Make a Page for the business (Menu → Pages → Create), move the followers there, and connect the Page.',
      he: 'אפשר לפתוח דף לעסק (תפריט ← דפים ← יצירה), להעביר אליו את העוקבים, ולחבר את הדף.',
    },
  },
  account_not_found: {
    status: 422,
    en: 'The platform knows no such account for this token.',
    he: 'הפלטפורמה לא מכירה חשבון כזה עבור האסימון הזה.',
    hint: {
      en: 'Check the number, and that the token’s owner manages the account.',
      he: 'כדאי לבדוק את המספר, ושבעל האסימון מנהל את החשבון.',
    },
  },
  permission_missing: {
    status: 422,
    en: 'The token lacks permissions that are needed.',
    he: 'לאסימון חסרות הרשאות נחוצות.',
    hint: { en: 'Make a new token with the permissions named here.', he: 'צריך אסימון חדש עם ההרשאות שמופיעות כאן.' },
  },
  token_refused: {
    status: 422,
    en: 'The platform does not accept this token.',
    he: 'הפלטפורמה לא מקבלת את האסימון הזה.',
    hint: { en: 'Make a new one and paste it whole.', he: 'צריך להפיק חדש ולהדביק אותו במלואו.' },
  },
  unknown_channel_kind: { status: 400, en: 'There is no such kind of channel.', he: 'אין ערוץ מסוג כזה.' },
  channel_exists: { status: 409, en: 'This account is already connected.', he: 'החשבון הזה כבר מחובר.' },
  channel_check_failed: {
    status: 422,
    en: 'The channel could not be reached with these settings.',
    he: 'לא הצלחנו להתחבר לערוץ עם ההגדרות האלה.',
  },
  platform_unreachable: {
    status: 502,
    en: 'The platform does not answer right now.',
    he: 'הפלטפורמה לא עונה כרגע.',
    hint: { en: 'Try again in a moment.', he: 'כדאי לנסות שוב בעוד רגע.' },
  },
  template_unusable: {
    status: 409,
    en: 'This template cannot be sent now: the platform has not approved it, or it needs a picture.',
    he: 'אי אפשר לשלוח את התבנית הזאת עכשיו: הפלטפורמה לא אישרה אותה, או שנדרשת בה תמונה.',
    hint: { en: 'Choose another template.', he: 'אפשר לבחור תבנית אחרת.' },
  },
  template_gaps: {
    status: 422,
    en: 'Some gaps of the template are still empty, or too long.',
    he: 'בתבנית נשארו מקומות ריקים, או ארוכים מדי.',
  },
  no_templates: {
    status: 409,
    en: 'There is no way to send a template in this case.',
    he: 'בפנייה הזאת אין דרך לשלוח תבנית.',
  },
  file_not_taken: {
    status: 422,
    en: 'This channel does not take a file like this.',
    he: 'הערוץ הזה לא מקבל קובץ כזה.',
    hint: { en: 'A picture of up to 8 MB usually works.', he: 'תמונה של עד 8 מגה בדרך כלל עוברת.' },
  },
} as const satisfies Record<string, ErrorEntry>
