/** Street addresses of people, in Hebrew and in English. */
import type { Normalized } from '../normalize.ts'
import { findEnglishAddresses } from './address-english.ts'
import { findHebrewAddresses, findNumberedAddresses } from './address-hebrew.ts'
import type { Detail } from './personal-data.ts'

/** `original` is the text that was normalized. */
export function findAddresses({ text, toOriginal }: Normalized, original: string): Detail[] {
  const capitals = (from: number, to: number) => {
    const { start, end } = toOriginal({ start: from, end: to })
    return original.slice(start, end)
  }
  return [
    ...(/[א-ת]/.test(text) ? [...findNumberedAddresses(text), ...findHebrewAddresses(text)] : []),
    ...(/[a-z]/.test(text) ? findEnglishAddresses(text, capitals) : []),
  ]
}
