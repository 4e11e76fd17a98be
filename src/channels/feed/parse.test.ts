import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.ts'
import { channelEvent } from '../../core/message/message.ts'
import { dateOf } from './dates.ts'
import { decodeFeed, remarked } from './decode.ts'
import { canonicalLink, feedAddress } from './links.ts'
import { parse } from './parse.ts'
import { cutAt, plainText } from './plain.ts'
import { settings } from './settings.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (
  body: string | Uint8Array,
  given: Record<string, unknown> = {},
  receivedAt = Date.parse('2026-11-22T10:00:00Z'),
) => {
  const parsed = settings.parse({ url: 'https://blog.example.com/feed', ...given })
  const delivery = { headers: {}, body: typeof body === 'string' ? bytes(body) : body, receivedAt }
  return parse(delivery, { settings: parsed, account: parsed.url }).map((event) => channelEvent.parse(event))
}
const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Blog</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`
const keysOf = (body: string) => Object.fromEntries(read(body).map(({ type, key }) => [type, key]))

describe('an entry that is told again', () => {
  const first = rss('<guid>1</guid><title>Acme is late</title>')

  it('is the same facts, whenever it comes and whatever stands beside it', () => {
    const later = read(rss('<guid>2</guid><title>New</title>', '<guid>1</guid><title>Acme is late</title>'), {}, 2e12)
    const keys = later.map(({ key }) => key)
    for (const { key } of read(first)) expect(keys).toContain(key)
  })

  it('is the same message with another wording when it was corrected', () => {
    const corrected = rss('<guid>1</guid><title>Acme was late</title>')
    expect(keysOf(corrected).message).toBe(keysOf(first).message)
    expect(keysOf(corrected).edited).not.toBe(keysOf(first).edited)
    expect(read(corrected).find(({ type }) => type === 'edited')).toMatchObject({
      externalId: '1',
      text: 'Acme was late',
    })
  })

  it('is news again when a wording comes back under a later date', () => {
    const atom = (updated: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>B</title><entry><id>1</id><title>A</title><updated>${updated}</updated></entry></feed>`
    expect(keysOf(atom('2026-11-22T09:00:00Z')).edited).not.toBe(keysOf(atom('2026-11-22T09:30:00Z')).edited)
  })

  it('is told once a feed, by its link where it has no id', () => {
    const twice = rss(
      '<link>https://blog.example.com/1</link><title>A</title>',
      '<link>https://blog.example.com/1#x</link><title>B</title>',
    )
    expect(read(twice).filter(({ type }) => type === 'message')).toHaveLength(2)
    expect(read(rss('<guid>1</guid><title>A</title>', '<guid>1</guid><title>B</title>'))).toHaveLength(2)
    expect(read(rss('<link>https://blog.example.com/1</link>'))).toMatchObject([
      { message: { externalId: 'https://blog.example.com/1' } },
      { type: 'edited' },
    ])
  })
})

describe('a name that is an everyday word too', () => {
  const brand_words = { ambiguous: ['גלים', 'Waves', 'זרם'], business: 'אינטרנט וטלוויזיה' }
  const titles = (names: string, ...items: string[]) =>
    read(rss(...items.map((title, at) => `<guid>${at}</guid><title>${title}</title>`)), { names, brand_words }).flatMap(
      (event) => (event.type === 'message' ? [event.message.text] : []),
    )

  it('is the brand where something speaks of a business, and nothing elsewhere', () => {
    expect(titles('גלים', 'גלים גבוהים בחוף', 'גלים מאטה את האינטרנט', 'עברתי לגלים', 'הגלים בים')).toEqual([
      'גלים מאטה את האינטרנט',
      'עברתי לגלים',
    ])
    expect(titles('waves, Acme', 'high waves today', 'moved to Waves', 'Acme and waves')).toEqual([
      'moved to Waves',
      'Acme and waves',
    ])
  })

  it('is looked for only where the feed listens for it, and any other name counts as it stands', () => {
    expect(titles('גלים', 'עברתי לזרם')).toEqual([])
    expect(titles('Acme', 'Acme on the beach')).toEqual(['Acme on the beach'])
    expect(titles('', 'גלים גבוהים בחוף')).toEqual(['גלים גבוהים בחוף'])
  })
})

