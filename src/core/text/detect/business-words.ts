/** Words by which a text speaks of a business and what it does for people: goods, bills, deliveries, service, the web site. */
import { foldSpelling, inflected } from '../phrases-inflect.ts'
import { foldFinals } from '../tokens.ts'

/** `word^` in all forms. */
const HEBREW = `יקר^ זול^ עולה עולים לשלם שירות שירותי שירותים נציג^ נציגים מוקד מוקדן^ מוקדנית תמיכה טכנאי^ שליח^ משלוח משלוחים חבילה חבילת חבילות הזמנה הזמנת הזמנות הזמנתי הזמנו חשבונית חשבוניות חשבון חשבונות חיוב חיובים חויבתי חייבתם תשלום תשלומים שילמתי שילמנו משלמ^ מחיר מחירים מחירון תעריף תעריפים עמלה עמלות מבצע מבצעים הנחה הנחות קופון שובר זיכוי החזר מנוי מנויים מסלול תוכנית לקוח^ לקוחות צרכן סניף סניפים חנות חנויות קופה קופאי^ מוכר^ מוכרן מנהל^ צוות עובד^ עובדים אתר אפליקציה אפליקציית האתר אינטרנט גלישה קליטה סיבים נתב ראוטר מודם סים סלולר סלולרי טלוויזיה ערוצים ממיר תקלה תקלות מוצר מוצרים מלאי אריזה אחריות תיקון החלפה החזרה קניתי קנינו רכשתי רכישה קנייה לקנות מתחר^ מתחרים חברה חברת חברות ספק ספקים בנק אשראי הלוואה משכנתא פיקדון ריבית כרטיס כרטיסים כספומט העברה עו"ש מסעדה תפריט מלצר^ מלצרית פיצה המבורגר סושי אוטובוס אוטובוסים רכבת רכבות נסיעה נסיעות תיקוף חשמל מונה קריאת ניתוק הפסקת מלון טיסה טיסות מזוודה כבודה דיילת ביטוח פוליסה תביעה סוכן מרפאה תורים אימון מאמן^ מכון מתאמנים מלתחות הרשמה עירייה ארנונה דוח קורס לימודים מזכירות מענה פנייה פניות צ'אט ווטסאפ וואטסאפ מייל מוקדנים ההנהלה הנהלה מנכ"ל מנכ״ל`

const ENGLISH = `cheaper expensive cheap service services support agent^ rep reps representative^ technician^ courier^ delivery deliveries deliver^ package parcel parcels order^ invoice^ receipt bill^ billing account^ charge^ payment^ paid price^ prices fee^ discount^ coupon voucher refund^ subscription contract customer^ client^ branch^ store^ shop^ checkout cashier staff manager team website site app internet wifi fibre fiber router modem sim signal network coverage tv channel^ outage product^ item^ warranty repair^ exchange return^ bought buy buying purchase^ competitor^ company provider^ bank banking loan^ mortgage deposit card^ atm transfer^ restaurant menu waiter waitress pizza burger bus buses train^ station passenger^ ticket^ timetable electricity gas meter hotel booking^ reservation flight^ luggage baggage airline insurance policy claim^ clinic hospital appointment^ gym trainer membership tuition municipality opening email helpline hotline`

const words = new Set<string>()
for (const one of `${HEBREW} ${ENGLISH}`.split(/\s+/)) {
  const plain = foldFinals(one.replace('״', '"'))
  for (const form of plain.endsWith('^') ? inflected(plain.slice(0, -1), '^') : [plain]) words.add(foldSpelling(form))
}

/** Whether a word, in lower case with final letters folded, speaks of a business. */
export function isBusinessWord(word: string): boolean {
  return words.has(foldSpelling(word))
}
