/** Somebody who wants to buy, join, upgrade or get a quote, or asks to be called. */
import type { Token } from '../tokens.ts'
import { type Hit, makeDetector } from './hit.ts'

export type Lead = 'buying' | 'price' | 'contact'

const WANT =
  'רוצה/רוצים/מעוניין/מעוניינת/מעוניינים/מעונינת/מעונין/מעונינים/אשמח/נשמח/בא/מחפש/מחפשת/מחפשים/צריכים/צריך/צריכה/אפשר/חושבים/חושב/חושבת/שוקל/שוקלת/שוקלים/ניתן/היינו/הייתי'

const HEBREW_BUYING = `מעוניין/מעוניינת/מעוניינים/מעונין/מעונינת/מעונינים|${WANT} _ לקנות/לרכוש/לשכור|${WANT} _ להצטרף/להירשם/להרשם/לשדרג|רוצה/רוצים/אפשר/ניתן/נשמח/אשמח _ להזמין _ אצלכם/#/עבור/לאירוע/מקום/שולחן/חדר/אירוע/קייטרינג/אוטובוס/הסעה/כמות/#|${WANT} _ לעבור אליכם|עובר^/עוברים/לעבור/להעביר/נעבור/אעבור ~ אליכם|לפתוח ~ חשבון/תיק/כרטיס/פיקדון|חשבון לסטודנט|${WANT} _ הצעה/הצעת/הצעות/פרטים/מידע/קטלוג/מחירון/מחיר/מחירים|הצעת מחיר/משכנתא|הצעות מחיר|הצעה ל*|אשמח/נשמח _ לקבל/לשמוע _ פרטים/הצעה/מידע|לקבל/מקבלים/תשלחו/שלחו הצעה/הצעת|פרטים נוספים|פרטים על/לגבי/בנוגע|איך מצטרפ*|איך נרשמ*|איך אפשר להצטרף/להירשם/להזמין/לקנות/לרכוש|איך מזמינים|איך קונים|תהליך ~ להצטרפ*|מה צריך/תהליך ~ להצטרף/לפתוח/להירשם|איפה/היכן _ קונים/לקנות/להשיג/לרכוש/משיגים/אפשר לקנות|יש/נשאר/קיים/חוזר/יחזור _ במלאי/למלאי|אני קונה|אני רוכש|קונה על המקום|שולח/שלח/תשמרו לי|לשריין|לשמור לי|מחפש^/מחפשים/מחפשת _ חבילה/חבילת/ספק/מסלול/דירה/ביטוח/הלוואה/קייטרינג/אולם/צימר/חדר/טיסה/מתנה/חוג/מנוי/מתקין/אפשרות/מקום|מחפשים ~ חדש|מחפש/מחפשת ~ חדש/חדשה|${WANT} _ הלוואה/משכנתא/ביטוח/מנוי/חבילה/קו/קווים/כרטיס|מעוניינ* ב*|מה יש לכם להציע|מה תציעו/תתנו/תוכלו|תנאים ל*|תנאי/תנאים פתיחה/לפתיחת/הצטרפות/להצטרפות|מה אתם מציעים|יש לכם _ להציע|מסלול/הנחה/מבצע/הטבה _ למצטרפים/למצטרף/חדשים|למצטרפים חדשים|לקוחות חדשים|לקוח חדש|הזמנה מרוכזת|כמות גדולה|לקבוצה של|אירוע של/#|אירועים קטנים|לעובדים|ועד עובדים|רכישה מרוכזת|מחיר סיטונאי|סיטונאות|זכיינות|אפשר להירשם|פתוחה ההרשמה|נשאר מקום|נותר/נותרו מקום/מקומות|מה האפשרויות|אפשר להזמין|יש מקום|נשארו מקומות|ניסיון חינם|שיעור ניסיון|אימון ניסיון|תקופת ניסיון|לפני שנרשמים/שנרשמ*/שקונים/שמצטרפים|מה/מתי/כמה _ פנוי/פנויים|פנוי ב*|בסטוק|ערב פתוח|יום פתוח|יוצא/יוצאים/נפתח/נפתחת למכירה|מתי ~ למכירה|הצעה/הצעות ~|איזה/איזו/מה ~ תעריף/מחיר _ אתם/נותנים/תתנו|אתם נותנים|להזמין שולחן|להזמין מקום|להזמין חדר|חדר פנוי|חדרים פנויים|יש פנוי|פנוי ל*|לקבוע פגישת ייעוץ|פגישת ייעוץ|לקבוע סיור|איש מכירות|נציג מכירות|מחלקת מכירות|מנהל אירועים`

