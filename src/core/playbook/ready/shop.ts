/** A shop of one person: nobody to hand on to, so what must wait gets a reminder. */
import { severe } from '../default/area.ts'
import { closed, followUp, invite, personal, privateWork } from '../default/personal.ts'
import { answer, reliable, watching } from '../default/reliable.ts'
import { acknowledge, asNoise, inLeads, lead, noise, thank, thanked, type } from '../default/type.ts'
import {
  type ActionInput,
  type EndNode,
  type PlaybookDocument,
  playbookDocument,
  type QuestionInput,
} from '../schema.ts'

const area: QuestionInput = {
  kind: 'question',
  number: 1,
  title: { he: 'תחום אחריות', en: 'Area' },
  text: { he: 'זה קשור לעסק שלי?', en: 'Is it about my business?' },
  hint: {
    he: 'גם מי שהתבלבל בין שני עסקים ראוי למילה טובה ולהפניה.',
    en: 'Somebody who mixed up two businesses still deserves a kind word and a pointer.',
  },
  answers: [
    {
      id: 'yes',
      label: { he: 'כן, אצלי', en: 'Yes, mine' },
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
      label: { he: 'לא', en: 'No' },
      consequences: [
        {
          visibility: 'internal',
          text: { he: 'שאלה אחת קצרה: שלילי וחמור?', en: 'One short question: negative and severe?' },
        },
      ],
      next: 'severe',
    },
  ],
  suggestions: [
    {
      when: [{ field: 'target', is: ['brand', 'service'] }],
      answer: 'yes',
      because: { he: 'ההודעה מדברת על העסק או על השירות', en: 'The message speaks of the business or its service' },
    },
    {
      when: [{ field: 'has_private_conversation', is: [true] }],
      answer: 'yes',
      because: { he: 'כתבו לנו ישירות', en: 'They wrote to us directly' },
    },
  ],
  skipTo: 'type',
}

const [severeYes, severeNo] = severe.answers
const graver: QuestionInput = {
  ...severe,
  answers: [
    {
      id: 'yes',
      label: severeYes?.label ?? { he: 'כן', en: 'Yes' },
      consequences: [
        {
          visibility: 'internal',
          text: { he: 'תזכורת בעוד שעה, כדי לא לפספס', en: 'A reminder in an hour, so that it is not missed' },
        },
      ],
      next: 'look_again',
    },
    {
      id: 'no',
      label: severeNo?.label ?? { he: 'לא', en: 'No' },
      consequences: [
        {
          visibility: 'internal',
          text: { he: 'נשארת בתור, ולא נחשבת כטופלה', en: 'Stays in the queue, and does not count as handled' },
        },
      ],
      next: 'left_open',
    },
  ],
  skipTo: 'left_open',
}

const lookAgain: ActionInput = {
  kind: 'action',
  action: 'start_timer',
  title: { he: 'לבדוק שוב מה נכתב', en: 'Look again at what was written' },
  hint: { he: 'התזכורת מתחילה מעצמה.', en: 'The reminder starts by itself.' },
  hours: 1,
  next: 'left_open',
}
const leftOpen: EndNode = {
  kind: 'end',
  outcome: 'left_in_area',
  title: { he: 'נשארת פתוחה בתור', en: 'Stays open in the queue' },
}

const ask: ActionInput = {
  kind: 'action',
  action: 'start_timer',
  title: { he: 'לחזור עם תשובה', en: 'Come back with an answer' },
  hint: {
    he: 'התזכורת מתחילה מעצמה: לשאול את הספק, לבדוק במחסן.',
    en: 'The reminder starts by itself: ask the supplier, check the stock.',
  },
  hours: 2,
  next: 'investigate',
}
const investigate: ActionInput = {
  kind: 'action',
  action: 'investigate',
  title: { he: 'בדיקה', en: 'Check' },
  hint: {
    he: 'קובעים עד מתי נעדכן, ואז חוזרים לתשובה.',
    en: 'Set by when we will update, then come back to the answer.',
  },
  next: 'reliable',
  returns: true,
}

export const shopPlaybook: PlaybookDocument = playbookDocument.parse({
  format: 2,
  name: { he: 'חנות של אדם אחד', en: 'A shop of one' },
  start: 'area',
  quietHours: 12,
  updateAfterHours: 2,
  followUpHours: 24,
  nodes: {
    area,
    severe: graver,
    look_again: lookAgain,
    left_open: leftOpen,
    type,
    acknowledge,
    personal,
    invite,
    private_work: privateWork,
    follow_up: followUp,
    closed,
    reliable: {
      ...reliable,
      answers: reliable.answers.map((one) => (one.id === 'no' ? { ...one, next: 'ask' } : one)),
    },
    answer,
    ask,
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
