/** Changing a text in a few places at once. */
import type { Edit } from './finding.ts'

/** The text after its edits; they must not overlap. What they leave behind (two blanks, a comma at the end) is tidied. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: instead }) => whole.slice(0, start) + instead + whole.slice(end), text)
    .replace(/ {2,}/g, ' ')
    .replace(/ +([.,!?])/g, '$1')
    .trim()
    .replace(/[,;:—–]+$/, '.')
}
