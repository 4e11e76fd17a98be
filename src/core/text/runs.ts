/** A text cut at what has a direction of its own: links, addresses of mail, handles, and numbers that signs or blanks part. */

export type Run = { kind: 'text' | 'link' | 'email' | 'handle' | 'number'; text: string }

/** Bounded everywhere, so that any text is read in linear time. */
const RUN = new RegExp(
  [
    '(?<link>\\bhttps?://[^\\s<>"]{1,2000}|\\bwww\\.[^\\s<>"]{1,2000})',
    '(?<email>[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4})',
    '(?<handle>(?<![\\p{L}\\p{N}_/])[@#][\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,60}[\\p{L}\\p{N}_])?)',
    // From a sign or digit to a digit; blanks inside are looked at below.
    '(?<number>(?<![\\p{L}\\p{N}])[+(]?\\d(?:[\\d ().,:/*+-]{0,30}\\d)?%?(?![\\p{L}\\p{N}]))',
  ].join('|'),
  'giu',
)
/** What ends the sentence, and not the link. */
const AFTER_LINK = /[.,;:!?'"׳״…»]+$/
/** With fewer digits, numbers with blanks between them are several, each in its place among the words. */
const PHONE_DIGITS = 7

/** Everything in order; joined, the runs are the text. Plain digits need no isolation and stay in the text. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const found of text.matchAll(RUN)) {
    const kind = (['link', 'email', 'handle', 'number'] as const).find((one) => found.groups?.[one] !== undefined)
    const run = kind === 'link' ? linkIn(found[0]) : found[0]
    if (!kind || (kind === 'number' && !needsIsolation(run))) continue
    if (found.index > at) runs.push({ kind: 'text', text: text.slice(at, found.index) })
    runs.push({ kind, text: run })
    at = found.index + run.length
  }
  if (at < text.length) runs.push({ kind: 'text', text: text.slice(at) })
  return runs
}

/** Without the sign that ends the sentence, and the bracket around it. */
function linkIn(found: string): string {
  let link = found.replace(AFTER_LINK, '')
  let tooMany = link.split(')').length - link.split('(').length
  for (; tooMany > 0 && link.endsWith(')'); tooMany--) link = link.slice(0, -1).replace(AFTER_LINK, '')
  return link
}

function needsIsolation(number: string): boolean {
  if (/^\d+$/.test(number)) return false
  return !number.includes(' ') || number.replace(/\D/g, '').length >= PHONE_DIGITS
}

/** Where a link leads; null when it is none that may be opened. */
export function addressOf(link: string): string | null {
  const url = URL.parse(/^https?:/i.test(link) ? link : `https://${link}`)
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null
}
