/** Settings and mails for tests. */
import { type ChannelEvent, channelEvent } from '../../core/message/message.ts'
import { parse } from './parse.ts'
import { type Settings, settings } from './settings.ts'

export const desk: Settings = settings.parse({
  address: 'desk@desk.test',
  name: 'שירות הלקוחות',
  imap_host: '127.0.0.1',
  imap_password: 'secret',
  smtp_host: '127.0.0.1',
  connection_key: 'k'.repeat(64),
})

const AT = Date.parse('2026-11-22T10:00:00.500Z')

/** The events of one mail, checked against the normal form. Lines of a text end as on the wire. */
export async function eventsOf(
  mail: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<ChannelEvent[]> {
  const body = typeof mail === 'string' ? Buffer.from(mail.replace(/\r?\n/g, '\r\n')) : mail
  const events = await parse({ headers, body, receivedAt: AT }, { settings: desk, account: desk.address })
  return events.map((event) => channelEvent.parse(event))
}

/** The one message of a mail. */
export async function messageOf(mail: string | Uint8Array, headers: Record<string, string> = {}) {
  const event = (await eventsOf(mail, headers)).find(({ type }) => type === 'message')
  if (event?.type !== 'message') throw new Error('this mail makes no message')
  return event
}
