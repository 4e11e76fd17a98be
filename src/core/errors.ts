/** One error type for everything we refuse, and all its codes in one place, each with words for people in both languages. */
import { APPROVAL_ERRORS } from './approvals/errors.ts'
import { CHANNEL_ERRORS } from './errors-of-channels.ts'
import { GOODWILL_ERRORS } from './goodwill/errors.ts'
import { PUSH_ERRORS } from './push/errors.ts'

export type ErrorEntry = { status: number; he: string; en: string; hint?: { he: string; en: string } }

export const ERRORS = {
  ...APPROVAL_ERRORS,
  ...CHANNEL_ERRORS,
  ...GOODWILL_ERRORS,
  ...PUSH_ERRORS,
  bad_input: { status: 400, en: 'Something in the request is not as it should be.', he: 'משהו בבקשה לא כמו שצריך.' },
  too_large: { status: 413, en: 'This is larger than can be accepted.', he: 'זה גדול ממה שאפשר לקבל.' },
  not_signed_in: { status: 401, en: 'Please sign in.', he: 'צריך להתחבר.' },
  wrong_credentials: {
    status: 401,
    en: 'E-mail or password do not match.',
    he: 'המייל או הסיסמה לא תואמים.',
    hint: { en: 'Forgot it? Ask the owner for a new link.', he: 'שכחתם? אפשר לבקש קישור חדש מבעלי המערכת.' },
  },
  foreign_request: {
    status: 403,
    en: 'This request did not come from the desk.',
    he: 'הבקשה לא הגיעה מהמערכת עצמה.',
    hint: { en: 'Reload the page and try again.', he: 'אפשר לרענן את הדף ולנסות שוב.' },
  },
  not_allowed: {
    status: 403,
    en: 'Your role does not include this.',
    he: 'התפקיד שלך לא כולל את הפעולה הזאת.',
    hint: { en: 'An owner or a manager can do it.', he: 'בעלים או מנהלים יכולים לבצע אותה.' },
  },
  not_found: { status: 404, en: 'It is not here (any more).', he: 'זה לא נמצא כאן (יותר).' },
  conflict: {
    status: 409,
    en: 'Somebody changed this a moment ago.',
    he: 'מישהו שינה את זה לפני רגע.',
    hint: {
      en: 'Look at the new state and try again. Nothing was lost.',
      he: 'אפשר לראות את המצב החדש ולנסות שוב. שום דבר לא אבד.',
    },
  },
  answered_meanwhile: {
    status: 409,
    en: 'Somebody else answered while this was being written.',
    he: 'בזמן הכתיבה יצאה תשובה של מישהו אחר.',
    hint: {
      en: 'Nothing was sent and nothing was lost. Look at both, then send, edit or drop yours.',
      he: 'שום דבר לא נשלח ולא אבד. אפשר לראות את שתיהן, ואז לשלוח, לערוך או לוותר.',
    },
  },
  nobody_answers: {
    status: 409,
    en: 'Nobody else is answering this case now.',
    he: 'אף אחד אחר לא עונה עכשיו בפנייה הזאת.',
    hint: { en: 'You can answer it, or take it.', he: 'אפשר לענות בה, או לקחת אותה.' },
  },
  already_set_up: {
    status: 409,
    en: 'Maagal is already set up.',
    he: 'מעגל כבר מוגדרת.',
    hint: { en: 'Sign in instead.', he: 'אפשר פשוט להתחבר.' },
  },
  goal_target: { status: 400, en: 'This number cannot be a goal.', he: 'המספר הזה לא יכול להיות יעד.' },
  goal_date: { status: 400, en: 'The date of a goal lies ahead.', he: 'המועד של יעד הוא מהיום והלאה.' },
  email_taken: { status: 409, en: 'Somebody already uses this e-mail.', he: 'כתובת המייל כבר בשימוש.' },
  link_expired: {
    status: 410,
    en: 'This link was used or has expired.',
    he: 'הקישור כבר נוצל או שפג תוקפו.',
    hint: { en: 'Ask for a new one.', he: 'אפשר לבקש קישור חדש.' },
  },
  case_closed: {
    status: 409,
    en: 'This case is closed.',
    he: 'הפנייה סגורה.',
    hint: { en: 'Reopen it first.', he: 'אפשר לפתוח אותה מחדש.' },
  },
  case_not_solved: {
    status: 409,
    en: 'The public follow-up comes after the matter is solved.',
    he: 'פרסום המשך בא אחרי שהעניין נפתר.',
    hint: { en: 'Mark it solved first, or write an update.', he: 'אפשר לסמן שנפתר, או לכתוב עדכון.' },
  },
  loop_still_open: {
    status: 409,
    en: 'A complaint that the public saw closes with a public follow-up, or with a reason why not.',
    he: 'תלונה שהציבור ראה נסגרת עם פרסום המשך, או עם סיבה למה לא.',
  },
  nothing_public: {
    status: 409,
    en: 'This case has no public thread to answer in.',
    he: 'אין בפנייה הזאת שרשור ציבורי לענות בו.',
  },
  no_private_way: {
    status: 409,
    en: 'There is no private channel to this customer yet.',
    he: 'עוד אין ערוץ פרטי אל הלקוח.',
    hint: { en: 'Invite them to one in public.', he: 'אפשר להזמין לערוץ פרטי בתשובה הציבורית.' },
  },
  private_reply_used: {
    status: 409,
    en: 'The one private reply to this comment was already used.',
    he: 'התשובה הפרטית היחידה לתגובה הזאת כבר נוצלה.',
  },
  private_reply_late: {
    status: 409,
    en: 'The platform allows a private reply only within days of the comment, and they have passed.',
    he: 'הפלטפורמה מאפשרת תשובה פרטית רק בימים שאחרי התגובה, והם עברו.',
    hint: { en: 'Invite them in public to write to us.', he: 'אפשר להזמין בתשובה הציבורית לכתוב לנו.' },
  },
  window_closed: {
    status: 409,
    en: 'Too long since the customer last wrote: the platform lets no message through.',
    he: 'עבר זמן רב מאז שהלקוח כתב, והפלטפורמה כבר לא מעבירה הודעות.',
    hint: {
      en: 'Invite them in public to write to us, or call.',
      he: 'אפשר להזמין בתשובה הציבורית לכתוב לנו, או להתקשר.',
    },
  },
  hours_overlap: {
    status: 422,
    en: 'Some opening hours overlap, or have no length.',
    he: 'יש שעות פתיחה חופפות, או באורך אפס.',
    hint: {
      en: 'A shift that ends at or before its beginning goes on into the next day.',
      he: 'משמרת שמסתיימת בשעת ההתחלה או לפניה נמשכת ליום הבא.',
    },
  },
  listen_only: {
    status: 409,
    en: 'This channel only listens.',
    he: 'הערוץ הזה רק מאזין.',
    hint: { en: 'Answer on the site itself, by the link above.', he: 'אפשר לענות באתר עצמו, דרך הקישור שלמעלה.' },
  },
  cannot_moderate: {
    status: 409,
    en: 'This channel does not allow that for this message.',
    he: 'הערוץ הזה לא מאפשר את הפעולה על ההודעה הזאת.',
  },
  hide_needs_reason: {
    status: 422,
    en: 'A message is hidden only for spam, abuse or personal data.',
    he: 'מסתירים הודעה רק בגלל ספאם, פגיעה או פרטים אישיים.',
  },
  complaint_stays: {
    status: 422,
    en: 'This looks like a complaint, and the text does not show that reason. A complaint stays in sight.',
    he: 'זו נראית תלונה, והסיבה לא נראית בטקסט. תלונה נשארת גלויה.',
    hint: { en: 'Answer it, or move it to private.', he: 'אפשר לענות, או לעבור לפרטי.' },
  },
  already_acknowledged: {
    status: 409,
    en: 'The complaint was already acknowledged in this thread.',
    he: 'התלונה כבר קיבלה הכרה בשרשור הזה.',
  },
  unknown_variable: {
    status: 422,
    en: 'The text uses a variable that does not exist.',
    he: 'בטקסט יש משתנה שלא קיים.',
    hint: {
      en: 'Choose one of the listed variables, or write the words themselves.',
      he: 'אפשר לבחור משתנה מהרשימה, או לכתוב את המילים עצמן.',
    },
  },
  shortcut_taken: {
    status: 409,
    en: 'Another saved reply answers to this shortcut.',
    he: 'קיצור הדרך הזה כבר שייך לתשובה שמורה אחרת.',
    hint: { en: 'Choose another one; nothing was lost.', he: 'אפשר לבחור קיצור אחר; שום דבר לא אבד.' },
  },
  reply_without_text: {
    status: 422,
    en: 'A saved reply needs words in at least one language.',
    he: 'לתשובה שמורה צריך טקסט בשפה אחת לפחות.',
  },
  reply_empty: { status: 422, en: 'There is nothing to send yet.', he: 'עוד אין מה לשלוח.' },
  reply_too_long: { status: 422, en: 'This is longer than the channel accepts.', he: 'זה ארוך ממה שהערוץ מקבל.' },
  reply_gone: { status: 409, en: 'Too late to undo: the reply is on its way.', he: 'מאוחר לבטל: התשובה כבר בדרך.' },
  reply_not_uncertain: {
    status: 409,
    en: 'This reply is not waiting for a decision.',
    he: 'התשובה הזאת לא מחכה להכרעה.',
  },
  playbook_not_here: {
    status: 409,
    en: 'The playbook is at another step by now.',
    he: 'הפלייבוק כבר בצעד אחר.',
    hint: { en: 'Look at the current step.', he: 'אפשר להמשיך מהצעד הנוכחי.' },
  },
  no_timer: {
    status: 409,
    en: 'This reminder is not running any more.',
    he: 'התזכורת הזאת כבר לא פעילה.',
  },
  nobody_in_area: {
    status: 409,
    en: 'Nobody in this area can take the case.',
    he: 'אין בתחום הזה מי שיכול לקחת את הפנייה.',
    hint: { en: 'Choose a person, or another area.', he: 'אפשר לבחור אדם, או תחום אחר.' },
  },
  playbook_unreadable: {
    status: 422,
    en: 'This is not a playbook that can be read.',
    he: 'זה לא פלייבוק שאפשר לקרוא.',
    hint: {
      en: 'Nothing was saved. The places to mend are listed here.',
      he: 'שום דבר לא נשמר. כאן כתוב מה צריך לתקן ואיפה.',
    },
  },
  playbook_has_problems: {
    status: 422,
    en: 'The playbook cannot be published yet.',
    he: 'עוד אי אפשר לפרסם את הפלייבוק.',
    hint: { en: 'Mend what is listed; the draft is kept.', he: 'אפשר לתקן את מה שמופיע ברשימה. הטיוטה נשמרה.' },
  },
  playbook_draft_changed: {
    status: 409,
    en: 'Somebody else changed this draft in the meantime.',
    he: 'מישהו אחר שינה את הטיוטה בינתיים.',
    hint: {
      en: 'Open their draft, or keep yours in its place. Nothing of yours was lost.',
      he: 'אפשר לפתוח את הטיוטה שלהם, או להשאיר את שלכם במקומה. שום דבר משלכם לא אבד.',
    },
  },
  playbook_published_meanwhile: {
    status: 409,
    en: 'Somebody else published this playbook in the meantime.',
    he: 'מישהו אחר פרסם את הפלייבוק בינתיים.',
    hint: {
      en: 'Look at their version, or continue with your draft on top of it. Nothing of yours was lost.',
      he: 'אפשר לראות את הגרסה שלהם, או להמשיך עם הטיוטה שלכם מעליה. שום דבר משלכם לא אבד.',
    },
  },
  playbook_not_published: {
    status: 409,
    en: 'This playbook has no published version yet.',
    he: 'לפלייבוק הזה עוד אין גרסה שפורסמה.',
    hint: { en: 'Publish it first.', he: 'קודם מפרסמים אותו.' },
  },
  nobody_to_acknowledge: {
    status: 409,
    en: 'Nobody was asked to take this case.',
    he: 'אף אחד לא התבקש לקחת את הפנייה.',
  },
  not_asked: {
    status: 409,
    en: 'This case was not handed to you.',
    he: 'הפנייה הזאת לא נמסרה לך.',
    hint: { en: 'To pass it on, hand it over.', he: 'כדי להעביר אותה הלאה אפשר ללחוץ על העברה.' },
  },
  already_taken: {
    status: 409,
    en: 'Somebody else has taken this case meanwhile.',
    he: 'בינתיים מישהו אחר כבר לקח את הפנייה.',
    hint: { en: 'Nothing more is needed.', he: 'אין צורך בפעולה נוספת.' },
  },
  load_full: {
    status: 409,
    en: 'As many alerts wait for you as your limit allows.',
    he: 'אצלך כבר ממתינות פניות עד מגבלת העומס.',
    hint: {
      en: 'Answer one of them, or ask a manager to raise the limit.',
      he: 'אפשר לענות על אחת מהן, או לבקש מהניהול להעלות את המגבלה.',
    },
  },
  briefing_over: {
    status: 422,
    en: 'This ends before it begins.',
    he: 'התוקף מסתיים לפני ההתחלה.',
    hint: { en: 'Choose a later time, or none.', he: 'אפשר לבחור מועד מאוחר יותר, או לא לבחור.' },
  },
  policy_answered: {
    status: 409,
    en: 'This question has been answered already.',
    he: 'השאלה הזאת כבר קיבלה תשובה.',
    hint: { en: 'The answer is shown with the question.', he: 'התשובה מופיעה ליד השאלה.' },
  },
  policy_unanswered: {
    status: 409,
    en: 'This question has no answer yet.',
    he: 'לשאלה הזאת עוד אין תשובה.',
    hint: { en: 'Answer it first.', he: 'צריך לענות עליה קודם.' },
  },
  same_customer: { status: 409, en: 'These are already the same customer.', he: 'זה כבר אותו לקוח.' },
  nothing_to_undo: {
    status: 409,
    en: 'This change was already undone, or newer changes stand on it.',
    he: 'השינוי כבר בוטל, או ששינויים חדשים נשענים עליו.',
  },
  last_identity: { status: 409, en: 'A customer keeps at least one identity.', he: 'ללקוח נשארת לפחות זהות אחת.' },
  last_owner: { status: 409, en: 'An organization keeps at least one owner.', he: 'לארגון נשארים לפחות בעלים אחד.' },
  sample_only: {
    status: 409,
    en: 'The practice wall exists only with sample data.',
    he: 'קיר ההתנסות קיים רק עם נתוני דוגמה.',
  },
  bad_signature: {
    status: 401,
    en: 'The signature of this delivery does not match.',
    he: 'החתימה של המשלוח לא תואמת.',
  },
  too_many: {
    status: 429,
    en: 'Too many requests. Please wait a moment.',
    he: 'יותר מדי בקשות. אפשר לנסות שוב עוד רגע.',
  },
  unavailable: {
    status: 503,
    en: 'The database is not answering right now. We keep trying.',
    he: 'מסד הנתונים לא עונה כרגע. ממשיכים לנסות.',
    hint: { en: 'Nothing was lost; try again in a moment.', he: 'שום דבר לא אבד; אפשר לנסות שוב עוד רגע.' },
  },
  internal: {
    status: 500,
    en: 'Something went wrong on our side. It was written down.',
    he: 'משהו השתבש אצלנו. זה נרשם.',
  },
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof ERRORS

/** A refusal with a stable code. `details` is safe to show. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly details: unknown
  constructor(code: ErrorCode, details?: unknown) {
    super(ERRORS[code].en)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/** The refusal's words in a language, with the way out where there is one. */
export function describe(code: ErrorCode, language: 'he' | 'en'): { message: string; hint: string | null } {
  const entry: ErrorEntry = ERRORS[code]
  return { message: entry[language], hint: entry.hint?.[language] ?? null }
}
