import { describe, expect, test } from 'vitest'
import type { Outgoing } from '../channel.ts'
import { composeMail, referencesFor } from './compose.ts'
import { htmlOf } from './html-out.ts'
import { readMail } from './mail.ts'
import { desk } from './testing.ts'
import { outgoingOfMessageId, outgoingOfPlusAddress, plusAddressFor } from './token.ts'

const outgoing: Outgoing = {
  id: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  clientKey: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  mode: 'private',
  conversation: { rootExternalId: '<first@customer.test>', title: 'בעיה בהזמנה' },
  inReplyTo: {
    externalId: '<last@customer.test>',
    references: ['<first@customer.test>', '<ours@desk.test>', '<last@customer.test>'],
  },
  recipient: { externalId: 'noa@customer.test', name: 'נועה כהן', handle: 'noa@customer.test', aliases: [] },
  privateReplyTo: null,
  window: 'free',
  template: null,
  file: null,
  text: 'שלום נועה,\n\nהזמנה 4411 יצאה.\nלמעקב: https://shop.example/t/812?a=1&b=2.',
  language: 'he',
  automatic: false,
  caseToken: '',
}
const compose = (over: Partial<Outgoing> = {}, settings = desk) =>
  composeMail({ ...outgoing, ...over }, settings, Date.UTC(2026, 10, 22, 10))
const read = async (over: Partial<Outgoing> = {}, settings = desk) => {
  const mail = await readMail((await compose(over, settings)).bytes)
  if (!mail) throw new Error('unreadable')
  return mail
}

describe('a reply by mail', () => {
  test('is threaded, named and dated', async () => {
    const mail = await read()
    expect(mail.inReplyTo).toEqual(['<last@customer.test>'])
    expect(mail.references).toEqual(['<first@customer.test>', '<ours@desk.test>', '<last@customer.test>'])
    expect(mail.subject).toBe('Re: בעיה בהזמנה')
    expect(mail.from).toEqual({ name: 'שירות הלקוחות', address: 'desk@desk.test' })
    expect(mail.date).toBe(Date.UTC(2026, 10, 22, 10))
    expect(mail.text.trim()).toBe(outgoing.text)
  })

  test('has the same Message-ID at every attempt, and it leads back', async () => {
    const [one, two] = [await compose(), await compose({ text: 'other' })]
    expect(one.messageId).toBe(two.messageId)
    expect(outgoingOfMessageId(one.messageId, desk.connection_key)).toBe(outgoing.id)
    expect(outgoingOfMessageId(one.messageId, 'another key')).toBeNull()
    expect(outgoingOfMessageId(one.messageId.replace('0190', '0191'), desk.connection_key)).toBeNull()
    expect(outgoingOfMessageId(one.messageId, '')).toBeNull()
  })

  test('says what it is only when a machine wrote it', async () => {
    expect((await read()).headers('auto-submitted')).toEqual([])
    const automatic = await read({ automatic: true })
    expect(automatic.headers('auto-submitted')).toEqual(['auto-replied'])
    expect(automatic.headers('x-auto-response-suppress')).toEqual(['All'])
  })

  test('carries a plus-address where the mailbox has them', async () => {
    const replyTo = (await read({}, { ...desk, plus_address: true })).replyTo?.address ?? ''
    expect(replyTo).toMatch(/^desk\+c[a-z2-7]{36}@desk\.test$/)
    expect(outgoingOfPlusAddress(replyTo.toUpperCase(), desk.connection_key, desk.address)).toBe(outgoing.id)
    expect(outgoingOfPlusAddress(replyTo.replace('+c', '+ca'), desk.connection_key, desk.address)).toBeNull()
    expect(outgoingOfPlusAddress(replyTo, 'another key', desk.address)).toBeNull()
    expect((await read()).replyTo).toBeNull()
    expect(plusAddressFor(outgoing.id, 'k', `${'x'.repeat(40)}@desk.test`)).toBeNull()
  })

  test('lets no name, subject or text write a header', async () => {
    const mail = await read({
      recipient: { externalId: 'noa@customer.test', name: 'a\r\nBcc: spy@evil.test\r\n', handle: null, aliases: [] },
      conversation: { rootExternalId: '<a@b.test>\r\nBcc: spy@evil.test', title: 'x\r\nBcc: spy@evil.test' },
      inReplyTo: { externalId: '<a@b.test>\r\nBcc: spy@evil.test', references: ['<x@y.test>\nBcc: spy@evil.test'] },
      text: '\r\n.\r\nQUIT\r\nBcc: spy@evil.test',
    })
    expect(mail.headers('bcc')).toEqual([])
    expect(mail.inReplyTo).toEqual([])
  })

  test('keeps its References within one header line: the beginning and the latest', () => {
    const long = Array.from({ length: 60 }, (_, n) => `<${n}-${'x'.repeat(60)}@customer.test>`)
    const kept = referencesFor({
      conversation: { rootExternalId: '<root@customer.test>', title: null },
      inReplyTo: { externalId: '<answered@customer.test>', references: long },
    })
    expect(`References: ${kept.join(' ')}`.length).toBeLessThanOrEqual(998)
    expect(kept[0]).toBe('<root@customer.test>')
    expect(kept.at(-1)).toBe('<answered@customer.test>')
    expect(kept.length).toBeGreaterThan(5)
  })

  test('names no thread that has no Message-IDs', async () => {
    const mail = await read({
      conversation: { rootExternalId: 'sha256:00', title: null },
      inReplyTo: { externalId: 'sha256:00', references: ['sha256:00'] },
    })
    expect([mail.inReplyTo, mail.references]).toEqual([[], []])
    expect(mail.subject).toBe('Re: פנייתך')
  })
})

describe('the HTML of a reply', () => {
  test('reads from the right in Hebrew, with links and addresses in their own direction', () => {
    const html = htmlOf(
      'פרטים: https://shop.example/t?a=1&b=2. או help@shop.example או 03-5550000\n\nAll in English.',
      'he',
    )
    expect(html).toContain('<html lang="he" dir="rtl">')
    expect(html).toContain('<p dir="rtl"')
    expect(html).toContain(
      '<a href="https://shop.example/t?a=1&amp;b=2"><bdi dir="ltr">https://shop.example/t?a=1&amp;b=2</bdi></a>.',
    )
    expect(html).toContain('<bdi dir="ltr">help@shop.example</bdi>')
    expect(html).toContain('<bdi dir="ltr">03-5550000</bdi>')
    expect(html).toContain('<p dir="ltr" style="direction:ltr;text-align:left;margin:0 0 1em">All in English.</p>')
  })

  test('shows markup as text', () => {
    const html = htmlOf('<script>alert("1")</script> & <b>', 'en')
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b&gt;')
  })
})
