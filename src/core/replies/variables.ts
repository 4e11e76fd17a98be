/** Variables in ready texts: `{{customer.first_name}}`. Which there are, what stands for each, and what is wrong with a text. */
import type { Bilingual } from '../playbook/schema.ts'

export const VARIABLES = {
  'customer.first_name': { he: 'שם פרטי', en: 'First name' },
  'customer.name': { he: 'שם מלא', en: 'Full name' },
  'brand.name': { he: 'שם המותג', en: 'Name of the brand' },
  next_opening: { he: 'הפתיחה הבאה', en: 'Next opening' },
  answer_by: { he: 'מענה עד', en: 'Answer by' },
} as const satisfies Record<string, Bilingual>
export type Variable = keyof typeof VARIABLES

/** Null: not known here. A text leaves a gap of words out neatly (see `fillVariables`). */
export type VariableValues = Readonly<Record<Variable, string | null>>

const MARK = /\{\{\s*([\w.]{1,60})\s*\}\}/g

/** Variables of a text that do not exist, each once. */
export function unknownVariables(text: string): string[] {
  const names = [...text.matchAll(MARK)].map(([, name]) => name ?? '')
  return [...new Set(names.filter((name) => !Object.hasOwn(VARIABLES, name)))]
}

/**
 * The text with its variables filled, and which of them had no value. What is missing goes away together with a blank or comma beside
 * it («שלום {{customer.first_name}}, תודה» → «שלום, תודה»).
 */
export function fillVariables(text: string, values: VariableValues): { text: string; missing: Variable[] } {
  const missing = new Set<Variable>()
  const filled = text.replace(/([ \t\u00a0]?)\{\{\s*([\w.]{1,60})\s*\}\}/g, (mark, blank: string, name: string) => {
    if (!Object.hasOwn(VARIABLES, name)) return mark
    const value = values[name as Variable]?.trim()
    if (value) return `${blank}${value}`
    missing.add(name as Variable)
    return ''
  })
  return { text: filled.replace(/^[ \t]*[,،][ \t]*/gm, '').trim(), missing: [...missing] }
}

/** The first word of a name; a handle, a number or an address is nobody's first name. */
export function firstNameOf(name: string): string | null {
  const [first = ''] = name.trim().split(/\s+/)
  return first === '' || /^[@+\d]/.test(first) || first.includes('@') || first.includes('.') ? null : first
}
