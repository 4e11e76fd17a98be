/** Arguing with the customer or blaming them. In private it is no stop: nobody argues in public there; the words are still worth a look. */
import { makeDetector } from '../../text/detect/hit.ts'
import type { Span } from '../../text/normalize.ts'
import { findArgument, findHalfApology } from '../ideas/argument.ts'
import { type Check, isRegretted, mayComplain, rewordAt } from '../reading.ts'

const WHY = { he: '', en: '' }
const detector = makeDetector<'argument'>(
  [
    [
      'argument',
      `את/אתה/אתם _ טועה/טועים/מגזימ^/מגזים/משקר^/משקר/משקרים/מתלונן/מתלוננת|את/אתה/אתם ~ לא מבין^/מבינה/מבין/מבינים/צודק/צודקת/צודקים/מקשיב/מקשיבה|טעות שלך/שלכם|הטעות שלך/שלכם|באשמתך/באשמתכם/אשמתך/אשמתכם|האשמה _ לא _ אצלנו/שלנו|אשמה אצלך/אצלכם|היית/הייתם צריך/צריכה/צריכים/אמור/אמורה/אמורים|אם היית/הייתם ~|לא קראת/קראתם/בדקת/בדקתם/הקשבת/הקשבתם/טרחת/טרחתם/פעלת/פעלתם ~|כבר אמרנו/הסברנו/הסברתי/אמרתי/ענינו/כתבנו לך/לכם|כפי ש/כמו אמרנו/שאמרנו/שהסברנו/שנאמר|זה _ לא נכון/אמת/נכונ|לא נכון ש*|זה/זו/זאת שקר/השמצה/עלילה/השמצות|אפ/אף לקוח/אחד _ אחר ~ התלונן/מתלונן|אין לך/לכם ~ להתלונן|תירגע/תירגעי/תירגעו/להירגע|אצלנו הכל/הכול תקין|הבעיה אצלך/אצלכם|מי ש* משקר/משקרת|מי משקר/משקרת|אתה/את/אתם מגזים/מגזימה/מגזימים|לא לצעוק|להפסיק לצעוק|מגוחך|מגוחכת|לא הוגן מצדך/מצידך/מצדכם|ברור ש* לא קראת|אין סיבה לצעוק/לכעוס|אל תגיד/תגידי/תגידו לי/לנו ~|חבל ש* לא קראת/בדקת|את/אתה/אתם יודע/יודעת/יודעים _ את זה/היטב/מצוין|את/אתה/אתם היחיד/היחידה/היחידים|לא _ ככה/זה סיכמנו/דיברנו/סוכם|לא סיכמנו/הבטחנו/אמרנו ~|שלא יתפלא/תתפלא/תתפלאי/יתפלאו|מה ציפית/ציפיתם|הכל/הכול/זה כתוב _ שם/במפורש/בבירור/באתר/בתקנון|כתוב במפורש/בבירור|שנינו יודעים|תבדוק/תבדקי/תבדקו שוב/קודם/לפני|תפסיק/תפסיקי/תפסיקו ~|להפסיק להתלונן|סתם/לשווא מתלונן/מתלוננת|בחרת/חתמת/הזמנת _ בעצמך|עם כל הכבוד`,
    ],
    [
      'argument',
      `you're/you/ur are/re/simply/just/clearly/obviously _ wrong/mistaken/lying/confused/rude/exaggerating/overreacting/unreasonable|you ~ don't/cannot/can't understand/listen/read|you ~ do not understand/listen/read|your own/fault fault/mistake/error|your fault|your mistake|this/that/it is/was/'s ~ your own/fault fault/mistake/error/doing|the fault is _ not ours|you should/could have ~|you failed to|you didn't/never _ read/check/follow/listen/bother/look|you did not _ read/check/follow/listen/bother/look|if you had/'d/read/checked ~|we/i already told/said/explained ~|as we/i already/have/said/told/explained|nobody/no else/one else has/complained|no other customer/person/client ~|everyone else is fine|it/that/this is/'s ~ not true|it/that/this isn't/'s true/untrue/false/nonsense/slander|that's/that is a lie|calm down|relax|no need/reason to shout/yell/scream|stop shouting/yelling|you ~ nothing to complain|that's/this ridiculous|obviously you|clearly you|not our fault/problem/responsibility|you people|you know it/better/well/very|we both know|the only one/person/customer/client who/complaining/that|not what we/was/you agreed/promised/said|shouldn't/don't be surprised|should not be surprised|what did you expect|it's/is/was clearly/plainly written/stated|it says clearly|check again|with all due respect|stop complaining|don't blame|you yourself|you signed/agreed ~`,
    ],
  ],
  { argument: WHY },
  { quotes: true },
)
/** "You are not wrong" is no argument, and neither is "you are right". */
const at = rewordAt('argument', {
  he: 'חשוב לנו להבין מה קרה ולפתור',
  en: 'we want to understand what happened and solve it',
})

/** "You are not wrong" agrees. */
const AGREES =
  /^(?:את|אתה|אתם) (?:ממש )?לא (?:טוע|מגזימ|משקר)|^you(?:'re|’re| are) (?:really )?not (?:wrong|mistaken|lying|confused|exaggerat|overreact|unreasonable)/iu

export const argument: Check = (reading) => {
  const found = at(reading)
  const stands = ({ start, end }: Span) =>
    !AGREES.test(reading.text.slice(start, end)) && !isRegretted(reading.text, start)
  const told = detector.find(reading.text, reading.words)
  if (!mayComplain(reading)) return told.filter(stands).map(({ start, end }) => found({ start, end }))
  return [
    ...[...told, ...findArgument(reading)].filter(stands).map(({ start, end }) => found({ start, end })),
    ...findHalfApology(reading).map((span) => ({ ...found(span), soft: true })),
  ]
}
