import { describe, expect, it } from 'vitest'
import { makeLinkPreviews } from './link-preview.ts'

type Page = { body: string; type?: string; status?: number }

function world(page: Page | Error | (() => Promise<Response>)) {
  let now = 1_000_000
  const asked: string[] = []
  const preview = makeLinkPreviews({
    now: () => now,
    fetch: async (input) => {
      asked.push(String(input))
      if (page instanceof Error) throw page
      if (typeof page === 'function') return page()
      const { body, type = 'text/html; charset=utf-8', status = 200 } = page
      return new Response(body, { status, headers: { 'content-type': type } })
    },
  })
  return { preview, asked, pass: (ms: number) => (now += ms) }
}
const of = (body: string) => world({ body }).preview('https://shop.example/a')

describe('what a page says of itself', () => {
  it('is what it wants to be shown as, else its title and description', async () => {
    const head = '<title>Shop &amp; more</title><meta name="description" content="All for dogs">'
    expect(await of(`<html><head>${head}</head><body>x</body></html>`)).toEqual({
      host: 'shop.example',
      title: 'Shop & more',
      description: 'All for dogs',
    })
    expect(await of(`<head>${head}<meta property="og:title" content="החנות"></head>`)).toMatchObject({ title: 'החנות' })
  })

  it('is text: no markup, no marks of direction, one line, not too long', async () => {
    const found = await of(`<title>a\n\u202eb</title><meta name="description" content="${'ש'.repeat(900)}<b>">`)
    expect(found?.title).toBe('a b')
    expect([...(found?.description ?? '')]).toHaveLength(400)
  })

  it('is looked for in the head alone', async () => {
    let pulled = 0
    const endless = () =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            pull(controller) {
              pulled += 1
              controller.enqueue(
                new TextEncoder().encode(pulled === 1 ? '<head><title>x</title></head><body>' : 'more '),
              )
            },
          }),
          { headers: { 'content-type': 'text/html' } },
        ),
      )
    expect(await world(endless).preview('https://a.example/')).toMatchObject({ title: 'x' })
    expect(pulled).toBeLessThan(5)
  })

  it('is nothing where there is no page, and only the host where it is no page of words', async () => {
    expect(await world(new TypeError('refused')).preview('http://10.0.0.1/')).toBeNull()
    expect(await world({ body: 'gone', status: 404 }).preview('https://a.example/')).toBeNull()
    expect(await world({ body: '%PDF', type: 'application/pdf' }).preview('https://a.example/x.pdf')).toEqual({
      host: 'a.example',
      title: null,
      description: null,
    })
  })

  it('is asked for once an hour, and what failed again after a minute', async () => {
    const good = world({ body: '<title>x</title>' })
    await Promise.all([good.preview('https://a.example/'), good.preview('https://a.example/')])
    good.pass(3_599_000)
    await good.preview('https://a.example/')
    expect(good.asked).toHaveLength(1)
    good.pass(2_000)
    await good.preview('https://a.example/')
    expect(good.asked).toHaveLength(2)

    const bad = world(new TypeError('away'))
    await bad.preview('https://a.example/')
    bad.pass(61_000)
    await bad.preview('https://a.example/')
    expect(bad.asked).toHaveLength(2)
  })
})
