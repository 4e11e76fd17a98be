/** What delivery, a return or a parking place costs is a term of the business: who asks it wants to know, not yet to buy. */
import type { Hit } from '../../core/text/detect/hit.ts'
import type { Lead } from '../../core/text/detect/leads.ts'

/** The thing asked for follows "how much is" at once, but for small words. */
const TERMS =
  /^\s{0,3}(?:(?:של|על|עבור|לכם|אצלכם|היום|בדרך כלל)\s+){0,2}[והלבמכש]{0,3}(?:משלוח(?:ים)?|החזרה|החלפה|ביטול|בטל|החזיר|החליף|חני(?:ה|יה)|שיחה|עמלה|עמלת|דמי|קנס|שליח|איסוף)(?![א-ת])|^\s{0,3}(?:(?:is|are|the|a|for|your|does|do|standard|home|it to|to)\s+){0,3}(?:shipping|delivery|postage|returns?|exchange|cancel(?:l?ing|lation)?|parking|fees?|fine|calls?|collection)\b/iu
const REACH = 60

/** Whether a lead by price asks only for such a term. */
export function isOfTerms(text: string, { kind, start, end, value }: Hit<Lead>): boolean {
  if (kind !== 'price') return false
  // Some phrases take the first letters or the word itself along.
  const last = value.search(/\S+$/)
  return TERMS.test(text.slice(end, end + REACH)) || TERMS.test(text.slice(start + last, start + last + REACH))
}
