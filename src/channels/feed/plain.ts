/** The words of an entry's HTML. Nothing is rendered and nothing is fetched. */
import { Parser } from 'htmlparser2'

/** Of one entry; a mention stands in its beginning, and the whole is a click away. */
const LONGEST_HTML = 200_000
const PIECE = 8 * 1024
/** Elements within elements; each level costs. */
const DEEPEST = 1000
const SILENT: ReadonlySet<string> = new Set(
  'style script head template noscript object svg math select iframe'.split(' '),
)
const LINE: ReadonlySet<string> = new Set(
  'div tr li ul ol table section article header footer pre dl dt dd hr'.split(' '),
)
const PARAGRAPH: ReadonlySet<string> = new Set('p blockquote h1 h2 h3 h4 h5 h6'.split(' '))

/** HTML as plain text: lines and paragraphs kept, marks and links gone. Plain text with a stray `<` stays as it is. */
export function plainText(html: string): string {
  // In HTML a line break is a space; where there is no HTML it is what the writer meant.
  const wrapped = /<[a-z!/]/i.test(html)
  const out: string[] = []
  /** Line breaks that stand at the end so far. Asking a string that grows would cost its length each time. */
  let breaks = 0
  let silent = 0
  let depth = 0
  const breakFor = (name: string) => {
    const wanted = PARAGRAPH.has(name) ? 2 : LINE.has(name) ? 1 : 0
    for (; breaks < wanted; breaks++) out.push('\n')
  }
  const parser = new Parser(
    {
      onopentagname(name) {
        depth++
        if (SILENT.has(name)) silent++
        if (silent > 0) return
        if (name !== 'br') return breakFor(name)
        out.push('\n')
        breaks++
      },
      ontext(text) {
        if (silent > 0) return
        const words = wrapped ? text.replace(/\s+/g, ' ') : text
        const shown = wrapped && breaks > 0 ? words.trimStart() : words
        if (shown === '') return
        out.push(shown)
        breaks = 0
      },
      onclosetag(name) {
        depth--
        if (SILENT.has(name)) silent--
        else if (silent === 0) breakFor(name)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  for (let at = 0; at < Math.min(html.length, LONGEST_HTML) && depth < DEEPEST; at += PIECE)
    parser.write(html.slice(at, at + PIECE))
  parser.end()
  return tidy(out.join(''))
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** One line, for titles and names. */
export const oneLine = (html: string): string => plainText(html).replace(/\s+/g, ' ')

/** The beginning of a text, whole characters only. */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text
  const end = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most
  return text.slice(0, end)
}
