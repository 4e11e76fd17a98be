/** Safe words of our own, in the customer's language, gender-neutral; a person edits them before they leave. */

type Language = 'he' | 'en'

/** What the public reads when the conversation goes on in private. */
export function publicStub(language: Language, name: string): string {
  return language === 'he'
    ? `היי ${name}, מצטערים על זה. כתבנו לך עכשיו בפרטי, ונעדכן כאן.`
    : `Hi ${name}, we are sorry about this. We just wrote to you privately and will update here.`
}

/** After what may be said in public: where the rest is. */
export const HANDED_ON: Readonly<Record<Language, string>> = {
  he: 'כתבנו לך עכשיו בפרטי עם כל הפרטים, ונעדכן כאן.',
  en: 'We just wrote to you privately with all the details, and will update here.',
}

/** The first private words when nothing of the draft can be kept. */
export function privateStub(language: Language, name: string): string {
  return language === 'he'
    ? `היי ${name}, בהמשך למה שכתבת: כאן אפשר לדבר בלי שאחרים רואים, ונמשיך לטפל בזה מכאן.`
    : `Hi ${name}, about what you wrote: nobody else can see this, and we will go on from here.`
}
