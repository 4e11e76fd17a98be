/** Plain text as an HTML mail in the reader's direction. Mail programs know few styles, so they stand in the elements themselves. */

const FONT = "font-family:Heebo,Arial,'Helvetica Neue',sans-serif;font-size:16px;line-height:1.6;color:#1f2430"
const BUTTON =
  'display:inline-block;padding:10px 20px;border-radius:8px;background:#0b665d;color:#ffffff;text-decoration:none'
const LINK = /https?:\/\/[^\s<>"]+/g

/**
 * `text` is paragraphs parted by empty lines. A link on a line of its own becomes a button with the address below it; links elsewhere
 * become links. Everything is escaped: a brand may be called `<b>`.
 */
export function mailHtml(subject: string, text: string, language: 'he' | 'en'): string {
  const dir = language === 'he' ? 'rtl' : 'ltr'
  const align = language === 'he' ? 'right' : 'left'
  const paragraphs = text.trim().split(/\n{2,}/)
  return `<!doctype html>
<html lang="${language}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body dir="${dir}" style="margin:0;padding:24px;background:#f6f7f9">
<div dir="${dir}" style="max-width:560px;margin:0 auto;padding:24px 32px;background:#ffffff;border-radius:12px;text-align:${align};${FONT}">
${paragraphs.map((one) => paragraph(one, language)).join('\n')}
</div>
</body>
</html>
`
}

function paragraph(text: string, language: 'he' | 'en'): string {
  const parts: string[] = []
  let words: string[] = []
  const close = () => {
    if (words.length > 0) parts.push(`<p dir="auto" style="margin:0 0 16px">${linked(words.join('\n'))}</p>`)
    words = []
  }
  for (const line of text.split('\n')) {
    if (/^https?:\/\/[^\s<>"]+$/.test(line.trim())) {
      close()
      parts.push(button(line.trim(), language))
    } else words.push(line)
  }
  close()
  return parts.join('\n')
}

function button(address: string, language: 'he' | 'en'): string {
  const href = escaped(address)
  // An address is read from left to right in every language.
  return `<p style="margin:24px 0"><a href="${href}" style="${BUTTON}">${language === 'he' ? 'לפתיחת הקישור' : 'Open the link'}</a></p>
<p dir="ltr" style="margin:0 0 16px;font-size:12px;color:#5b6270;word-break:break-all">${href}</p>`
}

function linked(text: string): string {
  let out = ''
  let from = 0
  for (const match of text.matchAll(LINK)) {
    const href = escaped(match[0])
    out += `${lines(text.slice(from, match.index))}<a href="${href}"><bdi dir="ltr">${href}</bdi></a>`
    from = match.index + match[0].length
  }
  return out + lines(text.slice(from))
}

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
