/** Question 4 of the default playbook: a detailed answer now, or an honest investigation first. */
import type { ActionInput, EndNode, QuestionInput } from '../schema.ts'

export const reliable: QuestionInput = {
  kind: 'question',
  number: 4,
  title: { he: 'תשובה מהירה ואמינה', en: 'Fast and reliable answer' },
  text: { he: 'יש תשובה מהירה ואמינה?', en: 'Can you give a fast and reliable answer?' },
  hint: {
    he: 'אמינה: כזו שתהיה נכונה גם מחר. אם צריך לשאול מישהו, קודם בודקים.',
    en: 'Reliable: one that will still be right tomorrow. If somebody must be asked, check first.',
  },
  answers: [
    {
      id: 'yes',
      label: { he: 'כן, עונים בפירוט', en: 'Yes, answer in detail' },
      consequences: [
        { visibility: 'public', text: { he: 'תשובה מפורטת בציבור', en: 'A detailed answer in public' } },
        {
          visibility: 'internal',
          text: {
            he: 'מעקב עד {quietHours} שעות שקט. תגובה חדשה מתריעה שוב',
            en: 'Watched until {quietHours} quiet hours. A new comment alerts again',
          },
        },
      ],
      next: 'answer',
    },
    {
      id: 'no',
      label: { he: 'לא, קודם בודקים', en: 'No, check first' },
      consequences: [
        { visibility: 'internal', text: { he: 'בדיקה, ואז חזרה לתשובה', en: 'Investigate, then back to the answer' } },
        {
          visibility: 'public',
          text: {
            he: 'אם זה מתארך, מעדכנים בשרשור תוך {updateAfterHours} שעות',
            en: 'If it drags on, the thread is updated within {updateAfterHours} hours',
          },
        },
      ],
      next: 'investigate',
    },
  ],
  suggestions: [
    {
      when: [
        { field: 'risk', is: ['legal', 'regulator', 'media', 'safety', 'privacy', 'fraud', 'violence', 'vulnerable'] },
      ],
      answer: 'no',
      because: {
        he: 'זוהה סיכון, ותשובה חפוזה עלולה להזיק',
        en: 'A risk was recognised, and a hasty answer may do harm',
      },
    },
    {
      when: [{ field: 'severity', is: [2, 3] }],
      answer: 'no',
      because: {
        he: 'העניין חמור, ועדיף לבדוק לפני שעונים',
        en: 'The matter is severe; better to check before answering',
      },
    },
    {
      when: [
        { field: 'intent', is: ['question'] },
        { field: 'severity', is: [0] },
      ],
      answer: 'yes',
      because: { he: 'שאלה כללית, בלי תקלה מאחוריה', en: 'A general question with no fault behind it' },
    },
  ],
  skipTo: 'answer',
}

export const answer: ActionInput = {
  kind: 'action',
  action: 'answer_in_public',
  title: { he: 'תשובה מפורטת', en: 'Detailed answer' },
  hint: {
    he: 'כמה שיותר פרטים, כדי שתשרת גם את הבאים שישאלו.',
    en: 'As detailed as possible, so that it serves the next ones who ask.',
  },
  next: 'watching',
}

export const investigate: ActionInput = {
  kind: 'action',
  action: 'investigate',
  title: { he: 'בדיקה', en: 'Investigate' },
  hint: {
    he: 'קובעים עד מתי נעדכן בשרשור, ואז חוזרים לתשובה.',
    en: 'Set by when the thread will be updated, then come back to the answer.',
  },
  next: 'reliable',
  returns: true,
}

export const watching: EndNode = {
  kind: 'end',
  outcome: 'watching',
  title: { he: 'מעקב עד שקט', en: 'Watched until it is quiet' },
}
