/**
 * What a reply should not do without a thought: ask for personal details in public, promise money or special treatment,
 * argue with the customer, or answer coldly.
 */
import type { Token } from '../tokens.ts'
import { type Hit, makeDetector } from './hit.ts'

export type Asked = 'asks_details'
export type Offer = 'compensation' | 'special_treatment'
export type Tone = 'blame' | 'cold'

const DETAILS_HE =
  'טלפון/נייד/כתובת/כתובתך/כתובתכם/תעודת/תעודה/ת"ז/זהות/מייל/אימייל/דוא"ל/פרטים/פרטי/אשראי/כרטיס/דרכון/חשבון/לקוח/הזמנה/סיסמה/קוד/לידה'
const GIVE_HE =
  'לשלוח/שלח/שלחי/שלחו/תשלחו/תשלח/תשלחי/לכתוב/כתבו/כתוב/כתבי/תכתבו/לרשום/רשמו/רשום/תרשמו/להשאיר/השאירו/השאר/השאירי/תשאירו/למסור/מסרו/תמסרו/להגיב/לציין/ציינו/ציין/תציינו/לצרף/צרפו/לספק/ספקו/לתת/תנו/תן/לעדכן/עדכנו/להזין/הזינו'
const DETAILS_EN =
  'number/phone/mobile/address/email/id/card/passport/details/birth/birthday/account/order/name/digits/password/code/pin/ssn/iban/licence/license'

export const askDetector = makeDetector<Asked>(
  [
    [
      'asks_details',
      `${GIVE_HE} ~ ${DETAILS_HE}|מה/מהו/מהי/מהם ~ מספר/המספר ~ ${DETAILS_HE}|מה ~ הטלפון/הכתובת/המייל/הנייד/התעודה/הפרטים של*|נשמח/נצטרך/צריכים/נדרש/נבקש/מבקשים ~ מספר/המספר/את ~ ${DETAILS_HE}|ארבע/4 ספרות|ספרות אחרונות|תאריך לידה|צילום תעודת/תעודה/דרכון`,
    ],
    [
      'asks_details',
      `send/share/post/leave/give/provide/write/tell/comment/drop/confirm/supply/need/have/get us/me/your/the/with ~ your/the/id/a ~ ${DETAILS_EN}|send/share/post/leave/give/provide/confirm/drop/comment/supply your ~ ${DETAILS_EN}|what/what's is/your/are ~ your/phone/id/order/address/email ~ ${DETAILS_EN}|what's your ${DETAILS_EN}|your phone/mobile/home/id/card/order/account/passport/email/credit/bank/customer number/address/id/details|your date of birth|last four/4 digits|your id|your address|your email|your e mail|your passport|leave your details|copy/photo of your id/passport/licence`,
    ],
  ],
  { asks_details: { he: 'בקשה לפרטים אישיים', en: 'Asks for personal details' } },
  { negation: true },
)

export const offerDetector = makeDetector<Offer>(
  [
    [
      'compensation',
      `נפצה/נפצת/לפצות/אפצה/פיצוי/פיצויים|נזכה/לזכות/אזכה/נזכה _ אתכם/אותך/את/אתכם/אותך|זיכוי _ של/מלא/חלקי/בסך|החזר _ מלא/כספי/של/חלקי|נחזיר/אחזיר/להחזיר _ לך/לכם/את _ כסף/הכסף/סכום/תשלום/מלוא|על חשבוננו|על חשבון הבית|עלינו|ללא עלות|ללא חיוב|בלי עלות|בחינם/חינם|שובר/שוברים/קופון/תו קנייה/מתנה/תלוש _ של/מתנה/בסך/ל*|נשלח/אשלח ~ מתנה/שובר/קופון|הנחה _ של/מיוחדת/#|# אחוז|# הנחה|נקודות _ מתנה/בונוס|חודש/חודשיים/שבוע _ מתנה/חינם/עלינו`,
    ],
    [
      'compensation',
      `compensat*|refund you/the/your/in/of/it|full/partial refund|give/issue/send/offer/get you/u/your _ refund/credit/voucher/coupon/gift/discount|reimburse*|credit your/you/of/to|voucher/coupon/gift _ for/worth/of/card|on us|on the house|free of charge|at no cost/charge|waive*|free month/week/meal/delivery/upgrade|money back|# off|discount of|goodwill|make it up to you`,
    ],
    [
      'special_treatment',
      `באופן חריג|לפנים משורת הדין|חריג/חריגה _ עבור/בשביל/לך/לכם|רק בשביל/עבור/בשבילכם/בשבילך|במיוחד בשביל/עבור/בשבילך|נעשה/אעשה/עושים _ חריג/יוצא/מאמץ מיוחד|מעבר לנהלים|חורג/נחרוג ~ נהלים/נוהל|בלי תור|נקדם/אקדם ~ תור|לדלג ~ תור|לא לספר|שיישאר בינינו|שזה יישאר ביננו|בינינו|ביני לבינך|הטבה מיוחדת|יחס מועדף|נציג אישי|קו ישיר|הנייד האישי שלי|מספר אישי`,
    ],
    [
      'special_treatment',
      `make an exception|as an exception|exceptionally|just/only for you|one time exception|one off exception|bend the rules|between you and me|between us|don't tell|skip the queue/line|bump you up|move you up|personal number|direct line|vip treatment|special treatment|special favour/favor|outside policy|against policy`,
    ],
  ],
  {
    compensation: { he: 'הבטחה של כסף או הטבה', en: 'Promises money or a benefit' },
    special_treatment: { he: 'הבטחה ליחס מיוחד', en: 'Promises special treatment' },
  },
  { negation: true },
)

