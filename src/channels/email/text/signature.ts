/** Where a mail's signature begins: the standard delimiter, the advertisement of a telephone, or the small print under a closing. */
import { plain } from './lines.ts'

const DEVICE = [
  /^נשלח מ(?:ה|-|מכשיר|טלפון|סמארטפון|אייפון|ה-)? ?.{0,40}$/,
  /^(?:הורד|הורידו|קבל|קבלו) את Outlook (?:עבור|ל).{0,20}$/,
  /^sent from (?:my |a |outlook|mail|yahoo|gmail|proton|samsung|the all).{0,60}$/i,
  /^get (?:bluemail|outlook) for .{0,20}$/i,
  /^(?:נשלח|נערך) באמצעות .{0,40}$/,
]
/** `Sent from` is an advertisement only when it names a device or a program; people also write "נשלח מהמחסן אתמול". */
const DEVICE_NAMES =
  /iphone|ipad|android|galaxy|samsung|outlook|mail|yahoo|gmail|xiaomi|huawei|pixel|אייפון|אייפד|סמסונג|גלקסי|אנדרואיד|הנייד|הטלפון|טלפון|סמארטפון|סלולרי|proton|windows/i

const CLOSING =
  /^(?:ב?ברכה(?: רבה)?|בברכת .{2,20}|בכבוד רב|תודה רבה ובברכה|kind regards|best regards|regards|sincerely|best),?$/i
/** Small print after a closing: company, title, address, links. */
const LONGEST_AFTER_CLOSING = 8
/** The name and one line more (a telephone, an order) stay: they are the customer's own words. */
const KEPT_AFTER_CLOSING = 2

/** The number of lines that stay when signatures are taken off the end. */
export function beforeSignature(lines: string[]): number {
  let end = trimmedEnd(lines, lines.length)
  for (let at = 0; at < end; at++) {
    const line = lines[at] ?? ''
    // The delimiter of RFC 3676 is "-- "; some programs drop the space.
    if (/^\s*--\s?$/.test(line.replace(/\u200f|\u200e/g, ''))) {
      end = trimmedEnd(lines, at)
      break
    }
  }
  while (end > 0 && isDevice(plain(lines[end - 1] ?? ''))) end = trimmedEnd(lines, end - 1)
  return afterClosing(lines, end)
}

export const isDevice = (line: string): boolean =>
  line.length < 90 && DEVICE.some((rule) => rule.test(line)) && DEVICE_NAMES.test(line)

function afterClosing(lines: string[], end: number): number {
  for (let at = Math.max(1, end - LONGEST_AFTER_CLOSING - 1); at < end; at++) {
    if (!CLOSING.test(plain(lines[at] ?? ''))) continue
    let kept = 0
    for (let n = at + 1; n < end; n++) {
      if (plain(lines[n] ?? '') === '') continue
      if (kept++ === KEPT_AFTER_CLOSING) return trimmedEnd(lines, n)
    }
  }
  return end
}

function trimmedEnd(lines: string[], end: number): number {
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end--
  return end
}
