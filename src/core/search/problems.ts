/** Why a search was not understood, in both languages, with the way out. */

type Bilingual = { he: string; en: string }
export type SearchProblem = {
  reason: 'too_long' | 'unknown_filter' | 'missing_value' | 'bad_date' | 'bad_state' | 'bad_case' | 'unknown_channel'
  /** The part of the query that it is about. */
  part: string
  message: Bilingual
  hint: Bilingual
}

const of = (reason: SearchProblem['reason'], part: string, message: Bilingual, hint: Bilingual): SearchProblem => ({
  reason,
  part,
  message,
  hint,
})

export const tooLong = (limit: { characters: number; words: number }): SearchProblem =>
  of(
    'too_long',
    '',
    { he: 'החיפוש ארוך מדי.', en: 'This search is too long.' },
    {
      he: `עד ${limit.characters} תווים ו־${limit.words} מילים. כמה מילים מיוחדות מספיקות.`,
      en: `Up to ${limit.characters} characters and ${limit.words} words. A few uncommon words are enough.`,
    },
  )

export const unknownFilter = (name: string): SearchProblem =>
  of(
    'unknown_filter',
    name,
    { he: `אין מסנן בשם «${name}».`, en: `There is no filter “${name}”.` },
    {
      he: 'המסננים: ערוץ, מאת, לפני, אחרי, מצב, פנייה. כדי לחפש את הטקסט עצמו, אפשר לשים אותו במירכאות.',
      en: 'The filters are channel, from, before, after, is and case. To search for the text itself, put it in quotes.',
    },
  )

const EXAMPLES: Record<string, Bilingual> = {
  channel: { he: 'ערוץ:מייל', en: 'channel:email' },
  from: { he: 'מאת:נטע', en: 'from:dana' },
  before: { he: 'לפני:15.3.2026', en: 'before:2026-03-15' },
  after: { he: 'אחרי:אתמול', en: 'after:yesterday' },
  is: { he: 'מצב:פתוח', en: 'is:open' },
  case: { he: 'פנייה:123', en: 'case:123' },
}

export const missingValue = (filter: string, typed: string): SearchProblem =>
  of(
    'missing_value',
    `${typed}:`,
    { he: `אחרי «${typed}:» חסר ערך.`, en: `Something is missing after “${typed}:”.` },
    { he: `לדוגמה: ${EXAMPLES[filter]?.he ?? ''}`, en: `For example: ${EXAMPLES[filter]?.en ?? ''}` },
  )

export const badDate = (value: string): SearchProblem =>
  of(
    'bad_date',
    value,
    { he: `«${value}» אינו תאריך.`, en: `“${value}” is not a date.` },
    {
      he: 'לדוגמה: 15.3.2026, 15/3, 2026-03-15, מרץ 2026, היום, אתמול, שבוע.',
      en: 'For example: 2026-03-15, 15.3.2026 (day first), 2026-03, today, yesterday, week.',
    },
  )

export const badState = (value: string): SearchProblem =>
  of(
    'bad_state',
    value,
    { he: `אין מצב בשם «${value}».`, en: `There is no state “${value}”.` },
    {
      he: 'אפשר: פתוח, סגור, ציבורי, פרטי, פנימי.',
      en: 'Possible are open, closed, public, private and internal.',
    },
  )

export const badCase = (value: string): SearchProblem =>
  of(
    'bad_case',
    value,
    { he: `«${value}» אינו מספר פנייה.`, en: `“${value}” is not the number of a case.` },
    { he: `לדוגמה: ${EXAMPLES.case?.he}`, en: `For example: ${EXAMPLES.case?.en}` },
  )

/** `names`: the channels that this person may see. */
export const unknownChannel = (value: string, names: string[]): SearchProblem => {
  const list = names.slice(0, 8).join(', ')
  return of(
    'unknown_channel',
    value,
    { he: `אין ערוץ בשם «${value}».`, en: `There is no channel “${value}”.` },
    list
      ? { he: `הערוצים: ${list}.`, en: `The channels are ${list}.` }
      : { he: 'עוד לא חובר ערוץ.', en: 'No channel is connected yet.' },
  )
}
