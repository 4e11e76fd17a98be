/** Special treatment as it is said around: before everybody, not what is usually done, rules that are not seen, because somebody posted. */
import { findFrames } from '../frames.ts'

const IDEAS = {
  before: `לפני ~ כולם/אנשים/ממתינים/מי/האחרים/השאר/אחרים/כל/שאר/יתר/לקוחות/הזמנות|ראשונה/ראשון/ראשונים ~ תור/בתור/ברשימה/רשימה|ראש ~ רשימה/הרשימה/תור/התור/הערימה|בעדיפות _ ראשונה/עליונה/גבוהה|עדיפות _ עליונה/ראשונה/גבוהה|מחוץ לתור|במסלול ירוק/מהיר/עוקף|מסלול ירוק/מהיר/עוקף|קודם _ לכולם/לאחרים/לכל|תור ~ ממתין/ממתינים ~ אבל
    ahead of ~ everyone/everybody/others/rest/queue/all/other/line/schedule|before ~ everyone/everybody/rest/anyone/else/others|front/top/head of ~ queue/line/list/pile|top/first/highest priority|fast track/lane/tracked/tracking|fast-track*|out of turn|jump/skip/cut/beat/bypass ~ queue/line|to the front/top|first in line|next in line`,
  serve: `נטפל/אטפל/מטפלים/נשרת/נענה/נשלח/נסדר/נדאג/נקדים/אקדים/נקדם/אקדם/מקדימים/נקפיץ/הקפצנו/הכנסנו/נכניס/נשים/שמנו/העלינו/נעלה/תטופל/יטופל
    deal/handle/serve/help/take/put/get/move/moved/push/pushed/bump/bumped/see/seen/squeeze/slot/treat/handled/dealt/served/processed/placed`,
  you: `אותך/אתכם/לך/לכם/שלך/שלכם/בשבילך/בשבילכם/עבורך/עבורכם/בך/בכם/כמוך/כמוכם/אלייך/אליך/הזמנתך/you/your/yours/you're`,
  first: `ראשונים/ראשונות/מיד/ראשונה/ראשון/ראשונים/קודם/מיידית|first/straight away/next/priority`,
  not: `לא|אינו|אינה|אינם|אין|בלי|לא ממש|not|don't|never|doesn't|wouldn't|can't|isn't|cannot|no|rarely|seldom|hardly`,
  normally: `בדרך כלל|לרוב|בשגרה|כרגיל|ברגיל|רגילים|נוהגים|נהוג|מקובל|מקובלת|על פי רוב|normally/usually/ordinarily/typically/generally|as a rule|supposed to|used to|common practice|standard practice|the norm`,
  grant: `מטופלים/עשינו/עשיתי/נתנו/נתתי/אישרנו/אישרתי/הצענו/עושים/עושה/נותנים/נותן/מאשרים/מאשר/מציעים/מציע/מחזירים/מקבלים/מוותרים/פותחים/נוהגים/נהוג/מקובל/מקובלת/לעשות/לתת/לאשר/אפשרי/קורה/שולחים
    done/given/handled/do/doing/offered/offering/allow/allowed/approve/give/giving/make/accept/refund/open/send/happen/grant/permit/extend/done/supposed`,
  thisOnce: `הפעם|פעם אחת|במקרה שלך/הזה/הנוכחי|אבל ~ לך/בשבילך/עבורך/לכם|רק עכשיו|רק הפעם|once|this time/once|just this|for you|in your case|this one|but we'll/you/i'll`,
  exception: `באופן/באורח/כצעד/בצעד/כמקרה/מקרה/כיוצא חריג/יוצא/חד|חריגה/חריגת/חריג/יוצא ~ מדיניות/המדיניות/נהלים/הנהלים/נוהל/הנוהל/תקנון/הכלל/הדופן|אישור חריג|לאשר/נאשר/אישרנו/אישרתי/נעשה/עשינו/לעשות/אעשה ~ חריג/חריגה/יוצא|לפנים משורת/משורה|מעבר ל* מקובל/נהלים/נוהל/מדיניות|מעבר למקובל/לנהלים/למדיניות|חד פעמי/פעמית|חד-פעמי*|בניגוד לנהלים/למדיניות|לא לפי הנהלים/הספר|לחרוג/נחרוג/אחרוג/חורגים
    exception/exceptions/exceptionally|one off|one-off|one time|special case|special arrangement/approval/permission|against/outside/beyond/despite/although _ our/the policy/rules/terms/procedure|our policy ~ but|not/strictly by the book|go beyond what`,
  bend: `לכופף/נכופף/אכופף/מכופפ*|לעגל/נעגל/אעגל/מעגל*|לעצום/נעצום/אעצום/עוצמים|להעלים/נעלים/אעלים/מעלים|להתעלם/נתעלם/אתעלם|לוותר/נוותר/אוותר/ויתרנו|לעקוף/נעקוף/אעקוף|להגמיש/נגמיש/אגמיש/נתגמש/גמישים|לשבור/נשבור/אשבור|לא נקפיד/נעמוד|נשים/להניח בצד
    bend/bending/bent|stretch/stretching|overlook/overlooking|bypass|relax|loosen|break/breaking|round/cut/cutting|set/put/leave aside|look/looking past|go/get/going/work around|turn/turning/close/closing/shut|forget|ignore|skip|waive/waiving`,
  rule: `כלל/כללים/הכללים|נוהל/נהלים/הנהלים|מדיניות/המדיניות|תקנון/התקנון|פינה/פינות|עין/עיניים|תנאי/תנאים/התנאים|הגבלה/מגבלה/המגבלה|מועד/המועד|הספר
    rule/rules|policy/policies|terms|procedure/procedures|corner/corners|a blind eye|our eyes|an eye|regulations|the deadline|limit/limits|the other way|the book|red tape`,
  because: `כמשפיענ*|כעיתונאי*|כידוענ*|כבלוגר*|כדמות מוכרת|as ~ influencer/journalist/celebrity/blogger/figure/reporter|בגלל/מאחר/כיוון/היות/משום/מכיוון/בזכות/לאור/מפני ~ שכתבת/שפרסמת/שהגבת/שפנית/שהעלית/שאת/שאתה/עוקבים/העוקבים/הפוסט/הפרסום/החשיפה/שמך/מעמדך/ותק/הוותק|כמי ש* ~|אחרי הפוסט/שפרסמת ~|עם כל כך הרבה עוקבים|ראינו ש* _ יש לך/עוקבים|כשלקוח/כשלקוחה/כשמישהו ~ כמוך|מישהי/מישהו/אנשים/לקוח/לקוחה/לקוחות/אדם/אישה ~ במעמד*/כמוך/כמוכם/חשוב/חשובה
    because/since/as/given/seeing/now ~ you ~ posted/wrote/loyal/regular/known/famous/influencer/vip/important/journalist/blogger/tagged/commented/followers/public|your/many/with/having followers/following/audience/reach/profile|someone/people/customer/customers/clients/somebody/person like/as/of _ you/yourself/loyal/important/standing/status`,
  favour: `נטפל/ניתן/נשלח/נקדם/נחזיר/נאשר/נדאג/נשדרג/נוסיף/נעניק/אטפל/אתן/אשלח/אדאג/תקבל*/מגיע/מגיעה/עושים/נעשה/אעשה/נזרז/מזרזים/נשמח/נפתח/מטפלים
    we'll/we/i'll/will/get/give/handle/deal/send/approve/speed/sort/upgrade/deserve/deserves/receive/extra/rush/happy/make`,
  direct: `קו ישיר|קו/ערוץ/גישה/חיבור ~ ישיר/ישירה/פתוח/אדום/פרטי|ישירות/ישר/אישית ~ למנכ"ל/המנכ"ל/למנכ"לית/לסמנכ"ל/להנהלה/לבעלים/לבעלת|המספר/הטלפון/הנייד/הוואטסאפ/מספר/טלפון/נייד ~ הפרטי/האישי/פרטי/אישי|מלווה/עוזרת/עוזר/איש/אשת/נציגת/נציג/מנהלת/מנהל _ קשר/לקוח/תיק/שירות/לקוחות _ אישי/אישית/צמוד/צמודה/פרטי/פרטית/ייעודי/ייעודית|מנכ"ל/המנכ"ל/המנכ"לית/הבעלים בעצמו/בעצמה/באופן/אישית ~
    direct line|open/direct/private/hot _ line/access/channel to|straight/directly/direct to ~ ceo/director/owner/chairman/boss/top/founder|personal/private/own/direct/dedicated number/mobile/phone/cell/line/assistant/agent/rep/representative/concierge/contact/manager/whatsapp|dedicated/assigned ~ agent/manager/person/rep/contact|ceo himself/herself/personally/will`,
  only: `רק/אך/במיוחד/בלעדי/בלעדית/באופן/אקסקלוסיבי*/ספציפית _ לך/בשבילך/עבורך/לכם/בשבילכם/עבורכם|אף/לאף/שום לקוח/אחד/לקוחה/אחת אחר/אחרת ~ מקבל/קיבל/יקבל/מקבלת/זכה/זוכה|לאף לקוח/אחד אחר/אחרת|לא ~ לאחרים/לשאר/לכולם|לא ~ כולם מקבלים/זכאים|שאחרים/אחרים לא ~|רק מעטים/בודדים ~|סגור/שמור/פתוח _ לאחרים/לקהל/לכולם
    just/only/exclusively/specially/especially/specifically/uniquely/solely for/to you|nobody/no one/none else/other ~ gets/got/get/has|not ~ everyone/everybody gets/get/can|not ~ available/offered/open/given ~ others/other/everyone/public|other/most/regular/ordinary customers/people ~ don't/won't/can't/do/never/not|nobody/no one else|don't/won't/not _ offer/give/do ~ others/anyone/everyone/everybody/just`,
  othersAside: `השאר/אחרים/כולם/האחרים ~ אחרי/אחריך/אחריו/בהמשך|everyone else/others/rest/other ~ after/later/theirs|מזיזים/מזיז/מזיזה/הזזנו/נזיז/דוחים/נדחה/דחינו/מעכבים/נעכב/מבטלים/ביטלנו/מעבירים ~ אחרים/אחרות/אחר/אחרת|להזמנות/ללקוחות אחרים/אחרות יחכו/ימתינו|אחרים/השאר/כולם/לקוחות ~ יחכו/ימתינו/יחכו|על חשבון _ אחרים/לקוחות/הזמנות|shift/shifting/shifted/move/moving/moved/push/pushing/pushed/delay/delaying/bump/bumping/hold/holding/cancel/cancelling/rearrange/rearranging ~ other/another/someone/somebody ~ orders/order/people/people's/customers/customers'/else's/appointments/back/deliveries|others/other can/will/have ~ wait|everyone else ~ wait/waits/waiting|at the expense of other/others`,
  contrast: `אבל/אך/למרות/אף/גם/הפעם/איתך/אצלך|but/although/though/even/despite/still/yet/while`,
  flexible: `נלך/אלך/הולכים/נבוא/באים/אבוא/ללכת/לבוא _ לקראת/לקראתך/לקראתכם|נתגמש/אתגמש/גמישים/גמיש/גמישה|נסגור/נעגל/נסדר/אסדר/נמצא ~ פתרון/דרך/משהו|נעשה/אעשה ~ שמיניות/הכל/הכול|flexible/lenient/generous|stretch ~|make/find/see ~ work/way/arrangement|meet you halfway|accommodate you|go out of our way|bend over backwards|look the other`,
  rules: `עברו/עבר/חלפו/חלף ~ יום/ימים/חודש/חודשים/שבוע/שבועיים/מועד|days/month/months/weeks/time/date ~ passed/past/gone|past/beyond the ~ days/deadline/date|רק ~ תוך/עד/עם/מ*|לא ~ מחזירים/מקבלים/אפשרי/ניתן/מותר/מאפשרים|המדיניות/הנהלים/התקנון/המועד/הזמן/החלון/המבצע/הרישום/ההרשמה/הרשימה/המלאי/ההטבה/הקורס/הסניף ~ נגמר/נגמרה/נגמרו/עבר/חלף/סגור/סגורה/נסגר/נסגרה/הסתיים/פג/מלא/מלאה/אוסר/אוסרים/קובע/קובעים/לא|only ~ within/until/with/accept/take|policy/rules/terms/deadline/window/period/offer/sale/list/registration/slots/enrolment/course/event ~ closed/over/past/passed/ended/expired/full/says/say/forbids/forbid/not/don't|we ~ don't/not/never/can't ~ accept/take/allow/offer/do/refund|after ~ deadline/period/closing/days/month`,
  take: `הוספנו/הוספתי/הכנסנו/הכנסתי/שמרנו/לאשר/להחזיר/לקבל/להכניס/לתת/יכול/יכולה/נקבל/אקבל/נחזיר/אחזיר/נאשר/אאשר/נכניס/אכניס/נוסיף/נפתח/נאריך/אאריך/נכבד/נשלח/אשלח/ניתן/אתן/מחזירים/אישרנו/אישרתי|we'll/we/i'll/i _ added/squeezed/slipped/put/took/take/accept/approve/refund/squeeze/slip/add/open/extend/honour/honor/let/make/do/give/send|i/we _ can/could ~ approve/refund/take/accept/give/offer/do`,
  personally: `אליי/אלי/אליי אישית/באופן אישי/ישירות|תפני/תפנה/תפנו/תתקשרי/תתקשר/תתקשרו/תבואי/תבוא/תכתבי/תכתוב/לפנות/להתקשר/לכתוב ~ אליי/אלי/לנייד/ישר/אישית ~ אישית/ישירות/ישר/שלי|ישר/ישירות אליי/אלי|to me/us personally/directly|straight/right to me|come/call/write/turn/text/message/contact/reach ~ me ~ personally/directly|ask for me`,
  always: `כל פנייה/בקשה/הודעה/הזמנה|every request/order/message/issue/problem|בכל פעם/עת/שעה|תמיד|כל פעם/שעה|מתי ש* ~|בכל/כל בעיה/דבר|כשתצטרכי/כשתצטרך|every/each/any time/day|always|whenever|anytime|next time|day or night|from now on|round the clock|24/7`,
  noWait: `לא/בלי _ עומד/עומדת/עומדים/לעמוד/ממתין/ממתינה/ממתינים/להמתין/מחכה/מחכים/לחכות/תחכי/תחכה/תמתיני/תמתין/תעמדי/תעמוד/צריכה/צריך ~ תור/בתור/לתור|דלת ~ אחורית|כניסה נפרדת|not/don't/doesn't/without/won't/never/shouldn't ~ stand/wait/waiting/standing/queue/queueing/queuing ~ line/queue/list/like|no/without queue/queuing/queueing/lines for|side/back door`,
  mark: `סימנו/סימנתי/נסמן/הגדרנו/רשמנו/סיווגנו/הכנסנו ~ אותך/החשבון/בכרטיס/כלקוח/כלקוחה ~ vip/חשוב/חשובה/מועדף/מועדפת/זהב/פרימיום/עדיפות/מיוחד/מיוחדת|marked/flagged/tagged/listed/upgraded/moved/registered ~ you/your/account ~ priority/vip/preferred/gold/important/premium/special/platinum|לקוח/לקוחת/לקוחה/לקוחות _ vip/וי.איי.פי/זהב/פרימיום/פלטינום`,
  insider: `במחיר של|at/for the price of|מחיר/תנאי/תנאים/הנחת/במחיר/תעריף _ עובדים/עובד/עלות/סיטונאי/חברים/משפחה/ספק|staff/employee/employees/cost/wholesale/trade/insider/family price/discount/rate/rates|friends and family|mates rates|at cost`,
  othersGet: `אחרים/לקוחות/כולם/אנשים/רגילים/השאר ~ מחכים/ממתינים/משלמים/מקבלים/עומדים/צריכים ~|others/customers/people/everyone ~ wait/waits/pay/pays/get/gets/have ~ to`,
  youGet: `ואת/ואתה/אבל/לך/אצלך/בשבילך/עבורך|you/yours/you'll/but`,
  all: `לכולם|לכל|כל הלקוחות/לקוח/מי/אחד|for everyone/everybody/all|every customer/order|all customers/orders|anyone|whoever`,
  skip: `נדלג/אדלג/לדלג/דילגנו/מדלגים/נוותר/לוותר/ויתרנו/בלי/ללא ~ בדיקה/הבדיקה/אישור/האישור/אישורים/תהליך/התהליך/שלבים/בירוקרטיה/טפסים/המתנה/קבלה|skip/skipping/skipped/bypass/waive/without ~ check/checks/verification/approval/approvals/process/paperwork/formalities/steps/questions/receipt`,
  openFor: `נפתח/אפתח/לפתוח/נשאיר/להשאיר/נאריך/נחכה _ לך/בשבילך/עבורך/במיוחד ~|נפתח/אפתח/נשאיר ~ סניף/הסניף/חנות/החנות/מחסן/המחסן ~|open/opened/keep/keeping/reopen ~ branch/store/shop/warehouse/office ~ for you|early/late/after hours for you`,
  complainer: `לקוחות/לקוח/מי/אנשים ~ שמתלוננים/שמתלונן/שכותבים/שכותב/שמפרסמים/שצועקים/שפונים ~ פייסבוק/בפייסבוק/ברשת/פומבי/בפומבי/כאן/אינסטגרם|customers/those/people/anyone who ~ complain/post/write/shout/tweet ~ facebook/online/here/public/publicly/loudly`,
  bigger: `מנהל/מנהלת/המנהל/המנהלת/מנכ"ל/סמנכ"ל/בעלים/הבעלים/האחראי ~ אישר/אישרה/הסכים/הסכימה/אישית/יטפל/תטפל|manager/director/ceo/owner/boss/head ~ personally/approved/agreed/himself/herself/allowed/mobile/number/look after`,
  forYou: `בשבילך/עבורך/בשבילכם/עבורכם/איתך/לך/אצלך|for/with/to you|in your case|your case/order`,
  vip: `vip|וי.איי.פי|ויאיפי|פלטינום|platinum|gold customer/member/status|לקוח/לקוחת זהב`,
  youAre: `את/אתה/אתם/אותך/לך/לקוחה/לקוח|you/you're/your`,
  escort: `מונית/שליח מיוחד/פרטי|שליח/מונית/רכב מיוחד/מיוחדת/פרטי/פרטית|a taxi/cab|special/private/personal courier/driver/delivery/car|in person with`,
  handsOn: `יטפל ~ אישית|אישית|באופן אישי|look after you|personally|take care of you|mobile/number/phone`,
  onlyAny: `לאף אחד/לקוח/אחר/לקוחה|לאיש|לאחרים|for/to anybody/anyone/others/nobody`,
  yourFirst: `ההזמנה/החבילה/המשלוח/הפנייה/התיק/הבקשה שלך/שלכם ~ ראשונה/ראשון/קודם|הזמנתך ~ ראשונה/קודם|your order/package/parcel/case/request/delivery/bag ~ first/ahead|סידור/הסדר/פתרון/יחס מיוחד`,
  royal: `טיפול/יחס/שירות ~ מועדף/מועדפת/מיוחד/vip/וי.איי.פי/מלכים/מלכה/מלך/אקסטרה/פרימיום/כוכבים/סלבס|כמו/של/כ* מלכה/מלך/מלכים/סלב/סלבס/סלבריטי/נסיכה|שטיח אדום|כפפות של משי|פרוטקצי*|קומבינ*|לסדר/נסדר/אסדר/סידרתי/סידרנו/מסדרים ~ לך/לכם/אותך ~ משהו/מיוחד/שווה/בצד|מתחת לשולחן|משהו/הטבה/מתנה מיוחד/מיוחדת ~
    preferential|vip/royal/red/celebrity/premium/star ~ treatment/handling/service/carpet/attention/status|special treatment/attention/handling/favour/favor/deal/terms/price|like/treat ~ royalty/queen/king/star/celebrity|do you a favour/favor|pull/pulling/pulled ~ strings|something special ~|under the table|wangle*`,
  members: `מועדון/חברי/לחברי/club/members`,
} as const

const FRAMES = `
  before you/serve
  4 serve you > first
  7 not normally grant
  not grant > thisOnce
  exception ! members
  4 bend > rule
  because favour
  direct
  only
  royal ! members
  othersAside
  4 contrast > flexible ! all
  12 rules contrast flexible ! all
  12 rules contrast take ! all
  7 personally always
  noWait you ! all
  mark
  insider ! all
  8 othersGet > youGet ! all
  5 escort you
  3 contrast > forYou take ! all
  12 normally contrast take ! all
  yourFirst
  vip youAre ! members
  skip you ! all
  openFor ! all
  complainer > first/favour/grant
  8 bigger exception/handsOn you
  not grant > onlyAny
  12 normally not > forYou take ! all
`

export const findSpecial = findFrames(IDEAS, FRAMES)
