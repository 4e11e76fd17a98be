/** First words for the acts of the playbook, in the customer's language and the brand's voice. Always edited by a person before sending. */
import { publicStub } from '../../src/core/guardrails/ready.ts'
import type { HandoverKind, Language, Purpose } from '../api/types.ts'

type Words = Record<Language, (name: string) => string>

const TEXTS: Partial<Record<Purpose, Words>> = {
  acknowledge: {
    he: (name) => `היי ${name}, מצטערים לשמוע ותודה שסיפרת לנו. הבדיקה כבר התחילה, ונעדכן כאן.`,
    en: (name) =>
      `Hi ${name}, we are sorry to hear this, and thank you for telling us. We are already looking into it and will update here.`,
  },
  thank: {
    he: (name) => `תודה רבה ${name}, שימחת את כל הצוות. אפשר לשתף את המילים שלך?`,
    en: (name) => `Thank you ${name}, you made our day. May we share your words?`,
  },
  update: {
    he: (name) => `היי ${name}, לא שכחנו. הבדיקה עוד נמשכת, ונעדכן כאן ברגע שתהיה תשובה.`,
    en: (name) =>
      `Hi ${name}, we have not forgotten. We are still checking and will update here as soon as there is an answer.`,
  },
  follow_up: {
    he: (name) => `היי ${name}, עדכון: מצאנו פתרון יחד בפרטי. תודה על הסבלנות ועל ההזדמנות לתקן.`,
    en: (name) =>
      `Hi ${name}, an update: together we found a solution in private. Thank you for your patience and for the chance to put it right.`,
  },
}

export function readyText(purpose: Purpose, language: Language, name: string): string {
  return TEXTS[purpose]?.[language](name) ?? ''
}

/** `{code}` stays as it is: the server puts the case's own code in its place. */
const INVITES: Record<HandoverKind, Record<Language, (name: string, address: string) => string>> = {
  direct: { he: (name) => publicStub('he', name), en: (name) => publicStub('en', name) },
  private_reply: { he: (name) => publicStub('he', name), en: (name) => publicStub('en', name) },
  phone: {
    he: (name) => `היי ${name}, מצטערים על זה. נשמח לדבר ולפתור את זה בטלפון, ונעדכן כאן איך זה נגמר.`,
    en: (name) =>
      `Hi ${name}, we are sorry about this. We would like to talk and solve it by phone, and will update here how it ends.`,
  },
  email: {
    he: (name, address) =>
      `היי ${name}, מצטערים על זה. כדי לשמור על הפרטים שלך נמשיך במייל: אפשר לכתוב אל ${address} עם הקוד {code}, ונעדכן כאן איך זה נגמר.`,
    en: (name, address) =>
      `Hi ${name}, we are sorry about this. To keep your details safe we will go on by e-mail: please write to ${address} with the code {code}. We will update here how it ends.`,
  },
  form: {
    he: (name) => `היי ${name}, מצטערים על זה. כדי לשמור על הפרטים שלך נמשיך בטופס מאובטח, ונעדכן כאן איך זה נגמר.`,
    en: (name) =>
      `Hi ${name}, we are sorry about this. To keep your details safe we will go on in a secure form, and will update here how it ends.`,
  },
}

export function inviteText(kind: HandoverKind, language: Language, name: string, address: string | null): string {
  return INVITES[kind][language](name, address ?? '')
}

/** The first private words. */
export function privateOpening(language: Language, name: string, brand: string): string {
  return language === 'he'
    ? `היי ${name}, כאן הצוות של ${brand}, בהמשך למה שכתבת לנו. כאן אפשר לכתוב בלי שאחרים רואים. מה מספר ההזמנה, כדי שנבדוק מיד?`
    : `Hi ${name}, this is the ${brand} team, about what you wrote to us. Nobody else can see this. What is the order number, so that we can check right away?`
}
