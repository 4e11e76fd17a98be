import { describe, expect, it } from 'vitest'
import { fillTemplate, gapsOf, readTemplate, type Template } from './template.ts'

const template = (more: Partial<Template> = {}): Template => {
  const header = more.header ?? null
  const body = more.body ?? 'היי {{1}}, ההזמנה {{2}} מוכנה. {{1}}!'
  return {
    id: 'order/he',
    name: 'order',
    language: 'he',
    category: 'utility',
    status: 'approved',
    statusDetail: null,
    footer: 'החנות',
    buttons: [],
    gaps: [...(header ? gapsOf(header, 'header', 0, []) : []), ...gapsOf(body, 'body', 0, ['נועה', '77'])],
    unusable: null,
    ...more,
    header,
    body,
  }
}
const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error
  }
}

describe('gaps', () => {
  it('are each named once, in their order, with an example', () => {
    expect(template().gaps).toEqual([
      { key: 'body.1', part: 'body', index: 0, name: null, example: 'נועה' },
      { key: 'body.2', part: 'body', index: 0, name: null, example: '77' },
    ])
    expect(gapsOf('https://x.example/{{order_id}}', 'button', 1, [])).toEqual([
      { key: 'button.1.order_id', part: 'button', index: 1, name: 'order_id', example: null },
    ])
    expect(gapsOf('nothing {here} {{}} {{ a b }}', 'body', 0, [])).toEqual([])
  })
})

describe('a filled template', () => {
  it('reads as the customer will read it, and names each filling', () => {
    const { text, filled } = fillTemplate(template({ header: 'הזמנה {{1}}' }), {
      'header.1': '77',
      'body.1': 'נועה',
      'body.2': '77',
    })
    expect(text).toBe('הזמנה 77\n\nהיי נועה, ההזמנה 77 מוכנה. נועה!\n\nהחנות')
    expect(filled).toEqual({
      name: 'order',
      language: 'he',
      fillings: [
        { part: 'header', index: 0, name: null, text: '77' },
        { part: 'body', index: 0, name: null, text: 'נועה' },
        { part: 'body', index: 0, name: null, text: '77' },
      ],
    })
  })

  it('has what platforms refuse taken out of its gaps', () => {
    const { filled } = fillTemplate(template(), { 'body.1': ' נו\nעה\t ', 'body.2': 'a       b' })
    expect(filled.fillings.map(({ text }) => text)).toEqual(['נו עה', 'a    b'])
  })

  it('takes a dollar, a mark or another gap in a filling as it is', () => {
    const { text } = fillTemplate(template({ body: 'x {{1}} y', gaps: gapsOf('x {{1}} y', 'body', 0, []) }), {
      'body.1': '$& {{2}} $1',
    })
    expect(text).toContain('x $& {{2}} $1 y')
  })

  it.each([
    ['empty', { 'body.1': ' ', 'body.2': '7' }, ['body.1']],
    ['missing', {}, ['body.1', 'body.2']],
    ['too long', { 'body.1': 'x'.repeat(1001), 'body.2': '7' }, ['body.1']],
  ])('is refused with a gap that is %s', (_, values, keys) => {
    expect(refusal(() => fillTemplate(template(), values))).toMatchObject({ code: 'template_gaps', details: { keys } })
  })

  it.each([{ status: 'pending' }, { status: 'paused' }, { unusable: 'media_header' }] as const)(
    'is refused when it cannot be sent: %o',
    (more) => {
      const values = { 'body.1': 'a', 'body.2': 'b' }
      expect(refusal(() => fillTemplate(template(more), values))).toMatchObject({ code: 'template_unusable' })
    },
  )
})

it('a preview keeps the mark of a gap that is still empty', () => {
  expect(readTemplate(template(), { 'body.1': 'נועה' })).toBe('היי נועה, ההזמנה {{2}} מוכנה. נועה!\n\nהחנות')
})
