/** E-mail addresses and IBANs. */
import type { Detail } from './personal-data.ts'

/** Mailboxes of a role, not of a person: a business writes them in public on purpose. */
const ROLES =
  /^(?:info|support|service|services|noreply|no-reply|contact|sales|office|help|hello|press|jobs|privacy|sherut)$/

/** Looks outward from each @, at most 64 characters before it and 255 after. */
export function findEmails(text: string): Detail[] {
  const found: Detail[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = /[a-z0-9][a-z0-9._%+-]*$/.exec(text.slice(Math.max(0, at - 64), at))?.[0]
    const domain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}/.exec(text.slice(at + 1, at + 256))?.[0]
    if (local && domain && !ROLES.test(local))
      found.push({ type: 'email', start: at - local.length, end: at + 1 + domain.length })
  }
  return found
}

const IBAN = /(?<![a-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?(?![a-z0-9])/g

export function findIbans(text: string): Detail[] {
  return [...text.matchAll(IBAN)].flatMap((match) => {
    // The last group of a match may be a word that follows; the check digits decide how far the number goes.
    for (let value = match[0]; value.length >= 15; value = value.replace(/[ -]?[a-z0-9]{1,4}$/, '')) {
      if (isIban(value)) return [{ type: 'iban' as const, start: match.index, end: match.index + value.length }]
    }
    return []
  })
}

/** ISO 13616: the first four characters go to the end, letters become 10–35, and the number leaves 1 modulo 97. */
function isIban(value: string): boolean {
  const plain = value.replace(/[ -]/g, '')
  if (plain.length < 15 || plain.length > 34) return false
  let rest = 0
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const number = Number.parseInt(character, 36)
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97
  }
  return rest === 1
}
