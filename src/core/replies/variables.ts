/** Variables in ready texts: `{{customer.first_name}}`. Which there are, what stands for each, and what is wrong with a text. */
import type { Bilingual } from '../playbook/schema.ts'
import { slips } from '../search/typos.ts'

type About = Bilingual & {
  example: Bilingual
  /**
   * What happens to a text without a value: the words around close over the gap (`skip`), or a person is asked for it (`ask`), and what
   * they say is remembered with the case.
   */
  without: 'skip' | 'ask'
}

/** What the machine can fill by itself, so that its own words may use it. */
export const AUTOMATIC_VARIABLES = {
  'customer.first_name': {
    he: 'שם פרטי',
    en: 'First name',
    example: { he: 'נועה', en: 'Noa' },
    without: 'skip',
  },
  'customer.name': {
    he: 'שם מלא',
    en: 'Full name',
    example: { he: 'נועה לוי', en: 'Noa Levi' },
    without: 'skip',
  },
  'brand.name': {
    he: 'שם המותג',
    en: 'Name of the brand',
    example: { he: 'חיות ונהנות', en: 'Happy Pets' },
    without: 'skip',
  },
  next_opening: {
    he: 'הפתיחה הבאה',
    en: 'Next opening',
    example: { he: 'יום ראשון, 6.12 ב־09:00', en: 'Sunday, 6/12 at 09:00' },
    without: 'ask',
  },
  answer_by: {
    he: 'מענה עד',
    en: 'Answer by',
    example: { he: '10:05', en: '10:05' },
    without: 'ask',
  },
} as const satisfies Record<string, About>

/** All of them; those beyond the machine's need a person who answers, or a matter that somebody looked into. */
export const VARIABLES = {
  ...AUTOMATIC_VARIABLES,
  'rep.signature': {
    he: 'חתימת הנציג',
    en: 'Rep’s signature',
    example: { he: 'מיכל, צוות חיות ונהנות', en: 'Michal, the Happy Pets team' },
    without: 'skip',
  },
  'case.number': {
    he: 'מספר הפנייה',
    en: 'Number of the case',
    example: { he: '1284', en: '1284' },
    without: 'skip',
  },
  'order.number': {
    he: 'מספר ההזמנה',
    en: 'Order number',
    example: { he: '48213', en: '48213' },
    without: 'ask',
  },
  'order.item': {
    he: 'הפריט שהוזמן',
    en: 'Ordered item',
    example: { he: 'שק מזון 12 ק״ג', en: 'a 12 kg bag of food' },
    without: 'ask',
  },
  'order.delivery': {
    he: 'מועד ההגעה',
    en: 'Delivery time',
    example: { he: 'מחר עד 18:00', en: 'tomorrow by 18:00' },
    without: 'ask',
  },
} as const satisfies Record<string, About>
export type Variable = keyof typeof VARIABLES
export type AutomaticVariable = keyof typeof AUTOMATIC_VARIABLES

/** What people enter and the case remembers. */
export const CASE_VARIABLES = ['order.number', 'order.item', 'order.delivery'] as const satisfies readonly Variable[]
export type CaseVariable = (typeof CASE_VARIABLES)[number]

/** Null: not known here. A text leaves a gap of words out neatly (see `fillVariables`). */
export type VariableValues = Readonly<Partial<Record<Variable, string | null>>>

const MARK = /\{\{\s*([\w.]{1,60})\s*\}\}/g
/** Two slips turn `order.nubmer` into `order.number`; more make another word. */
const MOST_SLIPS = 3

/** Variables of a text that do not exist among `known`, each once. */
export function unknownVariables(text: string, known: object = VARIABLES): string[] {
  return variablesIn(text).filter((name) => !Object.hasOwn(known, name))
}

/** Names between the marks, in order, each once, whether they exist or not. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(MARK)].map(([, name]) => name ?? ''))]
}

/** The variable somebody meant by a name that does not exist, or null when none is near. */
export function nearestVariable(name: string, known: object = VARIABLES): Variable | null {
  const wanted = name.toLowerCase()
  const last = (one: string) => one.split('.').at(-1) ?? one
  const ranked = (Object.keys(known) as Variable[])
    .map((one) => ({ one, slips: Math.min(slips(wanted, one, 9), slips(last(wanted), last(one), 9) + 1) }))
    .sort((a, b) => a.slips - b.slips)
  const [best] = ranked
  if (best && best.slips <= MOST_SLIPS) return best.one
  const [family] = wanted.split('.')
  return ranked.find(({ one }) => one.startsWith(`${family}.`))?.one ?? null
}

/**
 * The text with its variables filled, and which of them had no value. What is missing goes away together with a blank or comma beside
 * it («שלום {{customer.first_name}}, תודה» → «שלום, תודה»); with `keepAsked`, a variable that a person is asked for stays as it is.
 */
export function fillVariables(
  text: string,
  values: VariableValues,
  options: { keepAsked?: boolean } = {},
): { text: string; missing: Variable[] } {
  const missing = new Set<Variable>()
  const filled = text.replace(/([ \t\u00a0]?)\{\{\s*([\w.]{1,60})\s*\}\}/g, (mark, blank: string, name: string) => {
    if (!Object.hasOwn(VARIABLES, name)) return mark
    const variable = name as Variable
    const value = values[variable]?.trim()
    if (value) return `${blank}${value}`
    missing.add(variable)
    return options.keepAsked && VARIABLES[variable].without === 'ask' ? mark : ''
  })
  return { text: filled.replace(/^[ \t]*[,،][ \t]*/gm, '').trim(), missing: [...missing] }
}

/** The first word of a name; a handle, a number or an address is nobody's first name. */
export function firstNameOf(name: string): string | null {
  const [first = ''] = name.trim().split(/\s+/)
  return first === '' || /^[@+\d]/.test(first) || first.includes('@') || first.includes('.') ? null : first
}
