/** What each check is called, and why it matters, in one sentence each. */
import type { Bilingual } from '../playbook/schema.ts'
import type { CheckId } from './finding.ts'

export const CHECK_WORDS: Readonly<Record<CheckId, { what: Bilingual; why: Bilingual }>> = {
  personal_data: {
    what: { he: 'פרטים אישיים', en: 'Personal details' },
    why: {
      he: 'בתשובה יש פרטים אישיים. עדיף להשאיר אותם בפרטי',
      en: 'This reply has personal details. Better kept private',
    },
  },
  asks_personal_data: {
    what: { he: 'בקשה לפרטים בציבור', en: 'Asking for details in public' },
    why: {
      he: 'בציבור לא מבקשים פרטים אישיים. אפשר לבקש אותם בפרטי',
      en: 'Personal details are not asked for in public. They can be asked for in private',
    },
  },
  order_number: {
    what: { he: 'מספר הזמנה', en: 'An order number' },
    why: {
      he: 'מספר כזה מזהה לקוח, וכל אחד יוכל לקרוא אותו',
      en: 'A number like this points at a customer, and anybody will be able to read it',
    },
  },
  long_number: {
    what: { he: 'מספר ארוך', en: 'A long number' },
    why: {
      he: 'זה נראה כמו מספר הזמנה או לקוח, וכל אחד יוכל לקרוא אותו',
      en: 'This looks like an order or customer number, and anybody will be able to read it',
    },
  },
  argument: {
    what: { he: 'ויכוח או האשמה', en: 'Arguing or blaming' },
    why: { he: 'נשמע כמו ויכוח. אפשר לבדוק ניסוח אחר', en: 'This sounds like an argument. Try another wording' },
  },
  special_treatment: {
    what: { he: 'הבטחת יחס מיוחד', en: 'Promising special treatment' },
    why: {
      he: 'מי שיקרא יבין שכדאי להתלונן בפומבי כדי להתקדם',
      en: 'Readers may learn that complaining in public pays',
    },
  },
  compensation: {
    what: { he: 'פיצוי מעל הגבול', en: 'Compensation above the limit' },
    why: {
      he: 'פיצוי חריג או בלי סכום נדרש לאישור, בציבור ובפרטי באותה מידה',
      en: 'Unusual or open-ended compensation needs approval, in public and in private alike',
    },
  },
  hushing: {
    what: { he: 'ניסיון להשתיק', en: 'Trying to hush' },
    why: {
      he: 'בקשה למחוק או לא לספר תצולם ותפורסם, והיא גרועה מהתלונה עצמה',
      en: 'A request to delete or keep quiet will be photographed and published, and is worse than the complaint',
    },
  },
  legal: {
    what: { he: 'הודאה או איום משפטי', en: 'Legal admission or threat' },
    why: {
      he: 'מילים עם משמעות משפטית עוברות קודם דרך יח״צ ומשפטי',
      en: 'Words with legal meaning go through PR/Legal first',
    },
  },
  rival: {
    what: { he: 'ירידה על מתחרים', en: 'Running down a competitor' },
    why: { he: 'דיבור רע על מתחרים פוגע במי שאומר אותו', en: 'Speaking ill of a competitor hurts whoever says it' },
  },
  profanity: {
    what: { he: 'קללה או עלבון', en: 'Profanity or insult' },
    why: { he: 'מילה כזאת תישאר בצילום המסך', en: 'A word like this stays in the screenshot' },
  },
  promise: {
    what: { he: 'הבטחה בלי אחראי', en: 'A promise without an owner' },
    why: {
      he: 'יש מועד, ולא ברור מי אחראי עליו. כדאי לכתוב מי',
      en: 'There is a date, and nobody is named who will keep it. Say who',
    },
  },
  language: {
    what: { he: 'שפה אחרת', en: 'Another language' },
    why: { he: 'הפנייה נכתבה בשפה אחרת מהתשובה', en: 'The customer writes another language than this reply' },
  },
  cold: {
    what: { he: 'תשובה קרה', en: 'A cold answer' },
    why: {
      he: 'אין כאן תודה, צער או מילה על מה שקרה',
      en: 'There is no thanks, no regret, and nothing of what happened',
    },
  },
  no_acknowledgement: {
    what: { he: 'חסרה הכרה בתלונה', en: 'The complaint is not acknowledged' },
    why: {
      he: 'התשובה לתלונה לא אומרת שהיא מובנת ושצר לנו',
      en: 'The answer to a complaint does not say that it is understood and regretted',
    },
  },
  saved_reply: {
    what: { he: 'תשובה שמורה בלי שינוי', en: 'A saved reply, unchanged' },
    why: {
      he: 'על תלונה עדיף לענות במילים שלה: משפט אחד על מה שקרה מספיק',
      en: 'A complaint deserves its own words: one sentence about what happened is enough',
    },
  },
  follow_up_in_private: {
    what: { he: 'פרסום המשך בפרטי', en: 'A follow-up in private' },
    why: {
      he: 'המשך נועד לציבור: מי שקרא את התלונה צריך לקרוא איך זה נגמר',
      en: 'A follow-up is for the public: whoever read the complaint should read how it ended',
    },
  },
  unfilled: {
    what: { he: 'משתנה שלא מולא', en: 'A variable that was not filled' },
    why: {
      he: 'נשאר כאן משתנה שלא מולא. צריך לכתוב את הערך במקומו, או להוריד אותו',
      en: 'A variable here was not filled. Write its value in its place, or take it out',
    },
  },
  said_before: {
    what: { he: 'אותן מילים פעמיים', en: 'The same words twice' },
    why: {
      he: 'בדיוק המילים האלה כבר פורסמו בשרשור. כדאי להוסיף משהו אישי, כדי שלא ייראה כמו תשובה אוטומטית',
      en: 'Exactly these words were already posted in this thread. Something personal keeps it from looking automatic',
    },
  },
  own_word: {
    what: { he: 'מילה שלא כותבים', en: 'A word we do not use' },
    why: { he: 'המילה ברשימה של המותג', en: 'The word is on the brand’s list' },
  },
  empty: {
    what: { he: 'אין טקסט', en: 'No text' },
    why: { he: 'עוד אין כאן טקסט', en: 'There is no text yet' },
  },
  too_long: {
    what: { he: 'ארוך מדי', en: 'Too long' },
    why: { he: 'הטקסט ארוך מהמותר בערוץ', en: 'The text is longer than the channel takes' },
  },
  window: {
    what: { he: 'חלון המענה', en: 'The answer window' },
    why: { he: 'הפלטפורמה כבר לא מעבירה הודעות', en: 'The platform lets no message through any more' },
  },
}
