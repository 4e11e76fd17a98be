/** The text of a mail that came as HTML, without what its program marked as quoted. Nothing is rendered and nothing is fetched. */
import { Parser } from 'htmlparser2'
import { makeLines } from './writer.ts'

/** What is new stands at the top; the rest of a longer mail is not read. */
const LONGEST = 500_000
/** Elements within elements; no mail program comes near, and each level costs. */
const DEEPEST = 3000
const PIECE = 16 * 1024
const LONGEST_LINK = 300
const SILENT = new Set('style script head title template noscript object svg math select'.split(' '))
const VOID = new Set('br hr img input meta link area base col embed source track wbr'.split(' '))
const LINE = new Set('div tr li ul ol table section article header footer pre dl dt dd'.split(' '))
const PARAGRAPH = new Set('p blockquote h1 h2 h3 h4 h5 h6'.split(' '))

/** Elements that hold quoted history, by the programs that write them. */
const QUOTED_CLASS =
  /(?:^|\s)(?:gmail_quote|gmail_attr|gmail_extra|moz-cite-prefix|yahoo_quoted|protonmail_quote|zmail_extra|tutanota_quote)(?:\s|$)/
/** From here on everything is history: Outlook puts it beside, not inside. */
const QUOTED_FROM_HERE = /^(?:x_)?(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message-container)$/
const OUTLOOK_LINE = /border-top:\s?solid #(?:e1e1e1|b5c4df)/i

export type HtmlText = { text: string; quoted: boolean }

/** `quoted` tells that something marked as quoted was left out. */
export function textFromHtml(html: string): HtmlText {
  const lines = makeLines()
  let quoted = false
  let over = false
  let depth = 0
  /** The element that is not shown, and how many of its name are open inside it. */
  let hidden: { name: string; depth: number } | null = null
  let link: { href: string; shown: string } | null = null

  const parser = new Parser(
    {
      onopentag(name, { class: classes = '', id = '', style = '', type = '', href = '' }) {
        depth++
        if (over) return
        if (hidden) {
          if (name === hidden.name) hidden.depth++
          return
        }
        if (QUOTED_FROM_HERE.test(id) || OUTLOOK_LINE.test(style)) {
          quoted = true
          over = true
          return
        }
        const isQuote =
          QUOTED_CLASS.test(classes) || id === 'OLK_SRC_BODY_SECTION' || (name === 'blockquote' && type === 'cite')
        quoted ||= isQuote
        if (isQuote || SILENT.has(name) || /display:\s?none/i.test(style)) {
          if (!VOID.has(name)) hidden = { name, depth: 1 }
          return
        }
        if (name === 'br') lines.newLine()
        else if (name === 'hr' || PARAGRAPH.has(name)) lines.breakFor(2)
        else if (LINE.has(name)) lines.breakFor(1)
        if (name === 'li') lines.write('• ')
        if (name === 'td' || name === 'th') lines.write(' ')
        if (name === 'a' && /^https?:\/\//i.test(href)) link = { href, shown: '' }
      },
      ontext(text) {
        if (over || hidden) return
        lines.write(text)
        if (link && link.shown.length < LONGEST_LINK) link.shown += text
      },
      onclosetag(name) {
        depth--
        if (over) return
        if (hidden) {
          if (name === hidden.name && --hidden.depth === 0) hidden = null
          return
        }
        if (name === 'a' && link) {
          const { href } = link
          const shown = link.shown.trim()
          if (shown !== '' && !shown.includes(href) && !href.endsWith(shown) && href.length < LONGEST_LINK)
            lines.write(` (${href})`)
          link = null
        }
        if (PARAGRAPH.has(name)) lines.breakFor(2)
        else if (LINE.has(name)) lines.breakFor(1)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  for (let at = 0; at < Math.min(html.length, LONGEST) && !over && depth < DEEPEST; at += PIECE)
    parser.write(html.slice(at, at + PIECE))
  parser.end()
  return { text: lines.text(), quoted }
}
