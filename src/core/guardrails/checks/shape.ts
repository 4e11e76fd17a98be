/** What no platform would take: no text, too much of it, or too late. */
import { measure } from '../measure.ts'
import type { Check, Found, Reading } from '../reading.ts'

const MINUTE = 60_000
/** From here on the writer should know that the window closes. */
const SOON_MS = 30 * MINUTE

export const isEmpty = (text: string): boolean => !/[^\s\p{C}\p{M}\u115F\u1160\u3164\uFFA0]/u.test(text)

export const shape: Check = (reading) => {
  if (isEmpty(reading.text)) return [{ id: 'empty', span: null, better: [], level: 'stop', final: true }]
  return [...tooLong(reading), ...window(reading)]
}

function tooLong(reading: Reading): Found[] {
  const { text, draft } = reading
  const { maxLength } = draft
  const length = maxLength ? measure(text, maxLength.unit) : 0
  if (!maxLength || length <= maxLength.limit) return []
  const last = reading.sentences.findLast(({ end }) => measure(text.slice(0, end), maxLength.unit) <= maxLength.limit)
  return [
    {
      id: 'too_long',
      span: null,
      level: 'stop',
      final: true,
      why: {
        he: `הטקסט ארוך מהמותר בערוץ: ${length} מתוך ${maxLength.limit}`,
        en: `The text is longer than the channel takes: ${length} of ${maxLength.limit}`,
      },
      better: last ? [{ kind: 'edit', say: 'shorten', edits: [{ start: last.end, end: text.length, text: '' }] }] : [],
    },
  ]
}

function window({ draft: { windowLeft: left } }: Reading): Found[] {
  if (left === null || left > SOON_MS) return []
  if (left <= 0) return [{ id: 'window', span: null, better: [], level: 'stop', final: true }]
  const minutes = Math.ceil(left / MINUTE)
  const why = {
    he: `הפלטפורמה תפסיק להעביר הודעות בעוד ${minutes} דקות`,
    en: `The platform will stop taking messages in ${minutes} minutes`,
  }
  return [{ id: 'window', span: null, better: [], level: 'note', why }]
}