export const toneDetector = makeDetector<Tone>(
  [
    [
      'blame',
      `אתה/את/אתם _ טועה/טועים/לא מבין/מבינה/צודק/צודקת/צודקים|טעות שלך/שלכם|הטעות שלך/שלכם|באשמתך/באשמתכם|אשמתך|אשמתכם|היית/הייתם צריך/צריכה/צריכים/אמור/אמורים|אם היית/הייתם קורא*/בודק*/מקשיב*/פועל*|לא קראת/קראתם/בדקת/בדקתם/פעלת/פעלתם/הקשבת/הקשבתם/טרחת/טרחתם|כפי ש/כמו ש _ אמרנו/נאמר/הסברנו|כבר אמרנו/הסברנו/הסברתי/אמרתי/ענינו|כפי שכבר|זה לא נכון|לא נכון מה ש*|זה שקר|אתה/את/אתם משקר*|אף אחד/לקוח אחר _ לא _ התלונן|אצל כולם עובד|אצלנו הכל תקין|הבעיה אצלך/אצלכם|חבל ש _ לא|תירגע/תירגעי/תירגעו|להירגע|קצת סבלנות|סבלנות|מוזר ש*|מגוחך|לא הוגן מצדך/מצידך|תוקפני|לא לצעוק|תרגיע|תרגיעי`,
    ],
    [
      'blame',
      `you're/you/your are/re ~ wrong/mistaken/lying/confused/rude|you are wrong|your fault/mistake/error|your own fault|you should/could/ought have/of|you failed to|you didn't/did/never not/read/check/follow/listen/bother|you must have|if you had/read/checked|as/like we/i already/previously _ said/told/explained/stated|as already/previously stated/explained/mentioned|we already told|nobody/no else/one else has/complained|no other customer*|everyone else is fine|works fine for|that's/that is not true/false/incorrect/a lie|not our fault/problem/responsibility|calm down|relax|be patient|no need to shout/yell|stop shouting|that's ridiculous|obviously you|clearly you`,
    ],
    [
      'cold',
      `בהתאם/לפי/על _ לנהלים/נהלים/נוהל/תקנון/לתקנון/מדיניות/למדיניות/פי תקנון|אין באפשרותנו/ביכולתנו|לא ניתן/נוכל _ לעזור/לסייע/לטפל/לאשר/להיענות|פנייתך/פנייתכם/פניתך _ התקבלה/הועברה/נסגרה/תיבדק/תטופל|הפנייה/הפניה נסגרה/סגורה|תודה על פנייתך/פנייתכם/פניתך|לידיעתך|לתשומת ליבך/ליבכם|הנושא/העניין _ סגור/נסגר/מוצה|אין לנו מה להוסיף|זו המדיניות/ההחלטה/התשובה|כך נקבע|לא רלוונטי|לא אצלנו|לא בטיפולנו|לא בתחום אחריותנו|פנה/פני/פנו _ למוקד/לאתר/למייל/לסניף|יש לפנות|נא לפנות|הנדון|הרינו להודיעך|הרינו`,
    ],
    [
      'cold',
      `as per/according to our/the _ policy/terms/procedure/guidelines|per our policy|company policy|our policy is/states|terms and conditions|we are/we're unable/cannot/not able to/help|we cannot/can't help/assist|nothing/not we/much can do|there is nothing|nothing more we/to|your ticket/request/case/inquiry/enquiry/complaint has/was been/closed/received/logged/forwarded|case closed|matter closed|this is final|the decision is/stands final|please be advised|kindly note|please note that|noted|for your information|not our department|contact/call the _ call/support/center/centre/helpdesk|we regret/apologise/apologize for any inconvenience|any inconvenience caused|we take ~ seriously|your call is important`,
    ],
  ],
  {
    blame: { he: 'ויכוח או האשמה של הלקוח', en: 'Argues with or blames the customer' },
    cold: { he: 'לשון קרה של נהלים', en: 'Cold words of procedure' },
  },
)

/** Where a text of ours asks for personal details. Elsewhere than in public that may be right. */
export const findAsks = (text: string, words?: readonly Token[]): Hit<Asked>[] => askDetector.find(text, words)
/** Where a text of ours promises money, a gift, or what others do not get. */
export const findOffers = (text: string, words?: readonly Token[]): Hit<Offer>[] => offerDetector.find(text, words)
/** Where a text of ours argues, blames or is cold. */
export const findTone = (text: string, words?: readonly Token[]): Hit<Tone>[] => toneDetector.find(text, words)