describe('what is looked at for the first time', () => {
  const dated = (pubDate: string) => `<guid>${pubDate}</guid><title>A</title><pubDate>${pubDate}</pubDate>`
  const two = rss(
    dated('Sat, 21 Nov 2026 11:00:00 GMT'),
    dated('Thu, 19 Nov 2026 11:00:00 GMT'),
    '<title>undated</title>',
  )
  const past = (headers: Record<string, string>) => {
    const parsed = settings.parse({ url: 'https://blog.example.com/feed' })
    const delivery = { headers, body: bytes(two), receivedAt: Date.parse('2026-11-22T10:00:00Z') }
    return parse(delivery, { settings: parsed, account: parsed.url }).flatMap((event) =>
      event.type === 'message' ? [event.message.automatic] : [],
    )
  }

  it('is the past where it is older than two days or has no date', () => {
    expect(past({ 'x-feed-first-look': '1' })).toEqual([false, true, true])
    expect(past({})).toEqual([false, false, false])
  })

  it('is the same document in other bytes, in any encoding', () => {
    const mark = Uint8Array.of(0b10110000, 255)
    const utf16 = Buffer.from(`\uFEFF${two}`, 'utf16le')
    for (const body of [
      bytes(two),
      utf16,
      Buffer.from(utf16).swap16(),
      bytes('{"version":"https://jsonfeed.org/version/1.1"}'),
    ]) {
      const again = remarked(body, mark)
      expect(again.byteLength).toBeGreaterThan(body.byteLength)
      expect(decodeFeed(again, undefined).trimEnd()).toBe(decodeFeed(body, undefined))
      expect(Buffer.from(remarked(body, Uint8Array.of(1, 2))).equals(Buffer.from(again))).toBe(false)
    }
  })
})

describe('what is too much', () => {
  it('is cut: long texts, long ids, many entries', () => {
    const long = rss(`<guid>${'g'.repeat(600)}</guid><title>T</title><description>${'😀'.repeat(4000)}</description>`)
    const [message] = read(long)
    expect(message).toMatchObject({ type: 'message', message: { externalId: expect.stringMatching(/^sha256:/) } })
    if (message?.type === 'message') {
      expect(message.message.text.length).toBeLessThanOrEqual(5000)
      expect(message.message.text.isWellFormed()).toBe(true)
    }
    const many = rss(...Array.from({ length: 2000 }, (_, at) => `<guid>${at}</guid><title>${at}</title>`))
    expect(read(many)).toHaveLength(1000)
  })

  it.each([
    ['open elements', rss('<guid>1</guid><description>'.repeat(20_000))],
    ['depth', rss(`<guid>1</guid><x>${'<a>'.repeat(100_000)}</x>`)],
    ['HTML depth', rss(`<guid>1</guid><description><![CDATA[${'<div>'.repeat(200_000)}]]></description>`)],
    ['unclosed angles', rss(`<guid>1</guid><description><![CDATA[${'<'.repeat(500_000)}]]></description>`)],
    ['comments', `<rss version="2.0">${'<!--'.repeat(200_000)}</rss>`],
    [
      'entities',
      `<!DOCTYPE x [${'<!ENTITY a "bbbbbbbb">'.repeat(1000)}]>${rss(`<guid>1</guid><title>${'&a;'.repeat(50_000)}</title>`)}`,
    ],
    ['attributes', `<rss version="2.0" ${'a="b" '.repeat(100_000)}><channel><title>x</title></channel></rss>`],
    ['nothing but white space', ' '.repeat(2_000_000)],
    ['declarations', '<?x?>'.repeat(400_000)],
  ])('takes no longer than its size: %s', (_, body) => {
    const started = cpuTime()
    read(body)
    expect(cpuTime() - started).toBeLessThan(5_000)
  })

  it('lets no entity of its own reach a file or grow', () => {
    const evil = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa">]>${rss('<guid>1</guid><title>x &file; &a;</title>')}`
    for (const event of read(evil)) if (event.type === 'message') expect(event.message.text).toBe('x &file; &a;')
  })
})

