/** Our words as HTML that reads in its own direction everywhere: mail programs ignore style sheets, so direction is said on every block. */

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const LETTER = /\p{L}/u
/** Addresses, telephones and links keep their own direction inside Hebrew. */
const ISLAND =
  /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])|([^\s<>@"'(),:;]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)|(\+?\d[\d-]{6,18}\d)/gi

export function htmlOf(text: string, language: 'he' | 'en'): string {
  const base = language === 'he' ? 'rtl' : 'ltr'
  const blocks = text.split(/\n{2,}/).map((block) => {
    const dir = RTL.test(block) ? 'rtl' : LETTER.test(block) ? 'ltr' : base
    const align = dir === 'rtl' ? 'right' : 'left'
    return `<p dir="${dir}" style="direction:${dir};text-align:${align};margin:0 0 1em">${block
      .split('\n')
      .map((line) => islands(line, dir))
      .join('<br>\n')}</p>`
  })
  return [
    `<!doctype html><html lang="${language}" dir="${base}"><head><meta charset="utf-8"></head>`,
    `<body dir="${base}" style="direction:${base};font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5">`,
    ...blocks,
    '</body></html>',
  ].join('\n')
}

function islands(line: string, dir: string): string {
  let out = ''
  let from = 0
  for (const found of line.matchAll(ISLAND)) {
    const [words, link] = found
    const shown = dir === 'rtl' ? `<bdi dir="ltr">${escapeHtml(words)}</bdi>` : escapeHtml(words)
    out += escapeHtml(line.slice(from, found.index)) + (link ? `<a href="${escapeHtml(link)}">${shown}</a>` : shown)
    from = found.index + words.length
  }
  return out + escapeHtml(line.slice(from))
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
