/** Question 3 of the default playbook, and the way through a private channel back to the public. */
import type { ActionInput, EndNode, QuestionInput } from '../schema.ts'

export const personal: QuestionInput = {
  kind: 'question',
  number: 3,
  title: { he: 'פרטים אישיים', en: 'Personal details' },
  text: { he: 'צריך פרטים אישיים כדי לענות?', en: 'Do you need personal details to answer?' },
  hint: {
    he: 'מספר הזמנה, כתובת, טלפון ופרטי תשלום לא נכתבים בציבור, גם אם הם כבר נכתבו שם.',
    en: 'Order number, address, phone and payment details are not written in public, even when they were already written there.',
  },
  answers: [
    {
      id: 'yes',
      label: { he: 'כן, מזמינים לפרטי', en: 'Yes, invite to private' },
      consequences: [
        {
          visibility: 'public',
          text: {
            he: 'כותבים בציבור שהטיפול ממשיך בפרטי, ומתי נעדכן',
            en: 'We say in public that we go on in private, and when we will update',
          },
        },
        {
          visibility: 'private',
          text: {
            he: 'מזמינים לערוץ ישיר וממשיכים שם: הודעה, טלפון, מייל או טופס מאובטח',
            en: 'We invite to a direct channel and go on there: message, phone, mail or secure form',
          },
        },
        {
          visibility: 'public',
          text: {
            he: 'אחרי הפתרון מפרסמים המשך, תוך {followUpHours} שעות',
            en: 'Once solved we post the follow-up, within {followUpHours} hours',
          },
        },
      ],
      next: 'invite',
    },
    {
      id: 'no',
      label: { he: 'לא, אפשר לענות כאן', en: 'No, can answer here' },
      consequences: [
        {
          visibility: 'internal',
          text: {
            he: 'ממשיכים לשאלה הבאה: יש תשובה מהירה ואמינה?',
            en: 'On to the next question: is there a fast and reliable answer?',
          },
        },
        {
          visibility: 'private',
          text: {
            he: 'אם יעלו פרטים אישיים, אפשר עדיין לעבור לפרטי',
            en: 'If personal details come up, moving to private is still possible',
          },
        },
      ],
      next: 'reliable',
    },
  ],
  suggestions: [
    {
      when: [{ field: 'has_personal_data', is: [true] }],
      answer: 'yes',
      because: {
        he: 'בהודעה כבר יש פרטים אישיים, ועדיף שימשיכו בפרטי',
        en: 'The message already holds personal details, better continued in private',
      },
    },
    {
      when: [
        { field: 'needs_personal_info', is: [true] },
        { field: 'has_private_conversation', is: [true] },
      ],
      answer: 'yes',
      because: {
        he: 'הבדיקה דורשת פרטים מזהים, וכבר יש שיחה פרטית פתוחה',
        en: 'Checking needs identifying details, and a private conversation is already open',
      },
    },
    {
      when: [{ field: 'needs_personal_info', is: [true] }],
      answer: 'yes',
      because: { he: 'הבדיקה דורשת פרטים מזהים', en: 'Checking needs identifying details' },
    },
    {
      when: [{ field: 'needs_personal_info', is: [false] }],
      answer: 'no',
      because: { he: 'תשובה כללית מספיקה כאן', en: 'A general answer is enough here' },
    },
  ],
  skipTo: 'reliable',
}

export const invite: ActionInput = {
  kind: 'action',
  action: 'invite_to_private',
  title: { he: 'הזמנה לערוץ ישיר', en: 'Invite to a direct channel' },
  hint: {
    he: 'הודעה, שיחה, מייל או טופס מאובטח. הפנייה אחת, בציבור ובפרטי.',
    en: 'A message, a call, a mail or a secure form. One case, in public and in private.',
  },
  next: 'private_work',
}

export const privateWork: ActionInput = {
  kind: 'action',
  action: 'solve_in_private',
  title: { he: 'ממשיכים בפרטי עד לפתרון', en: 'Continue in private until solved' },
  hint: {
    he: 'מאמץ אמיתי ומהיר. אם זה מתארך, מעדכנים גם בציבור.',
    en: 'A real and fast effort. If it drags on, update in public too.',
  },
  next: 'follow_up',
}

export const followUp: ActionInput = {
  kind: 'action',
  action: 'publish_follow_up',
  title: { he: 'המשך בציבור', en: 'Public follow-up' },
  hint: {
    he: 'מי שקרא את התלונה צריך לקרוא גם איך זה נגמר.',
    en: 'Whoever read the complaint should read how it ended.',
  },
  next: 'closed',
}

export const closed: EndNode = { kind: 'end', outcome: 'closed', title: { he: 'המעגל נסגר', en: 'The loop is closed' } }
