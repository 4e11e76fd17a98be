/** Question 1 of the default playbook, and what happens to a matter that belongs to others. */
import type { ActionInput, EndNode, QuestionInput } from '../schema.ts'

export const area: QuestionInput = {
  kind: 'question',
  number: 1,
  title: { he: 'תחום אחריות', en: 'Area' },
  text: { he: 'זה בתחום שלי?', en: 'Is it in my area?' },
  hint: {
    he: 'תחום הוא מה שבאחריות הצוות: משלוחים, חיובים, סניפים. גם פנייה של תחום אחר לא הולכת לאיבוד.',
    en: 'An area is what a team answers for: deliveries, billing, branches. A matter of another area is never lost either.',
  },
  answers: [
    {
      id: 'yes',
      label: { he: 'כן, בתחום שלי', en: 'Yes, it is mine' },
      consequences: [
        {
          visibility: 'internal',
          text: { he: 'ממשיכים לשאלה הבאה: איזה סוג הודעה?', en: 'On to the next question: what kind of message?' },
        },
      ],
      next: 'type',
    },
    {
      id: 'no',
      label: { he: 'לא, תחום אחר', en: 'No, another area' },
      consequences: [
        {
          visibility: 'internal',
          text: { he: 'שאלה קצרה אחת: שלילי וחמור?', en: 'One short question: negative and severe?' },
        },
        {
          visibility: 'internal',
          text: { he: 'הפנייה נשארת פתוחה אצל התחום שלה', en: 'The case stays open with its own area' },
        },
      ],
      next: 'severe',
    },
  ],
  suggestions: [
    {
      when: [{ field: 'in_my_area', is: [true] }],
      answer: 'yes',
      because: {
        he: 'המילים בהודעה שייכות לתחום שבאחריותך',
        en: 'The words of the message belong to an area of yours',
      },
    },
    {
      when: [{ field: 'in_my_area', is: [false] }],
      answer: 'no',
      because: { he: 'המילים בהודעה שייכות לתחום אחר', en: 'The words of the message belong to another area' },
    },
  ],
  skipTo: 'type',
}

export const severe: QuestionInput = {
  kind: 'question',
  number: null,
  title: { he: 'שלילי וחמור?', en: 'Negative and severe?' },
  text: { he: 'זה שלילי וחמור?', en: 'Is it negative and severe?' },
  hint: {
    he: 'חמור: סכנה לאנשים, כסף שאבד, תקלה שחוזרת, מידע שדלף, איום משפטי או פנייה לתקשורת.',
    en: 'Severe: danger to people, lost money, a fault that keeps coming back, leaked details, a legal threat or the press.',
  },
  answers: [
    {
      id: 'yes',
      label: { he: 'כן, שלילי וחמור', en: 'Yes, negative and severe' },
      consequences: [
        {
          visibility: 'internal',
          text: {
            he: 'מוודאים שהאחראי בתמונה, עד אישור קבלה',
            en: 'The responsible person is told, until they acknowledge',
          },
        },
        {
          visibility: 'internal',
          text: { he: 'עד האישור ההתראה נשארת על המסך', en: 'Until then the alert stays on screen' },
        },
      ],
      next: 'notify',
    },
    {
      id: 'no',
      label: { he: 'לא', en: 'No' },
      consequences: [
        {
          visibility: 'internal',
          text: {
            he: 'נשארת פתוחה בתור התחום שלה, ולא נחשבת כטופלה',
            en: "Stays open in its area's queue, and does not count as handled",
          },
        },
      ],
      next: 'leave_open',
    },
  ],
  suggestions: [
    {
      when: [
        { field: 'risk', is: ['legal', 'regulator', 'media', 'safety', 'privacy', 'fraud', 'violence', 'vulnerable'] },
      ],
      answer: 'yes',
      because: { he: 'זוהה סיכון שאסור שיחכה', en: 'A risk was recognised that must not wait' },
    },
    {
      when: [
        { field: 'sentiment', is: ['negative'] },
        { field: 'severity', is: [2, 3] },
      ],
      answer: 'yes',
      because: { he: 'ההודעה שלילית והחומרה גבוהה', en: 'The message is negative and its severity is high' },
    },
    {
      when: [
        { field: 'sentiment', is: ['negative'] },
        { field: 'ignored', atLeast: 2 },
      ],
      answer: 'yes',
      because: { he: 'כתבו שוב ושוב ולא נענו', en: 'They wrote again and again without an answer' },
    },
    {
      when: [{ field: 'severity', is: [0, 1] }],
      answer: 'no',
      because: { he: 'החומרה נמוכה', en: 'The severity is low' },
    },
  ],
  skipTo: 'leave_open',
}

export const notify: ActionInput = {
  kind: 'action',
  action: 'notify_responsible',
  title: { he: 'האחראי בתמונה', en: 'Responsible person in the picture' },
  hint: {
    he: 'בוחרים תחום או אדם. ההתראה נשארת גלויה עד אישור קבלה.',
    en: 'Choose an area or a person. The alert stays visible until they acknowledge.',
  },
  next: 'with_responsible',
}

export const leaveOpen: ActionInput = {
  kind: 'action',
  action: 'leave_in_area',
  title: { he: 'נשארת בתור התחום', en: "Stays in its area's queue" },
  hint: {
    he: 'בוחרים את התחום שהפנייה שייכת לו, וממשיכים לפנייה הבאה.',
    en: 'Choose the area it belongs to, and go on to the next alert.',
  },
  next: 'left_in_area',
}

export const withResponsible: EndNode = {
  kind: 'end',
  outcome: 'with_responsible',
  title: { he: 'אצל האחראי, עד אישור קבלה', en: 'With the responsible person, until they acknowledge' },
}

export const leftInArea: EndNode = {
  kind: 'end',
  outcome: 'left_in_area',
  title: { he: 'פתוחה בתור התחום', en: "Open in its area's queue" },
}
