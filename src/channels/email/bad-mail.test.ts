import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.ts'
import { eventsOf, messageOf } from './testing.ts'

const whole = `From: =?utf-8?B?16DXldei15Q=?= <noa@customer.test>
To: desk@desk.test
Subject: =?utf-8?Q?=D7=A9=D7=9C=D7=95=D7=9D?=
Message-ID: <bad@customer.test>
References: <a@b.test> <c@d.test>
Date: Sun, 22 Nov 2026 11:59:20 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: multipart/alternative; boundary="a"

--a
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

16nXnNeV150=
--a
Content-Type: text/html; charset=utf-8

<p>שלום <b>מה</b></p><div class="gmail_quote">x</div>
--a--
--m
Content-Type: image/png; name="x.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--m--
`.replaceAll('\n', '\r\n')

describe('a mail that is broken', () => {
  test('at any byte still gives events in the normal form', async () => {
    const bytes = Buffer.from(whole)
    for (let length = 0; length <= bytes.length; length += 7) {
      const events = await eventsOf(bytes.subarray(0, length))
      expect(events.length, `cut at ${length}`).toBeGreaterThan(0)
    }
  })

  test('by any change of its bytes still gives events in the normal form', async () => {
    const bytes = Buffer.from(whole)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 40 }),
        async (changes) => {
          const changed = Buffer.from(bytes)
          for (const [at, byte] of changes) changed[at] = byte
          expect((await eventsOf(changed)).length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('or is no mail at all is kept as unknown, or as what can be read of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect((await eventsOf(bytes)).length).toBe(1)
      }),
      { numRuns: 100 },
    )
    expect(await eventsOf('')).toMatchObject([{ type: 'unknown' }])
  })

  test('by headers without end keeps its sender and words', async () => {
    const huge = `From: noa@customer.test\nMessage-ID: <h@customer.test>\nSubject: big\nX-Junk: ${'x'.repeat(3_000_000)}\n\nhello`
    expect(await messageOf(huge)).toMatchObject({
      message: { externalId: '<h@customer.test>', author: { externalId: 'noa@customer.test' } },
    })
    const many = `From: noa@customer.test\nMessage-ID: <m@customer.test>\n${'X-Junk: y\n'.repeat(200_000)}\nhello`
    expect(await messageOf(many)).toMatchObject({ message: { externalId: '<m@customer.test>' } })
  })

  test('by parts within parts within parts is still read', async () => {
    let nested = 'Content-Type: text/plain\n\ndeep'
    for (let n = 0; n < 300; n++)
      nested = `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n${nested}\n--b${n}--\n`
    const [event] = await eventsOf(`From: noa@customer.test\nMessage-ID: <n@customer.test>\nSubject: deep\n${nested}`)
    expect(event).toMatchObject({ type: 'message', message: { externalId: '<n@customer.test>' } })
  })

  test('by NUL and half characters holds nothing that a database refuses', async () => {
    const bytes = Buffer.concat([
      Buffer.from('From: "N\0oa" <noa@customer.test>\r\nSubject: a\0b\r\nMessage-ID: <z\0@customer.test>\r\n'),
      Buffer.from('Content-Type: text/html; charset=utf-8\r\n\r\n<p>a\0b '),
      Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
    ])
    const text = JSON.stringify(await eventsOf(bytes))
    expect(text).not.toContain('\\u0000')
    expect(text).not.toMatch(/\\ud[89ab]/i)
  })

  test('by hundreds of recipients, references and attachments keeps the first and the last of them', async () => {
    const ids = Array.from({ length: 5000 }, (_, n) => `<${n}@customer.test>`).join(' ')
    const to = Array.from({ length: 5000 }, (_, n) => `a${n}@customer.test`).join(', ')
    const event = await messageOf(
      `From: noa@customer.test\nTo: ${to}\nReferences: ${ids}\nMessage-ID: <r@customer.test>\n\nhi`,
    )
    expect(event.references.length).toBeLessThanOrEqual(20)
    expect(event.conversation.rootExternalId).toBe('<0@customer.test>')
  })

  test.each([
    ['line ends', '\n'],
    ['quote marks', '>\n'],
    ['labels', 'From: a\n'],
    ['attributions', 'On 1 Jan 2026 at 10:00 a <a@b.test>\n'],
    ['delimiters', '-- \n'],
  ])('by megabytes of %s is read in seconds', async (_, line) => {
    const before = cpuTime()
    const text = line.repeat(4_000_000 / line.length)
    await messageOf(`From: noa@customer.test\nMessage-ID: <l@customer.test>\n\nhello\n${text}`)
    expect(cpuTime() - before).toBeLessThan(6000)
  })

  test('by a Message-ID as long as a page is filed by its bytes', async () => {
    const event = await messageOf(`From: noa@customer.test\nMessage-ID: <${'x'.repeat(2000)}@customer.test>\n\nhi`)
    expect(event.message.externalId).toMatch(/^sha256:/)
  })
})

test('an attachment over the limit is named, not carried', async () => {
  const big = Buffer.alloc(26 * 1024 * 1024, 65)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')
  const event = await messageOf(
    `From: noa@customer.test\nMessage-ID: <big@customer.test>\nContent-Type: multipart/mixed; boundary="m"\n\n--m\nContent-Type: text/plain\n\nhi\n--m\nContent-Type: application/zip; name="big.zip"\nContent-Transfer-Encoding: base64\n\n${big}\n--m--\n`,
  )
  expect(event.message.attachments).toMatchObject([{ name: 'big.zip', base64: null, url: null }])
})

test('a mail that was too large to fetch whole carries no half of an attachment', async () => {
  const event = await messageOf(whole, { 'x-mail-truncated': '99000000' })
  expect(event.message.attachments).toMatchObject([{ name: 'x.png', base64: null }])
})
