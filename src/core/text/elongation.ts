/** Words drawn out for feeling (תודההההה, soooo): the word that is meant. */
import { isKnown, isListed, readPrefixes } from './hebrew/prefixes.ts'

/** Three of a letter in a row: no word has them, but for a prefix before its twin (וווטסאפ). */
const RUN = /(\p{L})\1{2,}/gu
/** One letter and nothing else: laughter and shouts (חחחח, aaaa) stay three letters long. */
const SHOUT = /^(\p{L})\1{2,}$/u
/** English words with a letter twice where people draw it out. */
const TWICE = new Set(
  'good cool too see free soon need feel been week keep sleep meet street speed room school food look book took cook wood door poor noon all call well will still tell full bill small fall sell kill pull less miss boss class pass loss mess stress off staff stuff apple happy sorry hello yellow really added happened tomorrow little better letter matter bottle coffee office different difficult terrible supply support account across address app'.split(
    ' ',
  ),
)

/** A prefix before its twin is no elongation: ו and ווטסאפ. */
const TWIN = /^([והבלכמש])\1\1(?!\1)/

export type Unstretched = { word: string; stretched: boolean }

/** A word in lower case, final letters folded. Linear: a run is cut before anything else looks at it. */
export function unstretched(word: string): Unstretched {
  RUN.lastIndex = 0
  if (word.length < 3 || !RUN.test(word)) return { word, stretched: false }
  if (SHOUT.test(word)) return { word: word.slice(0, 3), stretched: word.length > 3 }
  if (TWIN.test(word) && isKnown(word.slice(1))) return { word, stretched: false }
  const twice = word.replace(RUN, '$1$1')
  const once = word.replace(RUN, '$1')
  return { word: likelier(twice, once), stretched: true }
}

function likelier(twice: string, once: string): string {
  if (!/^[א-ת]/.test(twice)) return TWICE.has(twice) ? twice : once
  const [two, one] = [readPrefixes(twice), readPrefixes(once)]
  if (isListed(two.base)) return twice
  if (isListed(one.base) || one.known) return once
  // Hebrew writes vav and yod twice inside words.
  return two.known || /([וי])\1[א-ת]/.test(twice) ? twice : once
}
