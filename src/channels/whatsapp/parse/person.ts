/**
 * Who somebody is. Since 2026 each person has an id of the business's own (`user_id`); the phone number may be missing, and comes and goes.
 * Both are ids of the same person, and whichever was met first stays their name in the desk.
 */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, textOf } from '../../../lib/meta/json.ts'
import { type Entry, unknown } from '../../../lib/meta/read/event.ts'

/** Null when the event names nobody. `contacts` stand beside the messages, and are not always there. */
export function authorOf(said: Fields, contacts: Fields[]) {
  const phone = textOf(said.from)
  const userId = textOf(said.from_user_id)
  const contact =
    contacts.find((one) => (userId && textOf(one.user_id) === userId) || (phone && textOf(one.wa_id) === phone)) ??
    (contacts.length === 1 ? contacts[0] : undefined)
  const ids = [userId ?? textOf(contact?.user_id), phone ?? textOf(contact?.wa_id)].flatMap((id) => id ?? [])
  const [externalId, ...aliases] = ids
  if (externalId === undefined) return null
  const { name, username } = fieldsOf(contact?.profile)
  const number = ids.find(isPhone)
  const handle = textOf(username)?.replace(/^@?/, '@') ?? (number ? `+${number}` : null)
  return { externalId, aliases, name: textOf(name) ?? '', handle }
}

export const isPhone = (id: string): boolean => /^\d+$/.test(id)

/** Known by another id from now on. */
export function renamed(entry: Entry, { previous, current }: Fields): ChannelEventInput[] {
  const [from, to] = [textOf(previous), textOf(current)]
  if (from === null || to === null) return [unknown(entry, { previous, current }, 'a change of user id')]
  const { account } = entry
  return [{ key: `renamed:${from}:${to}`, account, type: 'renamed', previousExternalId: from, externalId: to }]
}
