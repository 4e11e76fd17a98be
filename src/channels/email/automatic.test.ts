import { expect, test } from 'vitest'
import { eventsOf, messageOf } from './testing.ts'

const mail = (lines: string) =>
  `From: "Dana" <dana@customer.test>\nTo: desk@desk.test\nMessage-ID: <x@customer.test>\n${lines}\n\nhello`
const automatic = async (lines: string) => (await messageOf(mail(lines))).message.automatic

test.each([
  'Auto-Submitted: auto-replied',
  'Auto-Submitted: auto-generated (rejected)',
  'X-Auto-Response-Suppress: All',
  'X-Auto-Response-Suppress: DR, OOF, AutoReply',
  'X-Autoreply: yes',
  'X-Autorespond: x',
  'Precedence: bulk',
  'Precedence: auto_reply',
  'Return-Path: <>',
  'List-Id: News <news.shop.test>',
  'List-Unsubscribe: <mailto:leave@shop.test>',
  'Content-Type: multipart/report; report-type=disposition-notification; boundary="x"',
  'Subject: Automatic reply: your message',
  'Subject: Out of Office: back on Sunday',
  'Subject: =?utf-8?B?16rXqdeV15HXlCDXkNeV15jXldee15jXmdeqOiDXoteT15vXldef?=',
  'Subject: Re: =?utf-8?B?157Xoteg15Qg15DXldeY15XXnteY15k=?=',
  'Subject: =?utf-8?B?15TXldeT16LXqiDXlNeZ16LXk9eo15XXqg==?=',
])('a machine wrote it: %s', async (lines) => {
  expect(await automatic(lines)).toBe(true)
})

test.each([
  'Auto-Submitted: no',
  'Precedence: first-class',
  'Return-Path: <dana@customer.test>',
  'Subject: My automatic door does not reply',
  'Subject: Why was I out of your office hours?',
  // A group of our own that forwards what people write to it.
  'List-Id: <support.desk.test>\nPrecedence: list\nList-Unsubscribe: <mailto:support+leave@desk.test>',
  'List-Id: Support <desk.desk.test>\nList-Post: <mailto:support@desk.test>\nPrecedence: list',
])('a person wrote it: %s', async (lines) => {
  expect(await automatic(lines)).toBe(false)
})

test.each([
  ['mailer-daemon@mx.test', true],
  ['MAILER-DAEMON@mx.test', true],
  ['no-reply@shop.test', true],
  ['noreply@shop.test', true],
  ['bounces+x=y@shop.test', true],
  ['desk@desk.test', true],
  ['norah@shop.test', false],
  ['bouncer@club.test', false],
])('mail from %s is automatic: %s', async (from, is) => {
  expect((await messageOf(`From: ${from}\nMessage-ID: <x@y.test>\n\nhello`)).message.automatic).toBe(is)
})

test('mail in our own name without our signature is nobody’s word of ours', async () => {
  expect((await messageOf('From: desk@desk.test\nMessage-ID: <x@desk.test>\n\nWe will pay you.')).fromUs).toBe(false)
})

const report = (action: string, id: string) =>
  `From: MAILER-DAEMON@mx.test\nMessage-ID: <dsn@mx.test>\nContent-Type: multipart/report; report-type=delivery-status; boundary="r"\n\n--r\nContent-Type: text/plain\n\nreport\n--r\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; dana@customer.test\nAction: ${action}\nStatus: 4.4.7\n--r\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${id}\n--r--`

test('a report about a mail we did not send fails nothing', async () => {
  expect(
    (await eventsOf(report('failed', '<c.0190a1b2c3d47e5f8a9b0c1d2e3f4a5b.0123456789abcdef@desk.test>'))).map(
      ({ type }) => type,
    ),
  ).toEqual(['message'])
})

test('a delay is told and fails nothing', async () => {
  const { messageIdFor } = await import('./token.ts')
  const id = messageIdFor('0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', 'k'.repeat(64), 'desk@desk.test')
  expect((await eventsOf(report('delayed', id))).map(({ type }) => type)).toEqual(['message'])
  expect((await eventsOf(report('failed', id))).map(({ type }) => type)).toEqual(['receipt', 'message'])
})

test('a bounce in prose alone is understood by the Message-ID it quotes', async () => {
  const { messageIdFor } = await import('./token.ts')
  const id = messageIdFor('0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', 'k'.repeat(64), 'desk@desk.test')
  const events = await eventsOf(
    `From: Mailer-Daemon@mx.test\nMessage-ID: <p@mx.test>\nSubject: failure notice\n\nI was unable to deliver. 550 5.1.1 no such user\n\nMessage-ID: ${id}\n`,
  )
  expect(events[0]).toMatchObject({ type: 'receipt', externalId: id, state: 'failed' })
})
