/**
 * Texts that a platform approved beforehand, for when its window has closed: which gaps they have, and how they read once the gaps are
 * filled. Gaps are `{{1}}`, `{{2}}` … or `{{first_name}}`.
 */
import { Refusal } from '../errors.ts'

export type TemplateStatus = 'approved' | 'pending' | 'rejected' | 'paused' | 'disabled'

export type Gap = {
  /** Unique in the template, e.g. `body.1`. */
  key: string
  part: 'header' | 'body' | 'button'
  /** Of a button, from 0. */
  index: number
  /** Null where gaps are numbered. */
  name: string | null
  example: string | null
}

export type Template = {
  /** Stable for the account: name and language. */
  id: string
  name: string
  /** As the platform writes it, e.g. `he` or `en_US`. */
  language: string
  category: string
  status: TemplateStatus
  /** Why it was rejected or paused, as the platform put it. */
  statusDetail: string | null
  header: string | null
  body: string
  footer: string | null
  buttons: string[]
  gaps: Gap[]
  /** It needs what the desk cannot give it (a picture in its header): why it cannot be sent from here. */
  unusable: 'media_header' | 'button_kind' | null
}

/** What stands in one gap, as the channel sends it. */
export type Filling = Pick<Gap, 'part' | 'index' | 'name'> & { text: string }
export type FilledTemplate = { name: string; language: string; fillings: Filling[] }

const GAP = /\{\{\s*([\w.-]{1,64})\s*\}\}/g
const LONGEST_FILLING = 1000

/** The gaps of one text in the order of their first appearance. */
export function gapsOf(text: string, part: Gap['part'], index: number, examples: readonly string[]): Gap[] {
  const names = [...new Set([...text.matchAll(GAP)].map(([, name]) => name ?? ''))]
  return names.map((name, at) => ({
    key: part === 'button' ? `button.${index}.${name}` : `${part}.${name}`,
    part,
    index,
    name: /^\d+$/.test(name) ? null : name,
    example: examples[at] ?? null,
  }))
}

/** What a platform refuses in a gap: line ends, tabs, and more than four blanks in a row. */
const inLine = (value: string): string =>
  value
    .replace(/[\n\r\t]+/g, ' ')
    .replace(/ {5,}/g, '    ')
    .trim()

/**
 * The template with its gaps filled. `values` are by the keys of the gaps. Refuses `template_unusable` when it is not approved or needs
 * what the desk cannot give, and `template_gaps` with the keys of gaps that are empty or too full.
 */
export function fillTemplate(
  template: Template,
  values: Readonly<Record<string, string>>,
): { text: string; filled: FilledTemplate } {
  if (template.status !== 'approved' || template.unusable)
    throw new Refusal('template_unusable', { status: template.status, unusable: template.unusable })
  const wrong = template.gaps.filter(({ key }) => {
    const length = inLine(values[key] ?? '').length
    return length === 0 || length > LONGEST_FILLING
  })
  if (wrong.length > 0) throw new Refusal('template_gaps', { keys: wrong.map(({ key }) => key) })
  const fillings = template.gaps.map(({ key, part, index, name }) => ({
    part,
    index,
    name,
    text: inLine(values[key] ?? ''),
  }))
  return {
    text: readTemplate(template, values),
    filled: { name: template.name, language: template.language, fillings },
  }
}

/** How it reads; an empty gap shows its own mark. Buttons are not part of the words. */
export function readTemplate(template: Template, values: Readonly<Record<string, string>>): string {
  const read = (text: string | null, part: 'header' | 'body') =>
    text?.replace(GAP, (mark, name: string) => inLine(values[`${part}.${name}`] ?? '') || mark) ?? null
  return [read(template.header, 'header'), read(template.body, 'body'), template.footer].filter(Boolean).join('\n\n')
}
