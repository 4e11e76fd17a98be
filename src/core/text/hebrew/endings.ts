/** Endings of Hebrew words: plural, possessive, and the persons of the past. Words come with their final letters folded. */

/** Longest first. The letters of ownership after a plural (הזמנותיכם), after a feminine (הזמנתכם) and after a plain word (כספנו). */
const ENDINGS =
  'ותיהמ ותיהנ ותיכמ ותיכנ ותינו ותיי ותיכ ותיו ותיה ויות ותי תכמ תכנ תנו יהמ יהנ יכמ יכנ ינו יימ יות ית ימ ות תי תכ תו תה תמ תנ יי יכ יו יה נו כמ כנ י ו ה ת'.split(
    ' ',
  )
const BY_LAST = new Map<string, string[]>()
for (const ending of ENDINGS) BY_LAST.set(ending.slice(-1), [...(BY_LAST.get(ending.slice(-1)) ?? []), ending])

/** What an ending leaves must be a word still. */
const REST_MIN = 3

/** Abstract nouns: their ות is no plural. */
export const abstractNouns: ReadonlySet<string> = new Set(
  'שירות אחריות איכות אפשרות אדיבות אמינות בריאות בטיחות דחיפות זהות זכות זמינות זכאות הזדמנות התנהגות התחייבות התייחסות התעלמות השתתפות התמודדות התנצלות התקשרות חנות טעות יעילות ישות כמות כשרות לאומיות מהות מהירות מומחיות מוגבלות מציאות מקצועיות מקוריות משכנתאות משמעות נאמנות נכות נוחות סבלנות סמכות סוכנות עדות עלות פעילות צרכנות רגישות רמאות רשות רשלנות שגרירות שותפות שחיתות שכירות שקיפות תיירות תרבות'.split(
    ' ',
  ),
)

/** Each ending that the word may have, with what is left without it; longest ending first. */
export function endingsOf(word: string): { rest: string; ending: string }[] {
  const found: { rest: string; ending: string }[] = []
  for (const ending of BY_LAST.get(word.slice(-1)) ?? [])
    if (word.length - ending.length >= REST_MIN && word.endsWith(ending))
      found.push({ rest: word.slice(0, -ending.length), ending })
  return found
}

/** The words of which this one may be a form: הזמנתי → הזמנה; כתובות → כתובת; טעויות → טעות. */
export function withEndingsTaken(word: string): string[] {
  return endingsOf(word).flatMap(({ rest, ending }) => {
    if (ending === 'ויות') return [rest, `${rest}ות`]
    if (ending === 'יות') return [rest, `${rest}ית`, `${rest}יה`]
    return /^ו?ת/.test(ending) ? [rest, `${rest}ה`, `${rest}ת`] : [rest]
  })
}

/**
 * What all forms of a word have in common, for finding one by another: הזמנה, הזמנות and הזמנתי are הזמנ. It is a key, not a word, and
 * now and then two words share it (חברה, חבר). Linear; never shorter than two letters.
 */
export function stemOf(word: string): string {
  // Written with one yod or vav or with two, it is the same word (קניה, קנייה).
  const plain = word.replace(/יי/g, 'י').replace(/(?!^)וו/g, 'ו')
  if (abstractNouns.has(plain)) return plain
  if (plain.endsWith('ויות') && abstractNouns.has(`${plain.slice(0, -4)}ות`)) return `${plain.slice(0, -4)}ות`
  // A final yod and kaf is more often the word's own (תאריך) than "your", and after a vav a tav belongs to it (דקות).
  const endings = endingsOf(plain).filter(
    ({ ending, rest }) => ending !== 'ויות' && ending !== 'יכ' && !(ending === 'ת' && rest.endsWith('ו')),
  )
  return endings.find(({ rest }) => abstractNouns.has(rest))?.rest ?? endings[0]?.rest ?? plain
}
