/** Asking a customer to delete or keep quiet, or paying for it. The same in public and in private. */
import { makeDetector } from '../../text/detect/hit.ts'
import { findHushing } from '../ideas/hushing.ts'
import { type Check, mayComplain, rewordAt } from '../reading.ts'

const POST_HE = 'פוסט/הפוסט/תגובה/התגובה/ביקורת/הביקורת/סרטון/הסרטון/דירוג/הדירוג/פרסום/הפרסום/ציוץ/הציוץ/מה'
const DELETE_HE =
  'תמחק/תמחקי/תמחקו/למחוק/מחק/מחקי/מחקו/תסיר/תסירי/תסירו/להסיר/הסירו/תוריד/תורידי/תורידו/להוריד/הורידו/תשנה/תשני/תשנו/לשנות/תערוך/תערכי/תערכו'
const POST_EN = 'post/comment/review/video/rating/tweet/story/photo'
const WHY = { he: '', en: '' }
const detector = makeDetector<'hush'>(
  [
    [
      'hush',
      `${DELETE_HE} _ ${POST_HE}|אם/תמורת/בתנאי/ברגע _ ${DELETE_HE} ~ ${POST_HE}|נא/בבקשה/נשמח/נודה/אנא/רק _ ${DELETE_HE} ~ ${POST_HE}|בתמורה/תמורת ~ מחיקת/הסרת/למחיקת/להסרת/הורדת/שינוי ~|מחיקת/הסרת ~ תמורת|יישאר/ישאר/שיישאר/תשאיר/תשאירי _ בינינו/ביננו|רק בינינו|בינינו לבינך|לא/אל לפרסם/לספר/לשתף/תספר/תספרי/תפרסם/תפרסמי/תשתפו/תפרסמו _ על/את/זה/מה/לאיש/לאף/הלאה|שלא תספר/תספרי/תפרסם/תפרסמי ~|לא להעלות _ לרשת/לפייסבוק|התחייבות/הסכם/תנאי ~ סודיות|לשמור _ בסוד|ביקורת חיובית/טובה ~ במקום/תמורת/ואז|${POST_HE} _ ייעלם/יעלם/תיעלם/יימחק/ימחק/תימחק/ירד/יירד/תרד/יוסר/תוסר|חבל/לא נעים ש* ~ יקראו/יראו|אנשים יקראו/יראו את זה|חמישה כוכבים|5 כוכבים`,
    ],
    [
      'hush',
      `if you ~ delete/remove/edit/change/pull/take ~ ${POST_EN}|please/kindly/just/could/would _ delete/remove/edit/change/pull ~ ${POST_EN}|please/kindly/just/could/would ~ take down ~ ${POST_EN}|take ~ ${POST_EN} down|delete/remove/pull your/the ${POST_EN}|in return/exchange for removing/deleting/changing/taking/editing ~ ${POST_EN}|keep this/it ~ between us/quiet/private|between you and me|just between us|do not/don't share/post/tell/publish/mention ~ this/it/anyone/what/anybody|please not share|you not telling/posting/sharing ~|not tell/telling anyone|${POST_EN} ~ disappear^/gone/vanish^|${POST_EN} comes/came/come/goes down|take/taking/pull it/this/that down|pity/shame/sad ~ people/others/everyone ~ read/see|keep quiet|non disclosure|nda|five/5 stars`,
    ],
  ],
  { hush: WHY },
)
const at = rewordAt('hushing', { he: '', en: '' })
/** Our own words that were deleted, and the customer's right to write. */
const OURS = /מחקנו|הסרנו|הורדנו|we (?:deleted|removed|took)|our own/iu

export const hushing: Check = (reading) =>
  [...detector.find(reading.text, reading.words), ...(mayComplain(reading) ? findHushing(reading) : [])]
    .map(({ start, end }) => ({ start, end }))
    .filter(({ start, end }) => !OURS.test(reading.text.slice(start, end)))
    .map((span) => at(reading)(span))
