/** Asking for personal details where everybody reads. Asking for them elsewhere is the right thing to do, also when it is said in public. */
import { findPhrases } from '../../text/phrases.ts'
import { findAsked } from '../ideas/asks.ts'
import { type Check, type Found, reworded, wordsIn } from '../reading.ts'

const DETAIL_HE = 'טלפון/נייד/כתובת/כתובתך/כתובתכם/תעודת/ת"ז/זהות/מייל/אימייל/דוא"ל/דרכון/סיסמה/קוד/אשראי'
const GIVE_HE =
  'לשלוח/שלחו/שלחי/שלח/תשלחו/תשלחי/לכתוב/כתבו/כתבי/תכתבו/תכתבי/תכתוב/לרשום/רשמו/תרשמו/תרשמי/להשאיר/השאירו/תשאירו/תשאירי/למסור/מסרו/תמסרו/לציין/ציינו/לצרף/צרפו/לתת/תנו/תני/להגיב'
const WANT_HE = 'נשמח/אשמח/נצטרך/אצטרך/צריכים/נבקש/מבקשים/חסר/דרוש/נדרש/לקבל'
const DETAIL_EN = 'phone/mobile/address/email/e-mail/id/passport/birthday/birth/password/pin'
const GIVE_EN = 'send/share/post/leave/give/provide/write/comment/drop/reply/tell/confirm/supply/enter'

const find = findPhrases([
  [
    'asks',
    `${GIVE_HE} ~ ${DETAIL_HE}|${GIVE_HE} ~ מספר ~ הזמנה/לקוח/זהות/חשבון/כרטיס|${WANT_HE} ~ ${DETAIL_HE}|${WANT_HE} ~ מספר ~ הזמנה/לקוח/טלפון/חשבון
מה/מהו/מהי ~ מספר ~ הזמנה/טלפון/לקוח/זהות/נייד/חשבון|מה ~ הטלפון/הנייד/הכתובת/המייל/כתובתך _ שלך/שלכם|מה כתובתך|מה הטלפון|ארבע/4 ספרות|ספרות אחרונות|תאריך ~ לידה _ שלך|צילום ~ תעודה/תעודת/דרכון|באיזה/לאיזה מספר/טלפון/נייד אפשר`,
  ],
  [
    'asks',
    `${GIVE_EN} ~ your ~ ${DETAIL_EN}|${GIVE_EN} ~ your ~ number|${GIVE_EN} ~ order number|${GIVE_EN} ~ with your ~ number|need/want/have/get ~ your ~ ${DETAIL_EN}/number|what/what's is/your/are ~ ${DETAIL_EN}/number|what is your phone/order number|last four/4 digits|your date of birth|copy/photo of your id/passport/licence/license`,
  ],
] as const)
const ELSEWHERE = findPhrases([
  [
    'elsewhere',
    "בפרטי|לפרטי|הודעה פרטית|במסנג'ר|בוואטסאפ|לוואטסאפ|טופס מאובטח|בטופס|במייל שלנו|אל המייל|כתבנו לך|שלחנו לך|שם נבקש|בהודעה|באינבוקס|לאינבוקס|בצ'אט|לתיבה|לתיבת|באתר|באזור האישי|באפליקציה|בקופה|בסניף|לסניף|לנו מייל|אלינו מייל|אלינו במייל|לנו במייל|בטלפון #|טלפונית",
  ],
  [
    'elsewhere',
    'private message|direct message|dm|in private|privately|secure form|messenger|by email|via email|to our email|whatsapp|wrote to you|ask for the details there|inbox|message us|a message|in messages|by message|on the site|your account|in the app|at the till|at checkout|in the branch|us an email|our email|when you call|call us',
  ],
] as const)
/** A mailbox that is written out is where to write; one that is not ours is another check's matter. */
const MAILBOX = /[^\s@]@[^\s@]/
/** "You do not need an ID." */
const DENIED = /(?:אין צורך|לא צריך|לא נדרש|בלי|לא לכתוב|לא לשלוח|לא לפרסם|don't|do not|no need|not need|without)/iu

export const asks: Check = (reading) => {
  if (reading.draft.mode !== 'public') return []
  const roundabout = findAsked(reading)
  return reading.sentences.flatMap((sentence): Found[] => {
    const words = wordsIn(reading, sentence)
    const inside = roundabout.filter(({ start }) => sentence.start <= start && start < sentence.end)
    const [asked] = [...find(words), ...inside].sort((a, b) => a.start - b.start || b.end - a.end)
    if (!asked || ELSEWHERE(words).length > 0) return []
    if (MAILBOX.test(reading.text.slice(sentence.start, sentence.end))) return []
    if (DENIED.test(reading.text.slice(sentence.start, asked.end))) return []
    const span = { start: asked.start, end: asked.end }
    const instead = reworded(reading, span, {
      he: 'אפשר לשלוח לנו את הפרטים בהודעה פרטית',
      en: 'Please send us the details in a private message',
    })
    return [
      {
        id: 'asks_personal_data',
        span,
        better: [{ kind: 'edit', say: 'reword', edits: [instead] }, { kind: 'split' }],
      },
    ]
  })
}
