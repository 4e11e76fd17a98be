/** A telecom with technical support: an outage is one crisis and not a hundred cases, a fault goes to support with a reminder. */
import { area, leaveOpen, leftInArea, notify, severe, withResponsible } from '../default/area.ts'
import { closed, followUp, invite, personal, privateWork } from '../default/personal.ts'
import { answer, investigate, reliable, watching } from '../default/reliable.ts'
import { acknowledge, asNoise, inLeads, lead, noise, thank, thanked, type } from '../default/type.ts'
import {
  type ActionInput,
  type EndNode,
  type PlaybookDocument,
  playbookDocument,
  type QuestionInput,
} from '../schema.ts'
import { outage, sensitive } from './telecom-questions.ts'

/** A fault is a complaint that support solves: it stands first among the kinds. */
const kinds: QuestionInput = {
  ...type,
  answers: [
    {
      id: 'fault',
      label: { he: 'תקלה', en: 'A fault' },
      consequences: [
        {
          visibility: 'public',
          text: { he: 'מכירים בתקלה בציבור, פעם אחת', en: 'We acknowledge the fault in public, once' },
        },
        {
          visibility: 'internal',
          text: { he: 'ושואלים: רק אצל אחד, או אצל רבים?', en: 'Then we ask: one customer, or many?' },
        },
      ],
      sets: { kind: 'complaint' },
      next: 'acknowledge_fault',
    },
    ...type.answers,
  ],
  suggestions: [
    {
      when: [
        { field: 'intent', is: ['complaint', 'question'] },
        {
          field: 'words',
          is: [
            'תקלה',
            'תקלות',
            'אין קליטה',
            'אין גלישה',
            'אין אינטרנט',
            'ניתוק*',
            'נתב',
            'ראוטר',
            'outage',
            'no signal',
          ],
        },
      ],
      answer: 'fault',
      because: { he: 'ההודעה מספרת על תקלה טכנית', en: 'The message tells of a technical fault' },
    },
    ...(type.suggestions ?? []),
  ],
}

const acknowledgeFault: ActionInput = { ...acknowledge, next: 'outage' }
const crisis: ActionInput = {
  kind: 'action',
  action: 'open_crisis',
  title: { he: 'סימון כמשבר', en: 'Mark as a crisis' },
  hint: {
    he: 'הפנייה עוברת לתור המשבר, ליד שאר הפניות על אותה תקלה.',
    en: 'The case moves to the crisis queue, beside the others about the same outage.',
  },
  next: 'outage_answer',
}
const outageAnswer: ActionInput = {
  ...answer,
  title: { he: 'הודעת מצב על התקלה', en: 'A status line about the outage' },
  hint: {
    he: 'מה קרה, מי מטפל, ומתי נעדכן שוב.',
    en: 'What happened, who works on it, and when we will update again.',
  },
  next: 'outage_end',
}
const outageEnd: EndNode = { kind: 'end', outcome: 'crisis', title: { he: 'בתור המשבר', en: 'In the crisis queue' } }

const toSupport: ActionInput = {
  kind: 'action',
  action: 'assign',
  title: { he: 'שיוך לתמיכה טכנית', en: 'Give it to technical support' },
  hint: { he: 'מי שפנוי בתחום לוקח את הפנייה.', en: 'Whoever is free in the area takes the case.' },
  next: 'support_timer',
}
const supportTimer: ActionInput = {
  kind: 'action',
  action: 'start_timer',
  title: { he: 'לבדוק שהתמיכה חזרה ללקוח', en: 'Check that support came back to the customer' },
  hint: { he: 'התזכורת מתחילה מעצמה.', en: 'The reminder starts by itself.' },
  hours: 4,
  next: 'private_work',
}
const approval: ActionInput = {
  kind: 'action',
  action: 'ask_approval',
  title: { he: 'אישור לפני פרסום', en: 'Approval before it is posted' },
  hint: { he: 'התשובה תצא רק אחרי אישור.', en: 'The answer leaves only when it was approved.' },
  next: 'answer',
}

export const telecomPlaybook: PlaybookDocument = playbookDocument.parse({
  format: 2,
  name: { he: 'חברת תקשורת עם תמיכה טכנית', en: 'A telecom with technical support' },
  start: 'area',
  quietHours: 6,
  updateAfterHours: 2,
  followUpHours: 12,
  nodes: {
    area,
    severe,
    notify: { ...notify, next: 'acknowledged' },
    acknowledged: {
      kind: 'action',
      action: 'require_acknowledgement',
      title: { he: 'מחכים לאישור קבלה', en: 'Waiting for the acknowledgement' },
      hint: {
        he: 'הפנייה לא נחשבת כטופלה עד שהאחראי אישר.',
        en: 'It does not count as handled until the responsible person acknowledged.',
      },
      next: 'with_responsible',
    },
    with_responsible: withResponsible,
    leave_open: leaveOpen,
    left_in_area: leftInArea,
    type: kinds,
    acknowledge_fault: acknowledgeFault,
    outage,
    crisis,
    outage_answer: outageAnswer,
    outage_end: outageEnd,
    acknowledge,
    personal,
    invite: { ...invite, next: 'to_support' },
    to_support: toSupport,
    support_timer: supportTimer,
    private_work: privateWork,
    follow_up: followUp,
    closed,
    reliable: {
      ...reliable,
      answers: reliable.answers.map((one) => (one.id === 'yes' ? { ...one, next: 'sensitive' } : one)),
      skipTo: 'sensitive',
    },
    sensitive,
    approval,
    answer,
    investigate,
    watching,
    thank,
    thanked,
    lead,
    in_leads: inLeads,
    noise,
    as_noise: asNoise,
  },
})