const HEBREW_PRICE = `כמה עולה/עולים/עולות/יעלה/תעלה/יעלו/עלה/עלות|כמה זה/הוא/היא/הם עולה/עולים/יוצא/יעלה|כמה ה* ~ הז*|בכמה ה*/זה/אתם|מה/מהו/מהם _ מחיר/מחירים/מחירון/עלות/עלויות/תעריף|מחיר/מחירים/עלות _ ל*/של/בבקשה/עבור|כמה לילה/לילות/אירוע/קורס/שיעור/מנוי/חוג/כרטיס/משלם/משלמים|כמה אתם/לוקחים לוקחים/גובים|מה המחיר|אפשר מחיר|מחיר בפרטי|כמה יוצא|כמה _ סט/כרטיס/כרטיסים/אירוע/קורס/שיעור/מנוי/חוג/מגש/מגשים/צמיג/צמיגים/טיפול/תספורת/חבילה/ביטוח/פוליסה/דירה/חדר/כניסה/הסעה/מזוודה/עוגה/שולחן/ארון/ספה/מיטה/דיל/צימר/וילה/התקנה/סדנה|איזה מבצעים|מה _ מסלולים`

const HEBREW_CONTACT = `שיחזרו/שתחזרו/תחזרו/חזרו/שיחזור/יחזור/תחזור/שתחזור/לחזור אליי/אלי/אלינו/אליו/אליה|שיתקשרו/שתתקשרו/תתקשרו/התקשרו/יתקשר/שיתקשר/מישהו|נציג/שנציג/מישהו/שמישהו/יועץ/שיועץ/נציגה/סוכן ~ יחזור/יתקשר/תחזור/תתקשר/יצור/ייצור/לחזור/ליצור/שיחזור|דברו/תדברו/צרו/תצרו/ליצור/ייצור/יצור _ איתי/איתנו/קשר|הטלפון שלי|מספר שלי|אפשר _ שיחה מ*|לשיחה חוזרת|שיחת ייעוץ`

const ENGLISH_BUYING = `interested in/to/by|i'm/im/we're/we/i am/are interested|want/would/looking/like/need/wish/love/hoping/planning/trying to buy/purchase/order/join/subscribe/upgrade/rent/hire/enrol/enroll/register/book|like/want/looking/need/planning to ~ switch/move/sign/open/become/start ~ to/over/up/with/account/member/lines|looking/searching/shopping for a/an/some/new/the|looking to switch/buy/join/get/order|switch^/move^/transfer^ ~ to/over you/u|get/need/want/have/send/give/request a/me/us _ quote/quotation/estimate|a quote|quote for/please|quotation|price list|how/where do/can/would i/we sign/join/buy/order/subscribe/enrol/enroll/register/get/purchase ~|sign me up|sign up for|how to join/order/buy/subscribe|open/opening a/an ~ account|open an account|become a member/customer/client|what/which ~ can/do you offer/have ~ for|what can you offer|what would/will/could you offer|terms for a/an/opening|rate/rates for|what does it take to join|more/further details/information/info about/on|send/share me/us _ details/info/brochure/catalogue/catalog|details/info about your/the|in stock|back in stock|restock*|where can/do i/we buy/get/purchase/find|bulk order/discount/price|wholesale|group booking/rate/discount/of|for # people/guests/employees/pax|corporate/business account/rate/order|our office/company/team/employees needs/need/wants/want|we need #|need a #|who do i/we talk/speak to about|franchise|demo|free trial|trial lesson/class|book a table/room/demo/tour/class/viewing/call/trip|before signing/joining/buying/subscribing|try ~ before|an offer|offer for|what would you charge|we're a #|web shop|our business/shop/company/school/team|go on sale|when do ~ sale|table for #|room for #|is there/are there any _ availability|any availability|availability for|take bookings/reservations for|new customers/customer _ offer/deal/discount|deal for new|catering for|student account|business plan|like to upgrade|want to upgrade|upgrade to|sales team/rep/department/person|someone from sales|events person|what are the/my/our options|set of #|a set of|can we order|can i order|could we order|do you cater|insurance quote|mortgage/loan offer|loan for|apply for a`

const ENGLISH_PRICE = `how much is/are/does/do/would/for/to/will/a/the|roughly what's|what/what's is/are/would/does/the/your/do ~ price/prices/cost/costs/rates/pricing|price of/for/please/per/and/list/range/in|prices for/please/of|pricing|cost of/for/to|rates for|what do/would/will you charge|membership/plan/package ~ cost|any deals/discounts/promotions/offers|quote please`

const ENGLISH_CONTACT = `call/ring/phone/contact/text/email me/us on/at/back/about/to/please/tomorrow/today/with|reach me/us at/on|have/get/ask someone/somebody/a/your ~ call/contact/ring/reach/phone me/us|please/can/could ~ call/contact/ring/reach me/us|get in touch|give me a call/ring/shout|my number is|reach out to me`

export const leadDetector = makeDetector<Lead>(
  [
    ['buying', HEBREW_BUYING],
    ['price', HEBREW_PRICE],
    ['contact', HEBREW_CONTACT],
    ['buying', ENGLISH_BUYING],
    ['price', ENGLISH_PRICE],
    ['contact', ENGLISH_CONTACT],
  ],
  {
    buying: { he: 'רצון לקנות או להצטרף', en: 'Wants to buy or join' },
    price: { he: 'שאלה על מחיר', en: 'Asks for a price' },
    contact: { he: 'בקשה שיחזרו אליו', en: 'Asks to be contacted' },
  },
)

/** Signs of somebody who may become a customer, or buy more. */
export const findLeads = (text: string, words?: readonly Token[]): Hit<Lead>[] => leadDetector.find(text, words)
