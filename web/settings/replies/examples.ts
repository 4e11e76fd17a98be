/** What a text would read like, for whoever writes it before there is a customer. */
import { VARIABLES, type VariableValues } from '../../../src/core/replies/variables.ts'

export function exampleValues(language: 'he' | 'en', brand?: string): VariableValues {
  const examples = Object.entries(VARIABLES).map(([name, { example }]) => [name, example[language]])
  return { ...Object.fromEntries(examples), ...(brand ? { 'brand.name': brand } : {}) }
}
