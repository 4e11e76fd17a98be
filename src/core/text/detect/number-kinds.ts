/** What a number is: its check digits and its shape first, since they are cheap and refuse most, then the words around it. */
import { isCardNumber, isIdentityNumber, isIsracard } from './checks.ts'
import { isBankNear, type Labelled } from './labels.ts'
import { phoneIn } from './phone.ts'
import type { Why } from './reasons.ts'

export type Candidate = {
  text: string
  start: number
  end: number
  /** As written: digits and separators. */
  run: string
  /** Its digits alone, 5 to 19. */
  digits: string
  /** In one piece, without spaces or slashes. */
  compact: boolean
  /** What the words around say; read when asked. */
  label(): Labelled | null
}

const DATE = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?![./-]?\d)/

/** The reason it is personal, or null. The order is from the surest to the least sure. */
export function kindOf(candidate: Candidate): Why | null {
  const { run, digits } = candidate
  if (DATE.test(run)) return null
  return (
    card(candidate) ??
    account(candidate) ??
    identityCalled(candidate) ??
    passport(candidate) ??
    plate(candidate) ??
    (isBareIdentity(run, digits) ? bareIdentity(candidate) : phoneIn(run, digits, candidate.label))
  )
}

/** As cards are printed, or in one piece. */
const GROUPED = /^\d+$|^\d{4}(?:[ .-]{1,3}\d{4}){2}(?:[ .-]{1,3}\d{1,7})$|^\d{4}[ .-]\d{6}[ .-]\d{4,5}$/

function card({ run, digits, label }: Candidate): Why | null {
  if (digits.length < 10) return isIsracard(digits) && label()?.label === 'card' ? 'card_isracard' : null
  if (!isCardNumber(digits)) return null
  const said = label()?.label
  return said !== 'other' && (GROUPED.test(run) || said === 'card') ? 'card_luhn' : null
}

/** An account with its two check digits. */
const CHECKED = /^\d{4,9}\/\d{2}$/
/** Bank, branch, account. */
const TRIPLE = /^\d{1,2}[-/]\d{3}[-/]\d{4,9}$/

function account({ text, start, end, run, digits, compact, label }: Candidate): Why | null {
  const triple = TRIPLE.test(run)
  if (!triple && !CHECKED.test(run) && (!compact || digits.length > 12)) return null
  const said = label()
  if (said?.label !== 'account') return null
  const named = triple ? said.direct : digits.length <= 9 || said.direct
  return (triple && named) || (named && isBankNear(text, start, end)) ? 'account' : null
}

function identityCalled({ digits, label }: Candidate): Why | null {
  return digits.length <= 9 && isIdentityNumber(digits) && label()?.label === 'id' ? 'id_called' : null
}

function passport({ digits, compact, label }: Candidate): Why | null {
  if (!compact || digits.length < 7 || digits.length > 9) return null
  const said = label()
  return said?.label === 'passport' && said.direct ? 'passport' : null
}

const PRINTED = /^\d{2}[ .-]\d{3}[ .-]\d{2}$|^\d{3}[ .-]\d{2}[ .-]\d{3}$/

function plate({ run, digits, label }: Candidate): Why | null {
  if (digits.length < 7 || digits.length > 8) return null
  const printed = PRINTED.test(run)
  if (!printed && !/^\d+$/.test(run)) return null
  const said = label()
  return (said?.label === 'plate' || said?.label === 'vehicle') && (printed || said.direct) ? 'plate' : null
}

/** Nine digits in one piece that pass the check are rather an identity number than a phone without an area. */
const isBareIdentity = (run: string, digits: string): boolean =>
  digits.length === 9 && /^\d{8}-?\d$/.test(run) && isIdentityNumber(digits)

/** Only when nothing else was named that the number could be. */
function bareIdentity({ run, digits, label }: Candidate): Why | null {
  const said = label()?.label
  if (said === 'phone') return phoneIn(run, digits, label)
  return said === 'other' || said === 'vague' || said === 'account' ? null : 'id_bare'
}
