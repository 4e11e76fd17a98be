/** Asking for personal details as it is said around: pop your number here, under which name and identity number. */
import { findFrames } from '../frames.ts'

const IDEAS = {
  detail: `טלפון/הטלפון/טלפונים/נייד/הנייד/פלאפון/סלולרי|כתובת/הכתובת/כתובתך|ת"ז/תז|תעודת _ זהות/הזהות|תעודה|דרכון|מייל/המייל/אימייל/האימייל/דוא"ל|שם _ מלא|השם המלא|שם ~ משפחה|שמך המלא|תאריך ~ לידה|מספר/המספר/מס' ~ הזמנה/ההזמנה/לקוח/הלקוח/זהות/חשבון/כרטיס/טלפון/נייד/רכב/רישוי/חבר/מנוי/משלוח|אשראי|ספרות ~ אחרונות/האחרונות|סיסמה/סיסמא|פרטי _ התקשרות/אשראי/חשבון/ההזמנה/הזמנה/הכרטיס|פרטים ~ אישיים/מזהים|פרטי קשר|קוד ~ אימות|דירה|רחוב ~ מספר|צילום/תמונה ~ תעודה/תעודת/דרכון/רישיון|חשבון ~ בנק
    phone/mobile/cell _ number|phone/mobile/email/e-mail|home/full/exact/delivery/shipping/street/your/the/new address|address|id/identity/passport number/card|id|passport|order/customer/account/card/member/membership/tracking/booking/reference _ number|full name|surname/last name|date of birth|birth date|birthday|last four/4/three _ digits|digits|password|pin|contact/personal/card/bank details|licence/license _ plate/number|bank account|zip/post code|postcode|number`,
  number: `מספר/המספר|ספרות|number/digits`,
  give: `לשלוח/שלחו/שלחי/שלח/תשלחו/תשלחי/תשלח/לכתוב/כתבו/כתבי/תכתבו/תכתבי/תכתוב/לרשום/רשמו/רשמי/תרשמו/תרשמי/תרשום/להשאיר/השאירו/השאירי/תשאירו/תשאירי/תשאיר/למסור/מסרו/מסרי/תמסרו/תמסרי/לציין/ציינו/צייני/תציינ*/לצרף/צרפו/צרפי/תצרפ*/לתת/תנו/תני/תתנ*/להגיב/הגיבו/תגיב*/לזרוק/זרקו/זרקי/תזרק*/תזרוק/להגיד/תגיד*/להזכיר/הזכירו/הזכירי/תזכיר*/לעדכן/עדכנו/עדכני/תעדכנ*/לאשר/אשרו/אשרי/תאשר*/להקליד/הקלידו/הקלידי/תקליד*/להוסיף/הוסיפו/הוסיפי/תוסיפ*/להעביר/העבירו/העבירי/תעביר*/לפרט/פרטו/תפרט*/לשתף/שתפו/שתפי/תשתפ*/להזין/הזינו/הזיני/תזינ*/להעלות/העלו/תעל*/לענות/ענו/עני/תעני/תענה/תענו/לשים/הראו/תראי/הדביקו/תדביקי/זרקו/הקלד/לרשום/כתוב/שימו/תשימ*/תשאירי/לספר/ספרי/ספרו/תספר*
    send/share/post/leave/give/provide/write/comment/drop/reply/tell/confirm/supply/enter/pop/throw/state/type/put/remind/add/pass/message/text/paste/upload/attach/submit/include/mention/stick/jot/let/quote/fill|answer/respond/reply ~ with/here`,
  need: `לדעת|know/knowing|נצטרך/אצטרך/צריכים/צריך/צריכה/נבקש/מבקשים/חסר/חסרה/חסרים/דרוש/דרושים/דרושה/נדרש/נדרשים/לקבל/נשמח/אשמח/נחוץ/נחוצים/רק/זקוקים/נותר|need/want/require/requires/missing/lack/have/get/only/just/ok/needed/required`,
  strong: `מספר _ ההזמנה/הזמנה/הלקוח/לקוח|order/customer/booking/tracking/account _ number|הטלפון|טלפון ~ שלך/שלכם|השם המלא|שם מלא|ת"ז/תז/תעודת ~ זהות|שמך המלא|הנייד/המייל/הכתובת/כתובתך/מייל/נייד|full name|phone number|mobile number|e-mail/email/address|id number|date of birth|phone`,
  digits: `ארבע/שלוש/4/3/שש/6 ~ ספרות/הספרות ~|הספרות/ספרות ~ כרטיס/הכרטיס/אחרונות/האחרונות|four/three/six/last/4/3/6 ~ digits|digits ~ card|cvv|expiry ~ date|תוקף ~ הכרטיס`,
  may: `אפשר/אפשרי/תוכלי/תוכל/נוכל ~ לקבל/קבל|אפשר|could/can/may we/i ~ have/get|may i have`,
  reach: `להתקשר/לחזור/נחזור/נתקשר/אחזור/להשיג|call/ring/reach/contact/get ~ back/you/hold`,
  details: `הפרטים/פרטים/פרטיך/פרטייך|details/info/information`,
  which: `מה/מהו/מהי/מהם|באיזה/לאיזה/מאיזה/איזה/איזו/באיזו/לאיזו|על/תחת איזה/שם|לפי איזה|what/what's/whats/which|under which/what`,
  theirs: `שלך/שלכם|נרשמת/הזמנת/נרשמתם/הזמנתם/התקשרת/רשום/רשומה/השתמשת/מופיע/נעשתה/בוצעה/ההזמנה/הזמנה/הרכישה/החשבון|נוח/אפשר ~ להתקשר/להשיג/לחזור/לתפוס|your/you|order/purchase/account/booking`,
  here: `כאן/פה/בתגובה/בתגובות/למטה/מתחת/בשרשור/בפוסט/לתגובות|here/comment/comments/below/reply/thread/underneath`,
  model: `דגם/סוג/הגעה/אלינו/שלנו/חנות|model/type/our/we/shop/branch`,
  phone: `טלפון/הטלפון/מספר/נייד|number/phone/mobile`,
  pay: `דרך לדעת|way of knowing|had changed|השתנתה/השתנה|בטלפון/במייל/באשראי|by/on/over the _ phone/email/mail|by phone/email`,
} as const

const FRAMES = `
  5 give detail ! pay
  4 need > detail ! pay
  4 may > strong ! pay model
  6 which > detail theirs
  2 detail > here ! pay
  3 which > strong ! pay model
  4 need > which detail
  digits
  7 which > phone reach
  4 give number here
  4 give details here
`

export const findAsked = findFrames(IDEAS, FRAMES)
