/** Coldness: words of procedure; a complaint that is not acknowledged; and an answer with no thanks, no regret and nothing of what happened. */
import { makeDetector } from '../../text/detect/hit.ts'
import { lexemes } from '../../text/lexemes.ts'
import { findPhrases } from '../../text/phrases.ts'
import type { Answered, OutgoingDraft } from '../finding.ts'
import { findProcedure } from '../ideas/cold.ts'
import { type Check, type Found, isRegretted, rewordAt, sentenceSays } from '../reading.ts'

const WHY = { he: '', en: '' }
const PROCEDURE = makeDetector<'cold'>(
  [
    [
      'cold',
      `בהתאם/לפי/על _ לנהלים/נהלים/נוהל/לתקנון/למדיניות/מדיניות/הנהלים ~ לא/אין/תטופל/יטופל|בהתאם לנהלים/לתקנון/למדיניות|על פי תקנון/נהלים/התקנון|אין באפשרותנו/ביכולתנו/באפשרותינו/ביכולתינו|לא נוכל לעזור/לסייע/לטפל|פנייתך/פנייתכם/פניתך ~ התקבלה/הועברה/נסגרה/תיבדק/תטופל|הפנייה/הפניה _ נסגרה/סגורה|לידיעתך|לתשומת ליבך/ליבכם/לבך|הנושא/העניין _ סגור/מוצה|אין לנו מה להוסיף|זו/זאת המדיניות/ההחלטה/הנוהל|כך נקבע|לא ניתן לטפל/להגיב/לענות/לסייע/לאשר|בערוץ זה|לא בטיפולנו|לא בתחום אחריותנו|הנדון|הרינו|הננו`,
    ],
    [
      'cold',
      `as per our/the policy/terms/procedure/guidelines|per our policy|in accordance with our|according to our policy/terms ~ cannot/not/no|company policy|cannot be handled/processed/answered/accepted|that/this is our policy|we are/we're _ unable to|we cannot/can't help/assist|nothing ~ we can do|your ticket/request/case/inquiry/enquiry/complaint has/was _ been received/logged/closed/forwarded|case/matter closed|the decision is final|please be advised|kindly note|please note that|not our department|we regret/apologise/apologize for any inconvenience|any inconvenience caused|your call is important`,
    ],
  ],
  { cold: WHY },
)
const REGRET = findPhrases([
  [
    'regret',
    'מצטער^|מצטערים|סליחה|סליחתך|צר לנו|צר לי|מתנצל^|מתנצלים|התנצלות|התנצלותנו|מבינים|מבין^|מבינה|עצוב^|כואב|באסה|אוי|לא נעים|צודק^|צודקים|צודקות|טעינו|לא בסדר|לא שכחנו|בצדק|אכזבה|מתסכל|קשה לקרוא|לצערנו|בושה לנו|לא מה שרצינו|האחריות עלינו|לקחנו אחריות|עצובים|מבאס|מתבאסים|לבנו|לא היה צריך|לא היה אמור|לא אמור לקרות|פישלנו|פשלנו|פספסנו|נכשלנו|מגיע לך יותר|מצער^|מכעיס|מעצבן|לא נעים לנו|מתביישים|לא עמדנו|אין הצדקה|אין תירוץ|אין תירוצים|היינו צריכים|היינו אמורים|טעות שלנו|באשמתנו|נכשל^|קשה לשמוע|לא פשוט|לא נעים לשמוע|לא השירות|זה עלינו|מגיע לך|ראוי ל*|לא הוגן|מאכזב^|שובר לב|לא מקובל|בושה|הכעס|כעס|התסכול|תסכול|אשמים|חבל לנו|לא תקין|מתחייב^ ללמוד|לקחנו ללב|איתך בזה|סלחי/סלח לנו|הגיוני שאת/שאתה|כועסת|כועס|הכי מבינים|אף אחד לא רוצה|קשה',
  ],
  [
    'regret',
    "sorry|apolog*|regret|understand|understandable|sad|hurts|ugh|oh no|you're right|you are right|fair|our mistake|we were wrong|not okay|not forgotten|frustrat*|disappoint*|annoying|unacceptable|should not have happened|shouldn't have|should never|shouldn't happen|on us|embarrass*|let you down|dropped the ball|fell short|messed up|our fault|our error|got it wrong|not good enough|deserve better|hate that|feel for|our hearts|hear you|terrible|awful|gutted|no excuse|no excuses|we failed|we should have|must have been|heartbreaking|disappointing|inexcusable|unfair|not right|not how we|not the service|not what we|could have done better|should have been|stressful|hard to hear|hard to read|sympath*|forgive|mistake on our|own this|take this to heart|anger|upsetting|with you on this|deserved better|not fine|feel you|makes sense|nobody wants|no one wants|no one should|nobody should|angry|upset|hard|annoyed|get it|no words|not nice|not okay",
  ],
] as const)
const THANKS = findPhrases([
  [
    'thanks',
    'תודה|תודות|מודים|מעריכים|שמחים|שמחנו|נשמח|אשמח|שימחת|שמחת|כיף|התרגשנו|בשמחה|וואו|מרגש|אוהבים|לטיפה|ריגשת|ריגשתם|מסמיקים|מחמם|אלופה|אלוף|יקרה שלנו|איזו|איזה כיף|נהדר|מקסים^|חיבוק|מתוק*',
  ],
  [
    'thanks',
    'thank*|thx|appreciate*|glad|happy|lovely|touched|wow|love|pleasure|welcome|delighted|made our|means a lot|so nice|sweet|wonderful|fantastic|great to|warms|blush*|cheers|grateful|hug*',
  ],
] as const)
const KIND_PICTURE = /[❤💛💚💙💜🧡🙏😊🙂😄🌸💐🥰🤗😔😢]/u

