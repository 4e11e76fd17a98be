/** Subjects without the `Re:` and `Fwd:` that mail programs pile up, in Hebrew and English. */
import { plain } from './lines.ts'

const PREFIX = /^(?:re|fw|fwd|aw|sv|השב|תשובה|תגובה|הועבר|העבר|הנדון)(?:\s?\[\d{1,3}\]|\s?\(\d{1,3}\))?\s?[:：]\s*/i

/** The bare subject, one line. May be empty. */
export function bareSubject(subject: string): string {
  let rest = subject
    .slice(0, 2000)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
  for (let n = 0; n < 20; n++) {
    const next = rest.replace(PREFIX, '')
    if (next === rest) break
    rest = next.trim()
  }
  return rest
}

/** `Re: ` and the bare subject; words of our own for a mail that had none. */
export function replySubject(title: string | null, language: 'he' | 'en'): string {
  const bare = bareSubject(title ?? '')
  return `Re: ${bare || (language === 'he' ? 'פנייתך' : 'your message')}`
}

const OUT_OF_OFFICE = [
  /^(?:תשובה|מענה|הודעה) אוטומטי/,
  /^הודעת היעדרות/,
  /^לא נמצאת?(?:\/ת)? במשרד/,
  /^מחוץ למשרד/,
  /^(?:automatic reply|auto(?:matic)?[ -]?reply|auto[ -]?response|autoreply|out of (?:the )?office|abwesenheit)\b/i,
]

/** A subject that only machines write. */
export const isAutomaticSubject = (subject: string): boolean => {
  const bare = plain(bareSubject(subject))
  return OUT_OF_OFFICE.some((rule) => rule.test(bare))
}
