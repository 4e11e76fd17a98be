/** The two sub-questions of the telecom's playbook. */
import type { QuestionInput } from '../schema.ts'

export const outage: QuestionInput = {
  kind: 'question',
  number: null,
  title: { he: 'תקלה רחבה?', en: 'A wide outage?' },
  text: { he: 'רק אצל הלקוח הזה, או אצל רבים?', en: 'Only this customer, or many?' },
  hint: {
    he: 'כמה פניות על אותו דבר באותה שעה הן תקלה אחת, ומקבלות תשובה אחת.',
    en: 'Several alerts about one thing within the hour are one outage, and get one answer.',
  },
  answers: [
    {
      id: 'one',
      label: { he: 'רק כאן', en: 'Only here' },
      consequences: [
        {
          visibility: 'internal',
          text: {
            he: 'ממשיכים לשאלה הבאה: צריך פרטים אישיים?',
            en: 'On to the next question: personal details needed?',
          },
        },
      ],
      next: 'personal',
    },
    {
      id: 'many',
      label: { he: 'אצל רבים', en: 'Many' },
      consequences: [
        {
          visibility: 'internal',
          text: { he: 'מסמנים כמשבר, בתור משלו', en: 'Marked as a crisis, in a queue of its own' },
        },
        { visibility: 'public', text: { he: 'הודעת מצב אחת בציבור', en: 'One public status line' } },
      ],
      next: 'crisis',
    },
  ],
  suggestions: [
    {
      when: [
        { field: 'words', is: ['כל האזור', 'בכל הארץ', 'כולם', 'גם אצל השכנים', 'כל הרחוב', 'everyone', 'whole area'] },
      ],
      answer: 'many',
      because: { he: 'ההודעה מספרת שזה לא רק אצלם', en: 'The message says that it is not only them' },
    },
    {
      when: [{ field: 'visibility', is: ['private'] }],
      answer: 'one',
      because: { he: 'זו פנייה אישית בפרטי', en: 'This is a personal matter in private' },
    },
  ],
  skipTo: 'personal',
}

export const sensitive: QuestionInput = {
  kind: 'question',
  number: null,
  title: { he: 'תשובה רגישה?', en: 'A sensitive answer?' },
  text: { he: 'יש כאן עניין משפטי, תקשורתי או רגולטורי?', en: 'Is there a legal, press or regulatory side to it?' },
  hint: {
    he: 'תשובה כזו יוצאת רק אחרי אישור.',
    en: 'Such an answer leaves only when it was approved.',
  },
  answers: [
    {
      id: 'no',
      label: { he: 'לא, אפשר לענות', en: 'No, answer' },
      consequences: [{ visibility: 'public', text: { he: 'תשובה מפורטת בציבור', en: 'A detailed answer in public' } }],
      next: 'answer',
    },
    {
      id: 'yes',
      label: { he: 'כן, צריך אישור', en: 'Yes, approval is needed' },
      consequences: [
        {
          visibility: 'internal',
          text: { he: 'התשובה תחכה לאישור לפני שתצא', en: 'The answer waits for approval before it leaves' },
        },
      ],
      next: 'approval',
    },
  ],
  suggestions: [
    {
      when: [{ field: 'risk', is: ['legal', 'regulator', 'media', 'privacy'] }],
      answer: 'yes',
      because: { he: 'זוהה סיכון שדורש עוד עיניים', en: 'A risk was recognised that asks for more eyes' },
    },
    {
      when: [{ field: 'reach', atLeast: 50000 }],
      answer: 'yes',
      because: { he: 'הרבה מאוד אנשים יראו את התשובה', en: 'Very many people will see the answer' },
    },
    {
      when: [{ field: 'severity', is: [0, 1] }],
      answer: 'no',
      because: { he: 'החומרה נמוכה', en: 'The severity is low' },
    },
  ],
  skipTo: 'answer',
}
