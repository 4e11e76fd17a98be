/**
 * Where the quoted part of a mail begins, by the lines that mail programs put above it. Rules look at lines that `plain` prepared, each
 * anchored at both ends and without nested repetition, so that no text makes them slow.
 */
import { unmarked } from './lines.ts'

/** Attributions end with a colon: one line, or wrapped over as many as three. */
const WRAPPED = 3

const ADDRESS = /<[^<>\s]+@[^<>\s]+>/
/** Prose names a day and says who wrote; only a program adds the minute or the address. */
const exact = (text: string): boolean => ADDRESS.test(text) || /\b\d{1,2}:\d{2}\b/.test(text)
const WROTE_HE = /[ >,"](?:כתב|כתבה|כתב\/ה|כתבו|כתב\(ה\)|נכתב על ידי|נכתב ע"י|מאת)(?:[ ,].{0,200})?:$/
const ATTRIBUTIONS: ((text: string) => boolean)[] = [
  // Gmail in Hebrew: בתאריך יום ג', 28 במרץ 2023 ב-20:23 מאת מוריה <m@example.com>:
  (text) => /^(?:בתאריך|ביום) /.test(text) && /\d/.test(text) && exact(text) && WROTE_HE.test(text),
  // Apple Mail: ב-12.7.2026, בשעה 14:22, דנה לוי <…> כתב/ה:
  (text) => /^(?:ב-? ?)?\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?\d{2,4}\b/.test(text) && exact(text) && WROTE_HE.test(text),
  // Apple Mail with the month in words: ב-12 ביולי 2026, בשעה 14:22, דנה כתבה:
  (text) => /^ב-? ?\d{1,2} ב?[א-ת]{2,8}'? \d{4}/.test(text) && exact(text) && WROTE_HE.test(text),
  // Thunderbird in Hebrew: בתאריך 12/07/2026 14:22, דנה לוי:
  (text) => /^בתאריך \d{1,2}[./-]\d{1,2}[./-]\d{2,4}[ ,].{0,20}\d{1,2}:\d{2}.{0,160}:$/.test(text),
  // דנה לוי <dana@example.com> כתבה בתאריך … :
  (text) => ADDRESS.test(text) && / (?:כתב|כתבה|כתב\/ה) (?:ב|בתאריך|ביום).{0,120}\d.{0,60}:$/.test(text),
  // On Tue, 28 Mar 2023 at 20:23, Dana <dana@example.com> wrote:
  (text) => /^on /i.test(text) && /\d/.test(text) && exact(text) && /\bwrote:$/i.test(text),
  // Dana <dana@example.com> wrote on 28 Mar 2023:
  (text) => ADDRESS.test(text) && /\bwrote(?: on .{0,80})?:$/i.test(text),
  // 2026-07-12 14:22 GMT+03:00 Dana <dana@example.com>:
  (text) => /^.{0,60}\d/.test(text) && /<[^<>\s]+@[^<>\s]+> ?:$/.test(text),
]

const SEPARATORS = [
  /^-{2,} ?(?:original message|forwarded message|forwarded by .{0,80}|reply message) ?-{0,}$/i,
  /^-{2,} ?(?:הודעה מקורית|ההודעה המקורית|הודעה שהועברה|הודעה מועברת) ?-{0,}$/,
  /^(?:begin forwarded message|תחילת הודעה מועברת|הודעה מועברת):$/i,
  /^_{30,}$/,
]

const HEADER = /^(?:from|sent|date|to|cc|subject|reply-to|מאת|נשלח|תאריך|אל|עותק|העתק|נושא|השב אל) ?: ?\S/i
const HEADER_BARE = /^(?:from|to|cc|subject|מאת|נשלח|תאריך|אל|עותק|נושא) ?:$/i
const FROM = /^(?:from|מאת) ?:/i

/** True when the quoted part begins at line `at`. */
export function startsQuote(lines: string[], at: number): boolean {
  const line = unmarked(lines[at] ?? '')
  if (line === '') return false
  return isSeparator(lines, at, line) || isAttribution(lines, at) || isHeaderBlock(lines, at, line)
}

/** True when line `at` begins an attribution (`… wrote:`), which names who is quoted below. */
export function isAttribution(lines: string[], at: number): boolean {
  let text = ''
  for (let n = 0; n < WRAPPED; n++) {
    const line = unmarked(lines[at + n] ?? '')
    if (line === '') return false
    text = n === 0 ? line : `${text} ${line}`
    if (text.endsWith(':')) return ATTRIBUTIONS.some((rule) => rule(text))
  }
  return false
}

function isSeparator(lines: string[], at: number, line: string): boolean {
  if (SEPARATORS.some((rule) => rule.test(line))) return true
  return /^_{8,}$/.test(line) && HEADER.test(nextWords(lines, at + 1))
}

/** Outlook's block: two or more of From / Sent / To / Subject, in any order, one of them naming the sender. */
function isHeaderBlock(lines: string[], at: number, line: string): boolean {
  if (!HEADER.test(line) && !HEADER_BARE.test(line)) return false
  let headers = 0
  let from = false
  for (let n = at; n < at + 8; n++) {
    const one = unmarked(lines[n] ?? '')
    if (!HEADER.test(one) && !HEADER_BARE.test(one)) {
      // A long list of recipients goes on in the next line.
      if (headers > 0 && ADDRESS.test(one)) continue
      break
    }
    headers++
    from ||= FROM.test(one)
  }
  return from && headers >= 2
}

function nextWords(lines: string[], from: number): string {
  for (let n = from; n < lines.length && n < from + 4; n++) {
    const line = unmarked(lines[n] ?? '')
    if (line !== '') return line
  }
  return ''
}
