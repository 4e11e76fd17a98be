import { expect, test } from 'vitest'
import { cpuTime } from '../../../../test/cpu-time.ts'
import { textFromHtml } from './from-html.ts'

test.each([
  [
    'Gmail',
    '<div>mine</div><div class="gmail_quote"><div class="gmail_attr">On … wrote:</div><blockquote>old</blockquote></div>',
  ],
  [
    'Outlook on the web',
    '<div>mine</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: x</div><div>old</div>',
  ],
  [
    'Outlook on the desktop',
    '<p>mine</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>From: x</p></div><p>old</p>',
  ],
  ['Apple Mail', '<div>mine</div><blockquote type="cite"><div>old</div></blockquote>'],
  ['Thunderbird', '<p>mine</p><div class="moz-cite-prefix">On …:</div><blockquote type="cite">old</blockquote>'],
  ['Yahoo', '<div>mine</div><div class="yahoo_quoted" id="yahoo_quoted_1"><div>old</div></div>'],
  ['an older Outlook for Mac', '<div>mine</div><span id="OLK_SRC_BODY_SECTION"><div>old</div></span>'],
])('what %s marks as history is left out', (_, html) => {
  expect(textFromHtml(html)).toEqual({ text: 'mine', quoted: true })
})

test('answers below and between quotations stay', () => {
  expect(
    textFromHtml(
      '<blockquote type="cite">q1<div>x</div></blockquote><p>a1</p><blockquote type="cite">q2</blockquote>a2',
    ).text,
  ).toBe('a1\n\na2')
})

test('blocks make lines, and nothing hidden or executable is read', () => {
  const html =
    '<title>t</title><style>s</style><script>x</script><div style="display:none">h</div><p>one</p><p>two<br>three</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>&nbsp;<b>d</b>'
  expect(textFromHtml(html)).toEqual({ text: 'one\n\ntwo\nthree\n\na b\nc\nd', quoted: false })
})

test.each([
  ['unclosed tags', '<div>'.repeat(100_000)],
  ['unclosed quotations', '<div class="gmail_quote">'.repeat(50_000)],
  ['attributes without end', `<a ${'x="y" '.repeat(100_000)}>`],
  ['angle brackets', '<'.repeat(500_000)],
  ['paragraphs', '<p>x</p>'.repeat(60_000)],
  ['words in one line', '<b>x </b>'.repeat(50_000)],
  ['links', '<a href="https://a.example">x</a>'.repeat(15_000)],
  ['blank lines', '<br>'.repeat(200_000)],
])('%s are read in linear time', (_, html) => {
  const before = cpuTime()
  textFromHtml(html)
  expect(cpuTime() - before).toBeLessThan(2000)
})