/** A rule that is told because it helps everybody is no refusal. */
const FOR_ALL = /לכולם|for (?:everyone|everybody|all)\b/iu

const procedure = rewordAt('cold', { he: 'אנחנו בודקים מה אפשר לעשות', en: 'we are checking what we can do' })

export const warmth: Check = (reading) => {
  const { draft, text, words } = reading
  if (draft.mode === 'internal') return []
  const cold = [...PROCEDURE.find(text, words), ...findProcedure(reading)]
    .filter((span) => !isRegretted(text, span.start) && !sentenceSays(reading, span, FOR_ALL))
    .map(({ start, end }) => procedure(reading)({ start, end }))
  const { answered } = draft
  // In private the conversation has begun: not every line of it regrets or thanks.
  if (draft.mode !== 'public' || !answered || (answered.kind !== 'complaint' && answered.kind !== 'praise')) return cold
  const regrets = REGRET(words).length > 0
  if (answered.kind === 'complaint' && (regrets || answered.acknowledged)) return cold
  const warm = regrets || THANKS(words).length > 0 || KIND_PICTURE.test(text)
  if (answered.kind === 'praise' && warm) return cold
  if (warm || speaksOf(text, answered))
    return answered.kind === 'complaint' ? [...cold, whole('no_acknowledgement', draft, answered)] : cold
  return cold.length > 0 ? cold : [whole('cold', draft, answered)]
}

function whole(id: 'cold' | 'no_acknowledgement', { language }: OutgoingDraft, answered: Answered): Found {
  const name = answered.name === '' ? '' : `${answered.name}, `
  const opening =
    answered.kind === 'praise'
      ? { he: `${name}תודה רבה, שימחת אותנו. `, en: `${name}thank you so much, you made our day. ` }
      : { he: `${name}מצטערים על מה שקרה. `, en: `${name}we are sorry about what happened. ` }
  return {
    id,
    span: null,
    better: [{ kind: 'edit', say: 'add', edits: [{ start: 0, end: 0, text: opening[language] }] }],
  }
}

const SMALL = new Set(
  'לפני לפנ before את של על לא כן גם או אם כי זה זו מה מי רק עד עם אז יש אין הם הן היא הוא אני לי לו לה לך לכם אתם כל עוד כבר היה יותר אבל כמו אצל the and you your for not has have had that this with are was but our from what when they them can all any its did get out just it we us to of on in is be will ll'.split(
    ' ',
  ),
)

/** The words that say something, without the mark of a stem and the endings of English verbs: ordered, orders, ordering. */
const matters = (text: string): string[] =>
  lexemes(text)
    .map((word) => word.replace(/~$/, ''))
    .filter((word) => word.length > 1 && !SMALL.has(word))
    .map((word) => (/^[a-z]{5}/.test(word) ? word.replace(/(?:ed|ing|s)$/, '') : word))

/** Whether the answer has a word of the customer's own matter. */
function speaksOf(text: string, { text: theirs }: Answered): boolean {
  const said = new Set(matters(theirs))
  return matters(text).some((word) => said.has(word))
}
