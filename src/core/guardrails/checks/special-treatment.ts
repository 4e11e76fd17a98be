/** Promising one customer what others do not get. */
import { makeDetector } from '../../text/detect/hit.ts'
import { findSpecial } from '../ideas/special.ts'
import { type Check, mayComplain, rewordAt } from '../reading.ts'

const WHY = { he: '', en: '' }
const detector = makeDetector<'special'>(
  [
    [
      'special',
      `נקפיץ/אקפיץ/נקדם/אקדם/מקדמים/מקפיצים אותך/אתכם/לכם ~ תור/התור/לתור/ראש|נקפיץ/נקדם ~ תור|לראש התור|לדלג ~ תור|לכופף/נכופף/נשבור/לשבור/נעקוף/לעקוף ~ כללים/הכללים/נהלים/הנהלים/חוקים|לראש/ראש הרשימה|העברנו/קידמנו/הקפצנו/הקדמנו אותך|לקוחות כמוך/כמוכם|מחוץ לתור|עדיפות _ לך/בשבילך/עליונה|בלי תור/להמתין _ בשבילך/בשבילכם|לפני כולם|באופן חריג|לפנים משורת הדין|במיוחד בשבילך/בשבילכם/עבורך/עבורכם|רק בשבילך/בשבילכם/עבורך/עבורכם/לך|בשבילך/עבורך/בשבילכם _ נחרוג/נעשה/נשבור/נכופף ~|נחרוג/חורגים/אחרוג ~ נהלים/נוהל/הנהלים/מדיניות|חריגה ~ מדיניות/נהלים/נוהל|נעשה/אעשה/עושים לך/לכם ~ חריג/יוצא/VIP|יחס vip/מועדף/מיוחד|vip _ בשבילך/לך/אותך|הטבה/מתנה מיוחדת _ לך/רק/בשבילך|הנייד/הטלפון/המספר האישי שלי|נציג/נציגה אישי/אישית|לא עושים/נותנים/מציעים ~ לאף אחד/לקוח|לא מקובל/מקובלת אצלנו|שלא מקובלת/מקובל ~|משהו שלא ~ לאף`,
    ],
    [
      'special',
      `bump/move/push/put you ~ front/top/ahead/up/queue/line|front/head/top of the queue/line/list|skip the queue/line|ahead of everyone/others/everybody|moved/bumped/put you ~ top/front/head/ahead/up|customers/clients like you|priority for you|as an exception|an exception for you|make/making an exception|exceptionally for you|just/only/especially/specially for you|one off/time exception|bend/bending/break the rules|against/outside our policy|vip treatment/status/service/handling|personal agent/representative/manager|my/his/her personal/private number/mobile/phone|special perk/treatment/favour/favor/deal _ just/for/only|never/don't do ~ for anyone|we never do for anyone|something we never ~|for you _ we will/we'll ~ rules`,
    ],
  ],
  { special: WHY },
)
const at = rewordAt('special_treatment', {
  he: 'נטפל בזה בהקדם, כמו בכל מקרה כזה',
  en: 'we will handle this promptly, as we do in every such case',
})

export const specialTreatment: Check = (reading) =>
  [...detector.find(reading.text, reading.words), ...(mayComplain(reading) ? findSpecial(reading) : [])].map(
    ({ start, end }) => at(reading)({ start, end }),
  )
