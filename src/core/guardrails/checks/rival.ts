/** Running a competitor down: their name, and bad words or a comparison beside it. Naming them alone is nothing, nor is an everyday word that is their name too. */
import { findNames } from '../../text/detect/names.ts'
import { findPhrases } from '../../text/phrases.ts'
import { findDisdain } from '../ideas/rival.ts'
import { type Check, clauseOf, type Found, type Reading, rewordAt, sentenceOf, wordsIn } from '../reading.ts'

const PLAIN = findPhrases([
  [
    'bad',
    'רמאי*|נוכל*|גנב*|שקרן/שקרנים/שקרנית|גרוע^|נורא^|זבל/הזבל/זבלים|חרא|פגי/פג/פגת תוקף|מסוכן^|מרמ*|עוקצ*|זיופ/מזויפ^/מזויף|היו/היית/הייתם ~ מחכים/מחכה/מקבל/מקבלת|לא כמו|בניגוד ל*|פחות טוב^|עדיף/עדיפים ~ מ*|יקר^/יקרים|איום^|מפגר*|בושה|על הפנים|לא אמינ*|לא אמין|מאכזב^|קורסים|לא עונים|אפ/אף פעם|תמיד מאחר*|מוכרים/מוכר ~ פג*',
  ],
  [
    'bad',
    "crook*|liar*|thief/thieves|terrible|awful|garbage|trash|rubbish|expired|worse|worst|scam*|fraud*|cheat*|fake*|horrible|dangerous|would/wouldn't wait/get/have ~|better than|unlike|not like|overpriced|unreliable|useless|shame|disgrace|incompetent|never|they don't/always|don't answer|bad",
  ],
] as const)
const BAD = (words: Reading['words']) => [...PLAIN(words), ...findDisdain(words)]
const at = rewordAt('rival', { he: '', en: '' })

export const rival: Check = (reading) => {
  const { brand, answered } = reading.draft
  if (brand.competitors.length === 0) return []
  const seen = new Set<number>()
  return findNames(reading.text, brand, reading.words).flatMap((name): Found[] => {
    const clause = clauseOf(reading, name)
    const sentence = sentenceOf(reading, name)
    const next = reading.sentences.find(({ start }) => start >= sentence.end)
    // "Them? They never …": a name that is asked about is spoken of next.
    const asked = reading.text.charAt(sentence.end - 1) === '?' ? next : undefined
    const bad =
      BAD(wordsIn(reading, clause))[0] ??
      BAD(wordsIn(reading, sentence))[0] ??
      (asked && BAD(wordsIn(reading, asked))[0])
    // A customer who is called as a competitor is.
    const isCustomer = name.value === answered?.name
    if (name.kind !== 'competitor' || !name.sure || isCustomer || !bad || seen.has(sentence.start)) return []
    seen.add(sentence.start)
    return [at(reading)({ start: Math.min(name.start, bad.start), end: Math.max(name.end, bad.end) })]
  })
}
