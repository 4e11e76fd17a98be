/** The number of an order as a customer wrote it; only next to a word that says so, because any number could be a phone. */
const NUMBER = String.raw`#?\s?([A-Z]{0,3}-?\d{4,12})(?![\d-])`
const AFTER_WORD = new RegExp(
  String.raw`(?:הזמנ[הת]\S{0,2}|הזמנתי|order)(?:\s+(?:שלי|מספר|מס['׳]?|number|no\.?|is|היא|זה))*\s*[:#\-–]?\s*${NUMBER}`,
  'giu',
)

/** The one written last, or null. `texts` are the customer's messages, oldest first. */
export function orderNumberIn(texts: readonly string[]): string | null {
  for (const text of [...texts].reverse()) {
    const found = [...text.matchAll(AFTER_WORD)].at(-1)
    if (found?.[1]) return found[1]
  }
  return null
}
