/** Check digits. All take digits only (an IBAN also letters), and are linear. */

/** Weights 1, 2, 1, 2 …, digit sums, divisible by ten; shorter numbers are padded with zeros in front. */
export function isIdentityNumber(digits: string): boolean {
  const padded = digits.padStart(9, '0')
  let sum = 0
  for (let place = 0; place < 9; place++) {
    const product = Number(padded[place]) * (1 + (place % 2))
    sum += product > 9 ? product - 9 : product
  }
  return padded.length === 9 && digits.length >= 7 && sum > 0 && sum % 10 === 0
}

/** How long the numbers of each network are (ISO/IEC 7812). */
const NETWORKS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|095|6|8|9)/, [14, 16]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^6(?:011|4[4-9]|5)/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-8]|6)/, [13, 14, 15, 16, 17, 18, 19]],
]

/** A number as payment networks give them out, with the Luhn check. */
export function isCardNumber(digits: string): boolean {
  if (/^(\d)\1+$/.test(digits)) return false
  if (!NETWORKS.some(([begins, lengths]) => lengths.includes(digits.length) && begins.test(digits))) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]) * (1 + (place % 2))
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/** Isracard's own cards: eight or nine digits, weights 9 to 1, divisible by eleven. */
export function isIsracard(digits: string): boolean {
  if (digits.length < 8 || digits.length > 9 || /^0+$/.test(digits)) return false
  const padded = digits.padStart(9, '0')
  let sum = 0
  for (let place = 0; place < 9; place++) sum += Number(padded[place]) * (9 - place)
  return sum % 11 === 0
}

/** Lengths of the countries that Israelis pay to and from; others are taken at 15 to 34. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  il: 23,
  gb: 22,
  de: 22,
  fr: 27,
  es: 24,
  it: 27,
  nl: 18,
  be: 16,
  ch: 21,
  at: 20,
  pl: 28,
  pt: 25,
  ro: 24,
  gr: 27,
  cy: 28,
  ie: 22,
  dk: 18,
  no: 15,
  se: 24,
  fi: 18,
  cz: 24,
  hu: 28,
  bg: 22,
  ae: 23,
  tr: 26,
}

/** ISO 13616, lower case, spaces and hyphens allowed: the first four characters go to the end, letters become 10–35, and 1 is left modulo 97. */
export function isIban(value: string): boolean {
  const plain = value.replace(/[ -]/g, '')
  // "UA647 heading back to gate …" passes one time in 97.
  if (plain.replace(/\D/g, '').length < 10) return false
  const length = IBAN_LENGTHS[plain.slice(0, 2)]
  if (length === undefined ? plain.length < 15 || plain.length > 34 : plain.length !== length) return false
  let rest = 0
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const number = Number.parseInt(character, 36)
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97
  }
  return rest === 1
}
