/** A saved reply as it would stand in this case: its words filled, what is still asked for, and the apology before it. */
import { withApology } from '../../src/core/replies/apology.ts'
import { pickLanguage } from '../../src/core/replies/saved.ts'
import {
  CASE_VARIABLES,
  fillVariables,
  VARIABLES,
  type Variable,
  type VariableValues,
  variablesIn,
} from '../../src/core/replies/variables.ts'
import type { Language, ReplyOffer, SavedReply } from '../api/types.ts'
import { read } from '../i18n/i18n.ts'

export type Entered = Partial<Record<Variable, string>>

export type Filled = {
  language: Language
  text: string
  /** Must be said before it can be put in. */
  gaps: Variable[]
  /** Not known, and left out neatly. */
  leftOut: Variable[]
  /** What a person may say or change here, in the order of the text. */
  fields: Variable[]
}

export const valuesFor = (offer: ReplyOffer, language: Language, entered: Entered = {}): VariableValues => ({
  ...offer.values[language],
  ...entered,
})

export function fillReply(reply: SavedReply, wanted: Language, offer: ReplyOffer, entered: Entered = {}): Filled {
  const language = pickLanguage(reply, wanted)
  const template = reply[language]?.text ?? ''
  const values = valuesFor(offer, language, entered)
  const { text, missing } = fillVariables(template, values, { keepAsked: true })
  const asked = (name: Variable) => VARIABLES[name].without === 'ask'
  const known = variablesIn(template).filter((name): name is Variable => Object.hasOwn(VARIABLES, name))
  return {
    language,
    text,
    gaps: missing.filter(asked),
    leftOut: missing.filter((name) => !asked(name)),
    fields: known.filter((name) => asked(name) && (isKept(name) || !offer.values[language][name])),
  }
}

/** For one line: what has no value yet by its name. */
export const nameGaps = (text: string): string =>
  text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (mark, name: string) =>
    Object.hasOwn(VARIABLES, name) ? `[${read(VARIABLES[name as Variable])}]` : mark,
  )

/** What was entered and is worth remembering with the case. */
export const detailsOf = (entered: Entered): Record<string, string> =>
  Object.fromEntries(Object.entries(entered).filter(([name, value]) => isKept(name as Variable) && value.trim() !== ''))

const isKept = (name: Variable) => (CASE_VARIABLES as readonly Variable[]).includes(name)

/** The whole draft with the apology before it, where one is due. */
export function apologizeFirst(body: string, offer: ReplyOffer | undefined, language: Language): string {
  if (!offer?.apology.due) return body
  return withApology(body, fillVariables(offer.apology[language], valuesFor(offer, language)).text)
}
