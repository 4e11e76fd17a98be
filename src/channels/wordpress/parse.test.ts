import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.ts'
import { siteAddress } from './address.ts'
import { parse } from './parse.ts'
import { asHtml, plainText } from './plain.ts'
import { settings } from './settings.ts'
import { comment, SITE } from './testing.ts'
import type { Envelope } from './wire.ts'

const AT = '2026-11-22T10:00:00.000Z'
const { author_email: _, ...shown } = comment(7)
const read = (given: Partial<Envelope>) =>
  parse(
    {
      headers: {},
      body: new TextEncoder().encode(JSON.stringify({ wordpress: SITE, at: AT, was: null, comment: shown, ...given })),
      receivedAt: 0,
    },
    { account: SITE },
  )

describe('what a visitor typed', () => {
  const typed = (raw: string) => plainText(raw, { asTyped: true })

  it.each([
    ['lines\nand\n\nparagraphs', 'lines\nand\n\nparagraphs'],
    ['a &lt; b &amp; c &#8211; &quot;d&quot;', 'a < b & c – "d"'],
    ['<b>bold</b> and <em>not</em>', 'bold and not'],
    ['look <a href="https://shop.test/x" rel="nofollow">here</a>!', 'look here (https://shop.test/x)!'],
    ['<a href="https://shop.test/x">https://shop.test/x</a>', 'https://shop.test/x'],
    ['<a href="javascript:alert(1)">here</a>', 'here'],
    ['<!-- wp:paragraph --><p>one</p><!-- /wp:paragraph --><p>two<br>three</p>', 'one\n\ntwo\nthree'],
    ['<ul><li>a</li><li>b</li></ul>', '• a\n• b'],
    ['so <img alt="😡" class="emoji" src="x">', 'so 😡'],
    ['x<script>alert(1)</script><style>y</style>', 'x'],
    ['  spaces\t \r\nat ends  ', 'spaces\nat ends'],
  ])('%j reads as %j', (raw, words) => expect(typed(raw)).toBe(words))

  it('is read from the page where the site does not show it', () => {
    const rendered = '<p>one\nline</p>\n<p>and<br />\nanother</p>\n'
    expect(read({ comment: { ...shown, content: { raw: null, rendered } } })[0]).toMatchObject({
      message: { text: 'one line\n\nand\nanother' },
    })
  })

  it.each([
    ['open elements', '<div>'.repeat(100_000)],
    ['angles', '<'.repeat(500_000)],
    ['lines', '\n'.repeat(500_000)],
    ['line breaks', '<br>'.repeat(100_000)],
    ['spaces', `${' '.repeat(300_000)}x`],
  ])('takes no time with many %s', (_, html) => {
    const began = cpuTime()
    plainText(html, { asTyped: true })
    plainText(html)
    expect(cpuTime() - began).toBeLessThan(1000)
  })

  it('comes back the same as HTML of ours', () => {
    for (const text of ['a < b > c & d &amp; &#39; "e" \'f\'', '<script>x</script>', 'שורה\n\nשנייה 🙂'])
      expect(typed(asHtml(text))).toBe(text)
  })
})

describe('who wrote it', () => {
  it.each([
    ['a visitor by a digest', { guest: 'guest-1' }, 'guest-1', false],
    ['a visitor who left no address', {}, 'comment-7', false],
    ['somebody registered', { comment: { ...shown, author: 12 } }, 'user-12', false],
    ['the site itself', { comment: { ...shown, author: 2 }, ours: true }, 'user-2', true],
  ] as const)('%s', (_, given, externalId, fromUs) => {
    expect(read(given)[0]).toMatchObject({ message: { author: { externalId } }, fromUs })
  })

  it('has a name also without one', () => {
    expect(read({ comment: { ...shown, author_name: '' } })[0]).toMatchObject({
      message: { author: { name: 'Anonymous' } },
    })
    expect(read({ comment: { ...shown, author_name: 'Tom &amp; Co' } })[0]).toMatchObject({
      message: { author: { name: 'Tom & Co' } },
    })
  })
})

describe('what happened to it', () => {
  const became = (from: string, to: string) =>
    read({ was: { status: from, words: 'same' }, comment: { ...shown, status: to } })

  it.each([
    ['hold', 'approved', { type: 'hidden', hidden: false }],
    ['approved', 'hold', { type: 'hidden', hidden: true }],
    ['approved', 'spam', { type: 'hidden', hidden: true }],
    ['spam', 'approved', { type: 'hidden', hidden: false }],
    ['approved', 'post-trashed', { type: 'hidden', hidden: true }],
    ['approved', 'unreadable', { type: 'hidden', hidden: true }],
    ['approved', 'trash', { type: 'removed', by: 'us' }],
    ['spam', 'gone', { type: 'removed', by: 'us' }],
  ] as const)('%s → %s', (from, to, event) => expect(became(from, to)).toMatchObject([event]))

  it.each([
    ['hold', 'spam'],
    ['trash', 'gone'],
  ])('%s → %s changes nothing for anybody', (from, to) => expect(became(from, to)).toEqual([]))

  it('is told once for each time it was seen', () => {
    const keys = (at: string) =>
      read({ at, was: { status: 'approved', words: 'changed' }, comment: { ...shown, status: 'hold' } }).map(
        ({ key }) => key,
      )
    expect(keys(AT)).toEqual(keys(AT))
    expect(new Set([...keys(AT), ...keys('2026-11-22T11:00:00.000Z')]).size).toBe(4)
  })
})

describe('what is broken', () => {
  it('is read as far as it goes', () => {
    const [message] = read({
      comment: {
        ...shown,
        date_gmt: '0000-00-00T00:00:00',
        link: 'javascript:x',
        content: 7,
      } as unknown as Envelope['comment'],
    })
    expect(message).toMatchObject({
      message: { sentAt: AT, permalink: null, text: '' },
      conversation: { permalink: null },
    })
  })

  it('is unknown where nobody can tell what it is about', () => {
    expect(read({ comment: { id: 'x' } as unknown as Envelope['comment'] })).toMatchObject([{ type: 'unknown' }])
  })
})

describe('an address', () => {
  it.each([
    ['Blog.Example.co.il', 'https://blog.example.co.il'],
    ['https://blog.example.co.il/', 'https://blog.example.co.il'],
    ['https://example.co.il/blog/wp-admin/index.php?x=1#y', 'https://example.co.il/blog'],
    ['https://example.co.il/wp-json/wp/v2/', 'https://example.co.il'],
    ['http://intranet:8080/index.php', 'http://intranet:8080'],
    ['https://חנות.example/', 'https://xn--9dbd1a4b.example'],
  ])('%s is %s', (given, address) => {
    expect(siteAddress(given)).toBe(address)
    expect(siteAddress(siteAddress(given))).toBe(siteAddress(given))
  })

  const tried = (given: Record<string, string>) =>
    settings.safeParse({ username: 'u', application_password: 'p', ...given }).success

  it('is encrypted, unless the operator vouches for its server', () => {
    expect(tried({ url: 'https://a.example' })).toBe(true)
    expect(tried({ url: 'http://a.example' })).toBe(false)
    expect(tried({ url: 'http://a.lan/blog', trust_private: 'http://a.lan' })).toBe(true)
    expect(tried({ url: 'http://a.lan', trust_private: 'http://b.lan' })).toBe(false)
    for (const url of ['ftp://a.example', 'https://u:p@a.example', 'no address at all', 'javascript:alert(1)'])
      expect(tried({ url }), url).toBe(false)
  })
})
