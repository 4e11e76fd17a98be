/** Phone numbers of people: Israeli ones however they are written, and those of other countries. Numbers of businesses are nobody's. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Labelled } from './labels.ts'
import type { Why } from './reasons.ts'

const ISRAELI = /^0(?:5\d{8}|7\d{8}|[23489]\d{7})$/
const ISRAELI_ABROAD = /^(?:00)?9720?(?:5\d{8}|7\d{8}|[23489]\d{7})$/
/** Free for the caller, or paid for by the call, wherever: never a person's. */
const BUSINESS =
  /^(?:1?[5789]00\d{6}|1(?:700|800|801|599|900|901|919)\d{6}|(?:00)?1?8(?:00|33|44|55|66|77|88)\d{7}|0?800\d{6,7}|08(?:00|08)\d{6,7}|(?:00)?4480[08]\d{6,7}|(?:00)?9721[5789]\d{7,8})$/
const NORTH_AMERICAN = /^[2-9]\d{2}[2-9]\d{6}$/
/** 202-555-0143, (202) 555-0143: three, three and four. */
const THREE_THREE_FOUR = /^\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]{1,2}\d{4}$/
/**
 * Why this is a phone number, or null. `run` is as written (digits and separators, a + in front), `digits` its digits alone.
 * `label` is what the words around it say.
 */
export function phoneIn(run: string, digits: string, label: () => Labelled | null): Why | null {
  if (digits.length < 7 || digits.length > 15 || BUSINESS.test(digits)) return null
  if (ISRAELI.test(digits)) {
    const said = label()
    // A bare number that the words call an order's is one; written as phones are, it is a phone whatever was said before it.
    if (said?.label === 'other' && said.direct && /^\d+$/.test(run)) return null
    return isWrittenOut(run) || digits.length === 10 || said?.label === 'phone' ? 'phone_israeli' : null
  }
  if (/^(?:00)?972/.test(digits)) return ISRAELI_ABROAD.test(digits) ? unlessOther(run, label, 'phone_israeli') : null
  // A plus says that it is a phone; which numbers a country has given out changes more often than this code.
  if (run.startsWith('+')) return isPossible(run) ? 'phone_abroad' : null
  if (digits.startsWith('00')) return isValid(`+${digits.slice(2)}`) ? unlessOther(run, label, 'phone_abroad') : null
  if (THREE_THREE_FOUR.test(run) && NORTH_AMERICAN.test(digits)) return unlessOther(run, label, 'phone_abroad')
  if (/^0[127]\d{9}$/.test(digits) && isValid(digits, 'GB')) return unlessOther(run, label, 'phone_abroad')
  return called(run, digits, label)
}

/** Numbers without an area or a country: a phone only when the words say so. */
function called(run: string, digits: string, label: () => Labelled | null): Why | null {
  const short = digits.length === 7 && /^\d{3}-?\d{4}$/.test(run)
  // Said to be a phone, it is still written in a few groups.
  if (!short && (digits.length < 9 || !/^\+?\d{2,}(?:[ .()/-]{1,3}\d{2,}){0,4}$/.test(run))) return null
  if (digits.length > 12 && !isValid(`+${digits}`)) return null
  const said = label()
  return said?.label === 'phone' && said.direct ? 'phone_called' : null
}

function unlessOther(run: string, label: () => Labelled | null, why: Why): Why | null {
  const said = label()
  const other = said?.label === 'other' || said?.label === 'vague'
  return other && (said.direct || /^\d+$/.test(run)) ? null : why
}

const isWrittenOut = (run: string): boolean => /\D/.test(run)

function isPossible(number: string): boolean {
  return parsePhoneNumberFromString(number)?.isPossible() ?? false
}

function isValid(number: string, country?: 'GB'): boolean {
  return parsePhoneNumberFromString(number, country)?.isValid() ?? false
}
