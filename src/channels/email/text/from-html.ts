/** The text of a mail that came as HTML, without what its program marked as quoted. Nothing is rendered and nothing is fetched. */
import { Parser } from 'htmlparser2'

/** More markup than any person writes; the rest is not read. */
const LONGEST = 2_000_000
const SILENT = new Set(['style', 'script', 'head', 'title', 'template', 'noscript', 'object', 'svg', 'math', 'select'])
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'area',
  'base',
  'col',
  'embed',
  'source',
  'track',
  'wbr',
])
const LINE = new Set([
  'div',
  'tr',
  'li',
  'ul',
  'ol',
  'table',
  'section',
  'article',
  'header',
  'footer',
  'pre',
  'dl',
  'dt',
  'dd',
])
const PARAGRAPH = new Set(['p', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Elements that hold quoted history, by the programs that write them. */
const QUOTED_CLASS =
  /(?:^|\s)(?:gmail_quote|gmail_attr|gmail_extra|moz-cite-prefix|yahoo_quoted|protonmail_quote|zmail_extra|tutanota_quote)(?:\s|$)/
/** From here on everything is history: Outlook puts it beside, not inside. */
const QUOTED_FROM_HERE =
  /^(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message-container|x_divRplyFwdMsg|x_appendonsend)$/
const OUTLOOK_LINE = /border-top:\s?solid #(?:e1e1e1|b5c4df)/i

export type HtmlText = { text: string; quoted: boolean }

/** `quoted` tells that something marked as quoted was left out. */
export function textFromHtml(html: string): HtmlText {
  let out = ''
  let quoted = false
  let over = false
  /** Open elements that are not shown, innermost last. */
  const hidden: string[] = []
  let depthInHidden = 0
  let link: { href: string; from: number } | null = null

  const breakLine = (lines: number) => {
    const have = /\n*$/.exec(out.slice(-3))?.[0].length ?? 0
    if (out !== '' && have < lines) out = `${out.replace(/ +$/, '')}${'\n'.repeat(lines - have)}`
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (over) return
        if (hidden.length > 0) {
          if (name === hidden[0] && !VOID.has(name)) depthInHidden++
          return
        }
        const { class: classes = '', id = '', style = '', type = '', href = '' } = attributes
        if (QUOTED_FROM_HERE.test(id) || OUTLOOK_LINE.test(style)) {
          quoted = true
          over = true
          return
        }
        const isQuote =
          QUOTED_CLASS.test(classes) || id === 'OLK_SRC_BODY_SECTION' || (name === 'blockquote' && type === 'cite')
        if (isQuote) quoted = true
        if (isQuote || SILENT.has(name) || /display:\s?none/i.test(style)) {
          if (!VOID.has(name)) {
            hidden.push(name)
            depthInHidden = 1
          }
          return
        }
        if (name === 'br') out += '\n'
        else if (name === 'hr') breakLine(2)
        else if (PARAGRAPH.has(name)) breakLine(2)
        else if (LINE.has(name)) breakLine(1)
        if (name === 'li') out += '• '
        if (name === 'td' || name === 'th') out = out === '' || /\s$/.test(out) ? out : `${out} `
        if (name === 'a' && /^https?:\/\//i.test(href)) link = { href, from: out.length }
      },
      ontext(text) {
        if (over || hidden.length > 0) return
        const words = text.replace(/[\s\u00a0]+/g, ' ')
        out += words.startsWith(' ') && /(?:^|\s)$/.test(out) ? words.slice(1) : words
      },
      onclosetag(name) {
        if (over) return
        if (hidden.length > 0) {
          if (name === hidden[0] && --depthInHidden === 0) hidden.pop()
          return
        }
        if (name === 'a' && link) {
          const shown = out.slice(link.from).trim()
          if (shown !== '' && !shown.includes(link.href) && !link.href.endsWith(shown) && link.href.length < 300)
            out += ` (${link.href})`
          link = null
        }
        if (PARAGRAPH.has(name)) breakLine(2)
        else if (LINE.has(name)) breakLine(1)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html.slice(0, LONGEST))
  parser.end()
  const text = out
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text, quoted }
}
