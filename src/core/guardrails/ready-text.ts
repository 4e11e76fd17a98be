/** What goes wrong with ready texts: a gap that nobody filled, the same words twice in one thread, a form letter to a complaint. */
import { normalize } from '../text/normalize.ts'
import type { Finding } from './check.ts'

export type ReadyText = {
  text: string
  mode: 'public' | 'private' | 'internal'
  /** What we already published in this public thread. */
  saidHere?: readonly string[]
  /** The saved reply as it was put in, while the customer complains; null or absent otherwise. */
  unchanged?: string | null
}

/** A variable in its braces, or what is left of one. */
const GAP = /\{\{[^{}\n]{0,60}(?:\}\}?)?/g

export function checkReadyText({ text, mode, saidHere = [], unchanged = null }: ReadyText): Finding[] {
  if (mode === 'internal') return []
  const findings: Finding[] = [...text.matchAll(GAP)].map(({ 0: gap, index }) => ({
    id: 'unfilled',
    level: 'stop',
    span: { start: index, end: index + gap.length },
    why: {
      he: 'נשאר כאן משתנה שלא מולא. צריך לכתוב את הערך במקומו, או להוריד אותו',
      en: 'A variable here was not filled. Write its value in its place, or take it out',
    },
    better: null,
  }))
  const words = plain(text)
  if (mode === 'public' && words !== '' && saidHere.some((said) => plain(said) === words))
    findings.push({
      id: 'said_before',
      level: 'note',
      span: null,
      why: {
        he: 'בדיוק המילים האלה כבר פורסמו בשרשור. כדאי להוסיף משהו אישי, כדי שלא ייראה כמו תשובה אוטומטית',
        en: 'Exactly these words were already posted in this thread. Something personal keeps it from looking automatic',
      },
      better: null,
    })
  if (unchanged !== null && words !== '' && plain(unchanged) === words)
    findings.push({
      id: 'form_letter',
      level: 'note',
      span: null,
      why: {
        he: 'זו תשובה שמורה בלי שינוי, לתלונה. מילה על העניין עצמו תראה שקראנו',
        en: 'This is a saved reply as it is, to a complaint. A word about the matter itself shows that we read it',
      },
      better: null,
    })
  return findings
}

const plain = (text: string): string =>
  normalize(text)
    .text.replace(/[\s.,!?:;-]+/g, ' ')
    .trim()
