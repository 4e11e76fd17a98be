/** Street addresses in English: a number and a street (12 Main Street), or a street and a number (Herzl St. 12), with flat and town. */
import type { Detail } from './personal-data.ts'
import { LATIN_TOWN } from './places.ts'

const KIND =
  'street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|square|sq|terrace|close|crescent|way|highway|hwy'
/** Words that are more often no street; they need a name in capital letters, or a flat or town after them. */
const DOUBTFUL = /^(?:way|drive|dr|close|place|pl|court|ct|square|sq|terrace|crescent|lane|highway|st)$/
const NAME = `(?:[a-z]{1,3}\\.|[a-z][a-z'-]{0,19}|\\d{1,3}(?:st|nd|rd|th))`
const NUMBER_FIRST = new RegExp(
  `(?<![\\w#.,/$€£-])(\\d{1,5}[a-f]?) ((?:${NAME} ){1,3})(${KIND})(?![a-z])(?:\\.(?=[, ]))?(?: (?:n|s|e|w|ne|nw|se|sw)(?![a-z]))?`,
  'g',
)
const NAME_FIRST = new RegExp(
  `(?<![\\w'-])((?:${NAME} ){1,2})(street|st|avenue|ave|road|rd|boulevard|blvd)\\.? (\\d{1,4}[a-z]?)(?![\\w:%]|[.,-]\\d)`,
  'g',
)
/** 12 Herzl, Haifa: no street word, but a town that there is. */
const WITH_TOWN = new RegExp(`(?<![\\w#.,/-])(\\d{1,4}[a-z]?) ((?:${NAME} ?){1,2}), ?${LATIN_TOWN}`, 'g')
const NAME_FIRST_WITH_TOWN = new RegExp(`(?<![\\w'-])((?:${NAME} ){1,2})(\\d{1,4}[a-z]?), ?${LATIN_TOWN}`, 'g')
/** Cheap to ask; the patterns above are not. */
const STREET = /(?<![a-z])(?:st|ave|rd|street|avenue|road|boulevard|blvd)(?![a-z])/
const TOWNS = new RegExp(`[ ,]${LATIN_TOWN}`)
const BOX = new RegExp(`(?<![a-z])p\\.? ?o\\.? box \\d{1,6},? ${LATIN_TOWN}`, 'g')

const MORE = new RegExp(
  `^(?:,? ?(?:(?:apt|apartment|unit|flat|suite|floor|fl|entrance|building|bldg|room)\\.? ?#?(?:\\d{1,5}[a-z]?|[a-z])(?![a-z\\d])|#\\d{1,5}|(?:1st|2nd|3rd|\\d{1,2}th) floor)|,? ${LATIN_TOWN})`,
)
/** A town that no list has is known by its capital letters, after a comma. */
const TOWN = /^, ?[A-Z][a-z]{2,}(?:[ -][A-Z][a-z]{2,}){0,2}(?![a-z])/
const STATE =
  /^,? ?(?:[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]{2}(?![A-Za-z])|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|\d{5,7})(?![\w])/

const NOT_STREETS =
  / (?:on|the|in|of|for|from|to|at|is|was|were|and|or|by|way|my|your|minutes?|mins?|hours?|km|miles?|days?|weeks?|months?|times?|people|bags?|orders?|calls?|items?|percent|stars?|am|pm|more|different|total|long|whole|other) /
const NOT_NAMES = / (?:the|on|in|of|for|from|to|at|my|your|our|this|that|next|every|no|one|a) $/
const BUSINESS = /(?:branch|stores?|shop|office|restaurant|hotel|mall|clinic|station)(?: \w+){0,2} ?$/

/** `text` is normalized; `capitals` gives the original of a place in it, where capital letters can be seen. */
export function findEnglishAddresses(text: string, capitals: (start: number, end: number) => string): Detail[] {
  const found: Detail[] = []
  const towns = TOWNS.test(text)
  for (const pattern of towns ? [NUMBER_FIRST, WITH_TOWN, BOX] : [NUMBER_FIRST]) {
    for (const match of text.matchAll(pattern)) {
      if (NOT_STREETS.test(match[0]) || isOfBusiness(text, match.index)) continue
      const kind = pattern === NUMBER_FIRST ? (match[3] ?? '') : ''
      push(match.index, match.index + match[0].length, DOUBTFUL.test(kind))
    }
  }
  const named = [
    ...(STREET.test(text) ? text.matchAll(NAME_FIRST) : []),
    ...(towns ? text.matchAll(NAME_FIRST_WITH_TOWN) : []),
  ]
  for (const match of named) {
    // The name is what is written with capitals: "it went to Herzl St. 12".
    const name = match[1] ?? ''
    const skipped = nameStart(capitals(match.index, match.index + name.length), name)
    const start = match.index + skipped
    if (NOT_NAMES.test(` ${name.slice(skipped)}`) || skipped >= name.length || isOfBusiness(text, start)) continue
    push(start, match.index + match[0].length, false)
  }
  return found

  function push(start: number, houseEnd: number, doubtful: boolean) {
    let end = houseEnd
    for (let steps = 0; steps < 5; steps++) {
      const more = MORE.exec(text.slice(end, end + 40))
      if (!more) break
      end += more[0].length
    }
    const shown = capitals(end, Math.min(text.length, end + 40))
    const town = TOWN.exec(shown)?.[0] ?? ''
    if (doubtful && end === houseEnd && !/^\S+ (?:[A-Z]|\d)/.test(capitals(start, houseEnd))) return
    const state = STATE.exec(shown.slice(town.length))?.[0] ?? ''
    found.push({ why: 'address_street', start, end: end + town.length + state.length })
  }
}

/** Where the capitalized end of a name begins; 0 when there are no capitals at all. */
function nameStart(shown: string, name: string): number {
  if (shown.length !== name.length || !/[A-Z]/.test(shown)) return 0
  const words = [...shown.matchAll(/\S+ /g)]
  for (const word of words) if (/^[A-Z]/.test(word[0])) return word.index
  return name.length
}

function isOfBusiness(text: string, at: number): boolean {
  return BUSINESS.test(text.slice(Math.max(0, at - 28), at).replace(/ (?:at|on|in) $/, ' '))
}