describe('what is no feed', () => {
  it.each([
    ['a page', '<html><body>hello</body></html>', 'an HTML page'],
    ['a page without its head', '<div class="x">loading</div>', 'an HTML page'],
    ['other XML', '<?xml version="1.0"?><opml version="2.0"><body/></opml>', 'XML of another kind (opml)'],
    ['half a feed', rss('<guid>1</guid><title>Acme</title>').slice(0, -15), 'a feed that is cut short'],
    ['words', 'Service unavailable', 'no feed'],
    ['nothing', '', 'nothing'],
    ['other JSON', '{"a":1}', 'unreadable: Unrecognized feed format'],
  ])('is kept as unknown: %s', (_, body, shape) => {
    expect(read(body)).toMatchObject([{ type: 'unknown', shape }])
  })

  it('is refused when it is no text', () => {
    expect(() => read(Uint8Array.from({ length: 1000 }, (_, at) => at % 7))).toThrow('no text')
  })
})

describe('encodings', () => {
  it.each([
    ['utf-16le', Buffer.from('\uFEFF<rss>שלום', 'utf16le')],
    ['utf-16le without its mark', Buffer.from('<rss>שלום', 'utf16le')],
    ['utf-8 with its mark', Buffer.from('\uFEFF<rss>שלום')],
    [
      'windows-1255 that says nothing',
      Buffer.from([...'<rss>'].map((c) => c.charCodeAt(0)).concat([0xf9, 0xec, 0xe5, 0xed])),
    ],
  ])('%s', (_, body) => {
    expect(decodeFeed(body, undefined)).toBe('<rss>שלום')
  })

  it('keeps a text whose last letter was cut', () => {
    const cut = bytes('<rss>שלום לכולם').subarray(0, -1)
    expect(decodeFeed(cut, undefined)).toBe('<rss>שלום לכול\uFFFD')
  })
})

describe('the small things', () => {
  it('reads dates as they are written', () => {
    const iso = (text: string) => new Date(dateOf(text) ?? Number.NaN).toISOString()
    expect(iso('Sun, 22 Nov 2026 11:59:20 IST')).toBe('2026-11-22T09:59:20.000Z')
    expect(iso('22 Nov 2026 11:59 +0200')).toBe('2026-11-22T09:59:00.000Z')
    expect(iso('2026-11-22 10:00:00')).toBe('2026-11-22T10:00:00.000Z')
    expect(iso('2026-11-22')).toBe('2026-11-22T00:00:00.000Z')
    expect(iso('Sun, 22 Nov 2026 10:00:00')).toBe('2026-11-22T10:00:00.000Z')
    expect([
      dateOf('אתמול'),
      dateOf(''),
      dateOf(undefined),
      dateOf('0000-00-00 00:00:00'),
      dateOf('1970-01-01T00:00:00Z'),
    ]).toEqual([null, null, null, null, null])
    expect(dateOf('nonsense', '2026-11-22')).toBe(Date.parse('2026-11-22'))
  })

  it('knows an address in its spellings', () => {
    expect(feedAddress('feed://Blog.example.com/feed#x')).toBe('http://blog.example.com/feed')
    expect(feedAddress('feed:https://blog.example.com')).toBe('https://blog.example.com/')
    expect(canonicalLink('https://a.example/x/amp/?utm_medium=m&id=1&fbclid=2#c')).toBe('https://a.example/x?id=1')
    expect(settings.safeParse({ url: 'blog.example.com' }).success).toBe(false)
    expect(settings.safeParse({ url: 'javascript:alert(1)' }).success).toBe(false)
    expect(settings.parse({ url: 'https://a.example', names: ' אקמי,\nAcme ; אקמי,,' }).names).toEqual(['אקמי', 'Acme'])
  })

  it('makes plain text of what people write', () => {
    expect(plainText('<p>a &amp;lt; b</p>\n<ul><li>x<li>y</ul><style>p{}</style>1 < 2')).toBe('a &lt; b\n\nx\ny\n1 < 2')
    expect(plainText('<p>one\n   line<br>two</p>')).toBe('one line\ntwo')
    expect(plainText('two\nlines')).toBe('two\nlines')
    expect(cutAt('a😀b', 2)).toBe('a')
  })

  it('links only where a browser may go', () => {
    const [message] = read(
      rss(
        '<guid>1</guid><title>A</title><link>javascript:alert(1)</link><enclosure url="data:x" length="1" type="a/b"/>',
      ),
    )
    expect(message).toMatchObject({ conversation: { permalink: null }, message: { attachments: [] } })
  })
})
