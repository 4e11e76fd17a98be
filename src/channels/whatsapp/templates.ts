/** Approved texts of the business account: how the platform writes them, and how they are sent with their gaps filled. */
import {
  type FilledTemplate,
  type Gap,
  gapsOf,
  type Template,
  type TemplateStatus,
} from '../../core/message/template.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../../lib/meta/json.ts'
import { all } from '../../lib/meta/lists.ts'
import type { ChannelContext, ConnectedChannel } from '../channel.ts'
import { graphOf, type Settings } from './settings.ts'

const FIELDS = 'id,name,language,status,category,components,rejected_reason'

/** Throws GraphFailure when the platform cannot be asked. */
export async function templates(
  ctx: Pick<ChannelContext, 'fetch'>,
  { settings }: Pick<ConnectedChannel<Settings>, 'settings'>,
): Promise<Template[]> {
  const found = await all(graphOf(ctx, settings), `${settings.waba_id}/message_templates`, {
    fields: FIELDS,
    limit: '100',
  })
  return found.flatMap((one) => readTemplate(one) ?? [])
}

const STATUSES: ReadonlyMap<string, TemplateStatus> = new Map([
  ['APPROVED', 'approved'],
  ['PENDING', 'pending'],
  ['IN_APPEAL', 'pending'],
  ['REJECTED', 'rejected'],
  ['PAUSED', 'paused'],
])
/** Kinds of buttons that need nothing, or an address only. */
const BUTTONS = new Set(['QUICK_REPLY', 'URL', 'PHONE_NUMBER'])

/** Null when it has no body to be read. */
export function readTemplate(of: Fields): Template | null {
  const name = textOf(of.name)
  const language = textOf(of.language)
  const part = (type: string) => listOf(of.components).find((one) => String(one.type).toUpperCase() === type)
  const body = textOf(part('BODY')?.text)
  if (name === null || language === null || body === null) return null
  const header = part('HEADER')
  const isText = header === undefined || String(header.format ?? 'TEXT').toUpperCase() === 'TEXT'
  const title = isText ? textOf(header?.text) : null
  const buttons = listOf(part('BUTTONS')?.buttons)
  const kinds = buttons.map(({ type }) => String(type).toUpperCase())
  const reason = textOf(of.rejected_reason)
  return {
    id: `${name}/${language}`,
    name,
    language,
    category: (textOf(of.category) ?? '').toLowerCase(),
    status: STATUSES.get(String(of.status).toUpperCase()) ?? 'disabled',
    statusDetail: reason === 'NONE' ? null : reason,
    header: title,
    body,
    footer: textOf(part('FOOTER')?.text),
    buttons: buttons.flatMap((one) => textOf(one.text) ?? []),
    gaps: [
      ...(title === null ? [] : gapsOf(title, 'header', 0, examples(header, 'header_text'))),
      ...gapsOf(body, 'body', 0, examples(part('BODY'), 'body_text')),
      ...buttons.flatMap((one, at): Gap[] =>
        kinds[at] === 'URL' ? gapsOf(textOf(one.url) ?? '', 'button', at, words(one.example)) : [],
      ),
    ],
    unusable: isText ? (kinds.every((kind) => BUTTONS.has(kind)) ? null : 'button_kind') : 'media_header',
  }
}

/** Examples stand in a list, a list of lists, or beside their names. */
function examples(component: Fields | undefined, key: string): string[] {
  const example = fieldsOf(component?.example)
  const named = listOf(example[`${key}_named_params`]).flatMap((one) => textOf(one.example) ?? [])
  return named.length > 0 ? named : words(example[key])
}

const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.flat().flatMap((one) => textOf(one) ?? []) : []

/** As a send names what stands in the gaps. */
export function componentsOf({ fillings }: FilledTemplate): Fields[] {
  const parameters = (part: 'header' | 'body') =>
    fillings
      .filter((one) => one.part === part)
      .map(({ name, text }) => ({ type: 'text', ...(name === null ? {} : { parameter_name: name }), text }))
  const components: Fields[] = (['header', 'body'] as const)
    .map((type) => ({ type, parameters: parameters(type) }))
    .filter((one) => one.parameters.length > 0)
  const buttons = fillings
    .filter(({ part }) => part === 'button')
    .map(({ index, text }) => ({
      type: 'button',
      sub_type: 'url',
      index: String(index),
      parameters: [{ type: 'text', text }],
    }))
  return [...components, ...buttons]
}
