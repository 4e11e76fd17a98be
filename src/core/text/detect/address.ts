/** Simple street addresses: a street word, a name and a house number. A branch's address is no secret. */
import type { Detail } from './personal-data.ts'

const NAME = '[א-ת][א-ת"\']{0,19}'
const HEBREW = new RegExp(
  `(?<![א-ת])(?:[והבלמש]{0,3})(רחוב|רח'|שדרות|שד'|סמטת|דרך)((?: ${NAME}){1,3}) (\\d{1,3}[א-ת]?)(?![\\d:.%])(?:[/,]? ?(?:דירה|ד'|קומה|כניסה) ?\\d{1,3})?`,
  'g',
)
/** "I live at …", "my address: …" with a name and a number but no street word. */
const HOME = new RegExp(
  `(?<![א-ת])(?:גר|גרה|גרים|גרות|מתגורר|מתגוררת|מתגוררים|כתובת|הכתובת|כתובתי)(?: שלי| שלנו)?(?: היא)?:? ב?((?:${NAME} ){1,3}\\d{1,3}[א-ת]?)(?![\\d:.%])`,
  'g',
)
const ENGLISH =
  /(?<![\w#])(\d{1,5} (?:[a-z][a-z'-]{1,19} ){1,3}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct)(?![a-z])(?:,? (?:apt|apartment|unit|flat)\.? ?\d{1,4})?)/g
const BUSINESS = /סניפ?ף?|חנות|משרד|מרפא|branch|store|shop|office/
const NOT_ENGLISH_STREETS = / (?:on|the|in|of|for|from|to|at|minutes?|min|hours?|km|miles?|days?) /
const NOT_STREETS = /^(?: (?:של|אגב|חזרה|לקוחות|שירות|אחרת|כלל))+$/

export function findAddresses(text: string): Detail[] {
  const found: Detail[] = []
  for (const match of text.matchAll(HEBREW)) {
    const street = match.index + match[0].indexOf(match[1] ?? '')
    if (!NOT_STREETS.test(match[2] ?? '') && !ofBusiness(text, match.index)) push(street, match.index + match[0].length)
  }
  for (const match of text.matchAll(HOME)) {
    const place = match[1] ?? ''
    push(match.index + match[0].length - place.length, match.index + match[0].length)
  }
  for (const match of text.matchAll(ENGLISH)) {
    if (!NOT_ENGLISH_STREETS.test(match[0]) && !ofBusiness(text, match.index))
      push(match.index, match.index + match[0].length)
  }
  return found

  function push(start: number, end: number) {
    found.push({ type: 'address', start, end })
  }
}

function ofBusiness(text: string, at: number): boolean {
  return BUSINESS.test(text.slice(Math.max(0, at - 20), at))
}
