/** Sums of money in a text: in digits with their sign or name, and the round ones that people write in words. */
import { normalize, type Span } from '../../text/normalize.ts'

export type Sum = Span & {
  amount: number /** Where the digits stand; null when it is written in words. */
  digits: Span | null
}

const NAME = `₪|ש"ח|שח(?![א-ת])|שקל(?:ים)?(?![א-ת])|nis\\b|ils\\b|shekels?\\b|\\$|dollars?\\b|usd\\b|bucks\\b|דולר(?:ים)?(?![א-ת])|€|euros?\\b|יורו|£|pounds?\\b`
const NUMBER = `\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?`
const DIGITS = new RegExp(`(?<![\\d.,])(?:([₪$€£]) ?(${NUMBER})|(${NUMBER}) ?-?(?:${NAME}))(?!\\d)`, 'g')
const WORDS: Readonly<Record<string, number>> = {
  מאה: 100,
  מאתיים: 200,
  'שלוש מאות': 300,
  'ארבע מאות': 400,
  'חמש מאות': 500,
  'שש מאות': 600,
  אלף: 1000,
  אלפיים: 2000,
  'a hundred': 100,
  'one hundred': 100,
  'two hundred': 200,
  'three hundred': 300,
  'four hundred': 400,
  'five hundred': 500,
  'a thousand': 1000,
  'one thousand': 1000,
}
const IN_WORDS = new RegExp(
  `(?<![א-תa-z])(${Object.keys(WORDS)
    .sort((a, b) => b.length - a.length)
    .join('|')}) (?:${NAME})`,
  'g',
)

/** In order. Linear: every part of the patterns is bounded. */
export function findSums(text: string): Sum[] {
  const normal = normalize(text)
  const sums: Sum[] = []
  for (const match of normal.text.matchAll(DIGITS)) {
    const number = match[2] ?? match[3] ?? ''
    const from = match.index + match[0].indexOf(number)
    sums.push({
      ...normal.toOriginal({ start: match.index, end: match.index + match[0].length }),
      amount: Number(number.replaceAll(',', '')),
      digits: normal.toOriginal({ start: from, end: from + number.length }),
    })
  }
  for (const match of normal.text.matchAll(IN_WORDS))
    sums.push({
      ...normal.toOriginal({ start: match.index, end: match.index + match[0].length }),
      amount: WORDS[match[1] ?? ''] ?? 0,
      digits: null,
    })
  return sums.sort((a, b) => a.start - b.start)
}
