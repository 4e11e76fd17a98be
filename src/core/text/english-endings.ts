/** Endings of English words: possessive and plural. */

/** The word without them, for finding one form by another (orders, order's → order). Lower case in and out; linear. */
export function englishStemOf(word: string): string {
  const bare = word.replace(/'s?$/, '')
  if (bare.length < 4 || !bare.endsWith('s') || /(?:ss|us|is)$/.test(bare)) return bare
  if (/[^aeiou]ies$/.test(bare) && bare.length > 4) return `${bare.slice(0, -3)}y`
  return /(?:ss|x|z|ch|sh)es$/.test(bare) ? bare.slice(0, -2) : bare.slice(0, -1)
}
