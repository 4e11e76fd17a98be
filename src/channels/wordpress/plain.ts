/** Words and HTML: a comment's HTML becomes words, and words of ours become HTML in which nothing is a tag. */
import { Parser } from 'htmlparser2'

/** Of one comment; WordPress itself keeps 65,525 bytes. */
const LONGEST_HTML = 200_000
const LONGEST_LINK = 300
const PIECE = 8 * 1024
/** Elements within elements; each level costs. */
const DEEPEST = 1000
const SILENT: ReadonlySet<string> = new Set(
  'style script head title template noscript object svg math iframe'.split(' '),
)
const LINE: ReadonlySet<string> = new Set('div li ul ol pre tr table'.split(' '))
const PARAGRAPH: ReadonlySet<string> = new Set('p blockquote h1 h2 h3 h4 h5 h6'.split(' '))

/**
 * HTML as plain text. `asTyped`: as a visitor typed it into the form, where a new line is one; else as a page is written, where it is a
 * space. Where a link leads is told beside its words, and a picture (an emoji, in older sites) by its description.
 */
export function plainText(html: string, { asTyped = false } = {}): string {
  const out: string[] = []
  /** Line breaks at the end so far; asking a string that grows would cost its length each time. */
  let breaks = 2
  let silent = 0
  let depth = 0
  let link: { href: string; shown: string } | null = null
  const breakFor = (name: string) => {
    const wanted = PARAGRAPH.has(name) ? 2 : LINE.has(name) ? 1 : 0
    for (; breaks < wanted; breaks++) out.push('\n')
  }
  const write = (text: string) => {
    const words = asTyped ? text : text.replace(/\s+/g, ' ')
    const shown = !asTyped && breaks > 0 ? words.trimStart() : words
    if (shown === '') return
    out.push(shown)
    breaks = /\n*$/.exec(shown)?.[0].length ?? 0
    if (link && link.shown.length < LONGEST_LINK) link.shown += shown
  }
  const parser = new Parser(
    {
      onopentag(name, { href = '', alt = '' }) {
        depth++
        if (SILENT.has(name)) silent++
        if (silent > 0) return
        if (name === 'br') {
          out.push('\n')
          breaks++
        } else breakFor(name)
        if (name === 'li') write('• ')
        if (name === 'img') write(alt)
        if (name === 'a' && /^https?:\/\//i.test(href)) link = { href, shown: '' }
      },
      ontext(text) {
        if (silent === 0) write(text)
      },
      onclosetag(name) {
        depth--
        if (SILENT.has(name)) silent--
        else if (silent === 0) {
          if (name === 'a' && link) {
            const { href } = link
            const shown = link.shown.trim()
            link = null
            if (shown !== '' && !shown.includes(href) && !href.endsWith(shown) && href.length < LONGEST_LINK)
              write(` (${href})`)
          }
          breakFor(name)
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  for (let at = 0; at < Math.min(html.length, LONGEST_HTML) && depth < DEEPEST; at += PIECE)
    parser.write(html.slice(at, at + PIECE))
  parser.end()
  return out
    .join('')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim()
}

/** One line, for names, titles and what the site says of an error. */
export const oneLine = (html: string): string => plainText(html).replace(/\s+/g, ' ')

/** Words as HTML that shows exactly them. */
export const asHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The beginning of a text, whole characters only. */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text
  const end = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most
  return text.slice(0, end)
}
