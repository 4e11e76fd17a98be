/** Forms of a word, so that a list needs to hold one of them. Words come in lower case with final letters folded. */

/** Two yods or two vavs inside a word are one (חויבתי, חוייבתי). Applied to lists and texts alike. */
export function foldSpelling(word: string): string {
  // Of three letters it would be another word: ביי, בי.
  if (word.length < 4 || !(word.includes('יי') || word.includes('וו'))) return word
  return word.replace(/יי+/g, 'י').replace(/(?!^)וו+/g, 'ו')
}

/** The forms of `word` that its mark asks for: `^` all genders and numbers, or English endings; `&` all persons of the Hebrew past. */
export function inflected(word: string, mark: '^' | '&'): string[] {
  if (!/^[א-ת]/.test(word)) return english(word)
  return mark === '^' ? hebrewAdjective(word) : hebrewPast(word)
}

function hebrewAdjective(word: string): string[] {
  if (word.endsWith('ה')) {
    const root = word.slice(0, -1)
    return [word, `${root}ת`, `${root}ימ`, `${root}ות`]
  }
  if (word.endsWith('י')) return [word, `${word}ת`, `${word}ה`, `${word}מ`, `${word}ימ`, `${word}ות`]
  return [word, `${word}ה`, `${word}ת`, `${word}ימ`, `${word}ות`]
}

function hebrewPast(word: string): string[] {
  if (word.endsWith('ה')) {
    const root = word.slice(0, -1)
    return [word, `${root}תה`, `${root}ו`, ...['תי', 'נו', 'ת', 'תמ', 'תנ'].map((end) => `${root}י${end}`)]
  }
  const roots = [word]
  // הזמין, but הזמנתי.
  if (/^ה.+י.$/.test(word)) roots.push(word.slice(0, -2) + word.slice(-1))
  return [
    word,
    `${word}ה`,
    `${word}ו`,
    ...roots.flatMap((root) => ['תי', 'נו', 'ת', 'תמ', 'תנ'].map((end) => root + end)),
  ]
}

function english(word: string): string[] {
  const forms = [word, `${word}s`, `${word}es`, `${word}ed`, `${word}ing`]
  if (word.endsWith('e')) forms.push(`${word}d`, `${word.slice(0, -1)}ing`)
  if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`)
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(word))
    forms.push(`${word}${word.slice(-1)}ed`, `${word}${word.slice(-1)}ing`)
  return forms
}
