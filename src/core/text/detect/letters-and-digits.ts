/** Details of letters and digits together: e-mail addresses, IBANs, passports and licence plates of other countries. */
import { isIban } from './checks.ts'
import { type Label, labelOf } from './labels.ts'
import type { Detail } from './personal-data.ts'

/**
 * Mailboxes of a role, not of a person: a business writes them in public on purpose. `office` is none of them: it is how small firms that
 * ask for a quote are reached.
 */
const ROLES =
  /^(?:info|support|service|services|noreply|no-reply|contact|sales|help|hello|press|jobs|privacy|sherut|customer|customers|customer[._-]?(?:relations|service|care)|care|billing|admin|team|feedback)$/
const OWN =
  /(?:המייל|האימייל|הדוא"ל|כתובת|המיילים) שלי[^א-ת]{0,4}$|(?:אליי|אלי|אלינו|לנו) ל?מייל[^א-ת]{0,4}$|my (?:e-?mail|address)(?: address)?(?: is)?:? ?$|(?:reach|write|email|contact) (?:me|us)(?: (?:at|on|back at))?:? ?$/

/** Looks outward from each @, at most 64 characters before it and 255 after. */
export function findEmails(text: string): Detail[] {
  const found: Detail[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = /[a-z0-9_\u00e0-\u024f][a-z0-9._%+'\u00e0-\u024f-]*$/.exec(text.slice(Math.max(0, at - 64), at))?.[0]
    const domain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}/.exec(text.slice(at + 1, at + 256))?.[0]
    if (!local || !domain) continue
    const start = at - local.length
    if (ROLES.test(local) && !OWN.test(text.slice(Math.max(0, start - 30), start))) continue
    found.push({ why: 'email', start, end: at + 1 + domain.length })
  }
  return found
}

/** How people hide an address from machines: dana (at) example.com. */
const SPELLED =
  /(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64} ?(?:\((?:at|@)\)|\[(?:at|@)\]|שטרודל) ?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.[a-z]{2,24}/g

/** The spelled-out kind; only where one of its words is. */
export function findSpelledEmails(text: string): Detail[] {
  if (!/[([](?:at|@)[)\]]|שטרודל/.test(text)) return []
  return [...text.matchAll(SPELLED)].map((match) => ({
    why: 'email',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const IBAN = /(?<![a-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}/g

export function findIbans(text: string): Detail[] {
  return [...text.matchAll(IBAN)].flatMap((match) => {
    // What the match ends with may be a word that follows; the check digits decide how far the number goes.
    for (let value = match[0]; value.length >= 15; value = value.replace(/[ -]?[a-z0-9]$/, '')) {
      const end = match.index + value.length
      if (/[a-z0-9]/.test(text[end] ?? ' ') || !isIban(value)) continue
      return [{ why: 'iban' as const, start: match.index, end }]
    }
    return []
  })
}

const PASSPORT = /(?<![a-z0-9])(?:[a-z]{1,2} ?\d{6,8}|(?=[a-z]*\d)[a-z0-9]{9})(?![a-z0-9])/g
const PLATE =
  /(?<![a-z0-9])(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-z]{1,3}[ -]?\d{2,4}(?:[ -]?[a-z]{1,3})?|\d{1,3}[ -]?[a-z]{2,3}[ -]?\d{1,4})(?![a-z0-9])/g

/** Both only where the words before say so. */
export function findDocuments(text: string): Detail[] {
  return [...called(text, PASSPORT, 'passport'), ...called(text, PLATE, 'plate')]
}

function called(text: string, pattern: RegExp, label: Label & Detail['why']): Detail[] {
  // The words are dearer to read than to look for.
  if (label === 'passport' ? !/דרכון|passport/.test(text) : !/plate|registration|לוחית|רישוי|רכב/.test(text)) return []
  return [...text.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length
    const said = labelOf(text, match.index, end)
    return said?.label === label && said.direct ? [{ why: label, start: match.index, end }] : []
  })
}
