/** Unusual or open-ended benefits as they are said around: the next purchase is on us, double the money, name your price. */
import { findFrames } from '../frames.ts'

const IDEAS = {
  free: `עלינו/עליי|על חשבוננו/חשבונינו/חשבון/חשבוני _ הבית/החברה/העסק|על חשבוננו|חינם|בחינם|ללא/בלי/באפס תשלום/עלות/חיוב/לשלם|במתנה|מתנה מאיתנו/מאתנו|בלי לשלם|לא תשלמי/תשלם/תשלמו/נחייב/תחויבי/תחויב|פטור*
    on us/me|on the house|for free|free|free of charge|no/without/zero charge/cost/paying|at/without no/any charge/cost|complimentary|gratis|not/won't/never _ pay/charged/billed/charge|don't pay|pay nothing|waive`,
  big: `קנייה/קניה/הקנייה/קניות/קנייתך|הזמנה/הזמנות/הזמנתך|ארוחה/ארוחת/ארוחות|לילה/לילות|חופשה|סופ"ש/סופשבוע|מנוי|שנה/שנת/בשנה/לשנה|חודש/חודשים/חודשיים|טיפול/טיפולים|כרטיס/כרטיסים|הכול/הכל/כולה|אספקה|כניסה/כניסות|טיסה/טיסות|דמי מנוי|ביקור|חשבון/החשבון|עגלה/העגלה|סל/הסל
    purchase/purchases|order/orders|meal/meals/dinner/lunch|night/nights|stay|vacation/holiday|weekend|subscription|membership|year/years|month/months|treatment/treatments|ticket/tickets|everything|supply|flight/flights|visit/visits|bill|basket/cart|the whole thing|the lot`,
  small: `משלים/משלימים/נשלים/חסר/חסרה|complete/missing|משלוח/משלוחים/דמי|שליחות|החלפה/להחליף/מחליפים/נחליף/יוחלף|החזרה/להחזיר/החזרות|איסוף/לאסוף|ביטול/לבטל|חניה/חנייה|קפה|ייעוץ|אחריות/האחריות|תיקון/תוקן/לתקן/נתקן|בדיקה/לבדוק|ביטול|התקנה|ניסיון|להתקשר|חליפי/חלופי/חדש/חדשה|תוך
    shipping/delivery/postage/deliver/ship|replace/replacement/replacing/exchange|return/returns/returning|pickup/collect/collection|cancel/cancelled/cancelling/cancellation|parking|coffee|advice|warranty|repair/fix/fixed|check|installation|trial|call|feel/be free|within`,
  multiple: `פי שניים/שתיים/שלושה/שלוש/ארבעה/ארבע/כמה/2/3/4/5|כפול/כפולה|כפליים|מוכפל|יותר/מעבר ~ ממה/למה/מהסכום/לסכום/מ* ששילמת/שילמת/ששולם/ששילמתם
    double/twice/triple/thrice|two/three/four times|2x/3x|x2/x3|more than/beyond ~ you/it ~ paid/cost/spent`,
  paid: `החזר/נחזיר/אחזיר/תקבלי/תקבל/תקבלו/נזכה/זיכוי/פיצוי/ששילמת/שילמת/הסכום/סכום/הכסף/כסף/ערך/נשיב
    refund/pay/paid/credit/amount/money/value/compensation/give/return/back/sum/worth`,
  charge: `חיוב/החיוב/חיובים/חויבת/חויב/חייבנו/ירד/ירדו/נגבה/נגבו/בטעות
    charge/charged/charges/charging/billed/billing/debit/debited/mistake`,
  open: `איזה/כל/איזשהו/איזושהי פיצוי/סכום/מתנה/הטבה ש* ~|מה סכום ש* ~|סכום/פיצוי/מה/איזה _ שירצה/שיספק/ירצה/יספק/יפצה/שיפצה/ישמח/שישמח/תרצי/תרצה/שתרצי/שתרצה|תגידי/תגיד/תגידו/תכתבי/תכתוב/תנקבי/תנקוב/נקבי/נקוב/אמרי/אמור ~ סכום/מחיר/כמה/פיצוי|איזה/מה/כמה ~ פיצוי/סכום/מתנה ~ תרצה/תרצי/מתאים/ירצה/יספק/מבקשת/מבקש/הולם/תרצו|צ'ק פתוח|לכל החיים
    whatever/any/anything ~ amount/sum/compensation/gift|compensation ~ seems/feels/think/want/like/fair|name/pick/choose your/the/a/any ~ price/amount/figure/sum/compensation|blank cheque/check|what/which sum/amount/compensation/would/will _ would/you/it/satisfy/make|how much ~ would/will/do/to ~ make/satisfy/want/happy|for life|lifetime supply/of|give/pay/get/have/refund ~ whatever/anything you ~ ask/want/wish/like/say|as much as you ~`,
  unlimited: `בלי/ללא הגבלה/תקרה|unlimited|no limit/ceiling/cap|without limit`,
  pick: `בחרי/בחר/תבחרי/תבחר/תבחרו/לבחור/קחי/קח/תיקחי/תיקח/לקחת _ מה/כל/איזה ~|כל מה ש* ~ תרצי/תרצה/תרצו/תבקשי/תבקש/בא/תבחרי/תבחר
    pick/choose/take/help/grab _ anything/whatever/any/yourself|whatever/anything ~ you/your _ want/like/fancy/wish/heart/ask`,
  shop: `חנות/מהחנות/בחנות|באתר/מהאתר|במדף/מהמדף/מהמדפים|בסניף/מהסניף|מהקטלוג|store/shop|site/website|shelf/shelves|catalogue/catalog|branch`,
  generous: `נפצה/אפצה/לפצות/פיצוי/מפצים/תפוצי/תפוצה/תפוצו ~ המלך/בענק/בגדול/ומעבר/כמו/כראוי/נאה/יפה/משמעותי/שמנה/שווה/הולם/רחבה/אותך/אתכם/לך|פיצוי/זיכוי/שובר/מתנה/החזר/הטבה/סכום _ נאה/יפה/שמן/שמנה/משמעותי/משמעותית/הולם/הולמת/נדיב/נדיבה/ענק/ענקית/מפנק/מפנקת/שווה/מכובד/מכובדת/גדולה/גדול/רציני/רצינית|נפנק/לפנק/אפנק/מפנקים/פינוק/פינוקים _ אותך/אתכם/לך/לכם/שווה/מיוחד/מאיתנו/מאתנו|לא תצטערי/תצטער/תצטערו|תצאי/תצא/תצאו ~ מורווחת/מורווח/מרוצה/מורווחים/מפה|בידיים ריקות|ידיים ריקות|נדאג ש* ~ ישתלם/משתלם|ישתלם לך|שישתלם|הפתעה/הפתעות ~ שווה/גדולה/גדולות/משמעותית/ענקית
    treat/spoil/pamper/reward you|make it worth|worth your while|more than make/made up|compensat* ~ handsomely/generously/properly/fully/well|handsome*|generous ~|substantial/hefty/serious/decent/considerable/sizeable ~ credit/compensation/sum/refund/voucher/gift/discount/amount|big/huge/massive/lovely/nice/great surprise/gift/hamper|won't/not regret it|go home/away empty|empty handed|well/richly/properly/fully/handsomely rewarded/compensated|you won't be out|you will not lose|come out ahead|shower you`,
  next: `הבא/הבאה/הבאים/הבאות|next`,
  fromUs: `מאיתנו/מאתנו/ממני|from us/me|on top`,
  plus: `ועוד|בנוסף|מעבר לכך|plus another/an/a/extra|and another|on top|as a bonus|extra`,
  sum: `# שקל/שקלים/ש"ח/שח/דולר|# dollars/shekels/nis|#`,
  penny: `לא ~ תשלמי/תשלם/תשלמו ~ שקל/אגורה/כלום/דבר|won't/not/never ~ pay/cost/spend ~ penny/cent/thing/dime/shekel|לא ~ יעלה לך`,
  surprise: `הפתעה/הפתעות/הפתעה קטנה/בונוס/תוספת/צ'ופר|surprise/surprises/bonus/something extra`,
  monthly: `כל חודש/שבוע/יום|every/each/a month/week/day`,
  product: `מוצר/פריט/משהו/מתנה/צעצוע/מזון|product/item/something/gift/toy/anything`,
  choose: `לבחור/תבחרי/תבחר/בחרי/בחר/בחירה|choose/pick/select/choice`,
  basket: `סל/סלסלת/חבילת/מארז/ערכת/קופסת _ פינוקים/שי/מתנות/הפתעות/מתנה|basket/box/pack/bag of/full ~ treats/goodies/gifts/surprises`,
  payYou: `נשלם/אשלם/שילמנו/נממן לך ~|pay you ~|pay for your ~`,
  blaming: `להפיל/להאשים/לזרוק/להטיל/האחריות|dump/blame/pin/throw/put/responsibility`,
  always: `עד ~ סוף השנה/החודש/השנה|כל השנה|לשנה/לחודש/לחצי/שנה ~ קרובה/שלמה/שלם/הקרובה|לתמיד|מהיום/מעכשיו/מהרגע ~|כל משלוח/קנייה/הזמנה/ביקור ש* ~|לנצח|until/till/to/through ~ end of ~ year/month|all year|for ~ year/months/ever|forever|always|from now on|from today|every purchase/order/delivery/visit/meal you`,
  expense: `עלינו/עליי|על חשבוננו/חשבונינו/חשבוני|חינם|בחינם|ללא/בלי עלות/תשלום|on us|at our expense/cost|our treat|free|on the house|we'll/we pay/cover/foot`,
  half: `חצי/מחצית _ מחיר/המחיר/מהסכום/הסכום/מהמחיר/מהקנייה/מההזמנה/החשבון/מהחשבון/עלינו/הנחה|נוריד/אוריד/נקזז/אקזז/נוותר/לוותר/נמחק/נמחוק/מחקנו/אמחק ~ חצי/מחצית/הכל/הכול/החוב/חוב/יתרה/היתרה/התשלום/החשבון|half off|half ~ price/bill/cost/order/purchase/amount|knock/knocked/take/took ~ half|write/wrote/written/wiped/wipe/cancel/clear/cleared ~ debt/balance/bill/off/slate|half of it|bill ~ cancelled/wiped`,
  luxury: `סופ"ש|סופשבוע|סוף שבוע|חופשה|נופש|מלון|צימר|ספא|טיסה|טיסות|אייפון|אייפד|טלוויזיה|מחשב|טאבלט|ארוחה זוגית|ארוחת שף|כרטיסים|כרטיס|הופעה|יום כיף|מסאז'|שמפניה|סלסלה|סלסילה|זר פרחים|בקבוק|יין|מארז|weekend|hotel|spa|holiday|vacation|getaway|flight|flights|iphone|ipad|tv|laptop|tablet|console|dinner for|tickets|concert|massage|champagne|hamper|basket|bouquet|bottle of|wine|cruise`,
  offered: `מאיתנו|מאתנו|עלינו|במתנה|מתנה|מה דעתך|בשבילך|עבורך|לך|לכם|על חשבוננו|from us|on us|how about|what about|would you like|as a gift|present|treat|gift|free|for you|our treat|courtesy|with our compliments|we'd like to offer|send|give|we'll send|throw|give`,
  cover: `נשלם/אשלם/נכסה/אכסה/נישא/נממן/אממן/נחזיר/נשפה/ניקח ~ וטרינר/הוצאות/ההוצאות/מונית/נזק/הנזק/טיפול/הטיפול/עבודה/מלון/אובדן/הפסד/ניקוי/תיקון ~|pay/cover/reimburse/refund/foot/meet/settle ~ vet/vet's/veterinary/expenses/costs/taxi/hotel/damage/loss/losses/work/treatment/medical/cleaning/bill`,
  onTop: `מעבר/בנוסף/נוסף ~ להחזר/לזיכוי/לסכום/לכסף ~ תקבלי/תקבל/תקבלו/ניתן/נוסיף/אוסיף/נשלח/נצרף/משהו|on top of/and ~ refund/credit/money|in addition to/and ~ refund|beyond the refund|plus something/extra/a`,
  compensated: `לפצות/נפצה/אפצה/תפוצי/תפוצה/תפוצו/מפצים/פיצוי ~ אותך/אתכם/לך/שמגיע/שראוי/ראוי/כראוי/מלא/על|you ~ compensated|you're/be/get ~ compensated|compensate/compensated/compensation ~ you/deserve/properly/fully|make/making/made ~ up to you|make amends ~ ways|repay you`,
  give: `נשלח/אשלח/נעביר/אעביר/נעניק/אעניק/ניתן/אתן/קיבלת/תקבלי/תקבל/תקבלו/מגיע/מגיעה/נדאג/נסדר/אסדר/נצרף/מחכה/מחכים/קבלי/קחי/הוספנו/נוסיף/בדרך/מציעים/נציע/הכנו/יש/רוצים/לתת/לשלוח/להעניק/להציע
    send/sending/give/giving/get/receive/deserve/arrange/offer/offering/add/adding/waiting/have/take/owe/sort/organise/organize/included/way/want/throw`,
  benefit: `שובר|תו קנייה|תו קניה|גיפט קארד|מתנה|פיצוי|פינוק|הטבה|קופון|צ'ופר|הנחה
    voucher|gift|gift card|compensation|hamper|goodies|goody bag|coupon|discount`,
  terms: `אחריות/האחריות|warranty|return/returns|cancel/cancelled|support`,
  you: `לך/לכם/אותך/אתכם/אלייך/אליך/שלך/בשבילך|you/your`,
} as const

/** `OPEN` also holds where a sum stands beside it; a benefit with no sum does not. */
const OPEN = `
  free big ! small blaming
  5 multiple paid ! charge
  open
  5 unlimited free/benefit
  pick > shop
  generous
  always expense ! terms
  5 next expense
  half ! charge
  6 luxury offered ! charge
  cover
  onTop
  choose product expense
  basket
  payYou
  penny
  plus surprise
  8 free monthly ! terms
  compensated
`
const NO_SUM = `
  give > benefit you
`

export const findOpen = findFrames(IDEAS, OPEN)
export const findUnsummed = findFrames(IDEAS, NO_SUM)
