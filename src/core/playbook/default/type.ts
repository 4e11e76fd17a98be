/** Question 2 of the default playbook: five kinds of message, and the ways of those that need no more questions. */
import type { ActionInput, EndNode, QuestionInput } from '../schema.ts'

export const type: QuestionInput = {
  kind: 'question',
  number: 2,
  title: { he: 'סוג הודעה', en: 'Message type' },
  text: { he: 'איזה סוג הודעה?', en: 'What kind of message?' },
  hint: {
    he: 'שאלה אמיתית אינה רעש לעולם. גם על זוטות עונים, בקצרה.',
    en: 'A genuine question is never noise. Even a trifle gets an answer, a short one.',
  },
  answers: [
    {
      id: 'complaint',
      label: { he: 'תלונה', en: 'Complaint' },
      consequences: [
        {
          visibility: 'public',
          text: {
            he: 'מכירים בתלונה בציבור, פעם אחת, כדי שכולם יראו',
            en: 'We acknowledge it in public, once, for everyone to see',
          },
        },
        {
          visibility: 'internal',
          text: {
            he: 'ממשיכים לשאלה הבאה: צריך פרטים אישיים?',
            en: 'On to the next question: personal details needed?',
          },
        },
      ],
      sets: { kind: 'complaint' },
      next: 'acknowledge',
    },
    {
      id: 'question',
      label: { he: 'שאלה, עזרה, עצה', en: 'Question, help, advice' },
      consequences: [
        {
          visibility: 'internal',
          text: {
            he: 'ישר לשאלה הבאה: צריך פרטים אישיים?',
            en: 'Straight to the next question: personal details needed?',
          },
        },
      ],
      sets: { kind: 'question' },
      next: 'personal',
    },
    {
      id: 'praise',
      label: { he: 'מחמאה', en: 'Praise' },
      consequences: [
        { visibility: 'public', text: { he: 'מודים בשם, ומציעים לשתף', en: 'We thank by name, and offer to share' } },
        { visibility: 'internal', text: { he: 'זוכרים את מי שפרגן', en: 'We remember a fan' } },
      ],
      sets: { kind: 'praise' },
      next: 'thank',
    },
    {
      id: 'lead',
      label: { he: 'ליד', en: 'Lead' },
      consequences: [{ visibility: 'internal', text: { he: 'עוברת למסלול הלידים', en: 'Goes to the leads lane' } }],
      sets: { kind: 'lead' },
      next: 'lead',
    },
    {
      id: 'noise',
      label: { he: 'רעש', en: 'Noise' },
      consequences: [
        {
          visibility: 'internal',
          text: { he: 'מסמנים, כדי שההאזנה תשתפר', en: 'It is marked, so that listening improves' },
        },
      ],
      sets: { kind: 'noise' },
      next: 'noise',
    },
  ],
  suggestions: [
    {
      when: [{ field: 'intent', is: ['complaint'] }],
      answer: 'complaint',
      because: { he: 'ההודעה מספרת על בעיה או על אכזבה', en: 'The message tells of a problem or a disappointment' },
    },
    {
      when: [{ field: 'intent', is: ['lead'] }],
      answer: 'lead',
      because: { he: 'יש כאן רצון לקנות, להצטרף או לקבל הצעה', en: 'Somebody wants to buy, join or get a quote' },
    },
    {
      when: [{ field: 'intent', is: ['question'] }],
      answer: 'question',
      because: { he: 'ההודעה שואלת, בלי טרוניה', en: 'The message asks, without a grievance' },
    },
    {
      when: [{ field: 'intent', is: ['praise'] }],
      answer: 'praise',
      because: { he: 'ההודעה מפרגנת', en: 'The message praises' },
    },
    {
      when: [{ field: 'intent', is: ['spam'] }],
      answer: 'noise',
      because: { he: 'נראה כמו ספאם', en: 'It looks like spam' },
    },
  ],
  skipTo: 'personal',
}

export const acknowledge: ActionInput = {
  kind: 'action',
  action: 'acknowledge',
  title: { he: 'הכרה בציבור', en: 'Acknowledge in public' },
  hint: {
    he: 'פעם אחת בשרשור: מיד, או יחד עם הבחירה בשאלה הבאה.',
    en: 'Once in a thread: right away, or together with the choice at the next question.',
  },
  blocking: false,
  next: 'personal',
}

export const thank: ActionInput = {
  kind: 'action',
  action: 'thank',
  title: { he: 'תודה בשם', en: 'Thank by name' },
  hint: {
    he: 'מודים על הדבר עצמו, מציעים לשתף או מבקשים רשות לצטט.',
    en: 'Thank for the thing itself; offer to share, or ask leave to quote.',
  },
  next: 'thanked',
}

export const lead: ActionInput = {
  kind: 'action',
  action: 'mark_lead',
  title: { he: 'מסלול הלידים', en: 'Leads lane' },
  hint: { he: 'מענה ציבורי בלבד, ופנייה אחת לאדם.', en: 'A public reply only, and one approach per person.' },
  next: 'in_leads',
}

export const noise: ActionInput = {
  kind: 'action',
  action: 'mark_noise',
  title: { he: 'סימון רעש', en: 'Mark as noise' },
  hint: { he: 'הסימון מלמד את ההאזנה.', en: 'The mark teaches the listening.' },
  next: 'as_noise',
}

export const thanked: EndNode = { kind: 'end', outcome: 'thanked', title: { he: 'הודינו', en: 'Thanked' } }
export const inLeads: EndNode = {
  kind: 'end',
  outcome: 'lead',
  title: { he: 'במסלול הלידים', en: 'In the leads lane' },
}
export const asNoise: EndNode = { kind: 'end', outcome: 'noise', title: { he: 'סומן כרעש', en: 'Marked as noise' } }
