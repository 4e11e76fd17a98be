/** Forms of asking: question words, requests for help, and what kind of knowledge is asked for. */
import type { Token } from '../tokens.ts'
import { type Hit, makeDetector } from './hit.ts'

export type Question =
  /** A word that opens a question. */
  | 'asks'
  /** A request for help or for something to be done. */
  | 'requests'
  /** How to use or set up what was bought. */
  | 'how_to'
  /** Which choice is better. */
  | 'choice'
  /** Knowledge of a profession: medicine, law, money, electricity. */
  | 'expert'
  /** Asked of whoever reads, not of the business. */
  | 'to_anybody'

const HEBREW: Record<Question, string> = {
  asks: `האם|מתי|איפה|היכן|איך|כיצד|כמה|מה|מהו|מהי|מהם|מי|למי|את מי|איזה|איזו|אילו|למה|מדוע|לאן|מאיפה|מאיזה|מאיזו|באיזה|באיזו|לאיזה|עד מתי|ממתי|עד איזו|יש לכם|יש אצלכם|ישנו|קיים|קיימת|אפשר|ניתן|אפשרי|מותר|מגיע לי|צריך ל*|יודעים אם|יודע אם|אתם יודעים|רציתי לשאול|רציתי לדעת|אשמח לדעת|אשמח להבין|נשמח לדעת|שאלה|יש אופציה|יש אפשרות|צריך להביא|מקבלים|פתוחים|פתוח ב*|אתם פתוחים/מגיעים/שולחים/עושים/מקבלים/נותנים/תומכים/מוכרים/סגורים/עובדים/כשרים|מגיעים ל*|שולחים ל*|מתאים ל*|עובד^ היום/הלילה/מחר/בשבת/בחג|שווה ל*|כדאי ל*|זה נכון ש*|נכון ש*|תגידו|תגיד|תגידי|הי/היי/שלום יש|יש חניה/גישה/משלוח/משלוחים/אופציה/הנחה/דרך/סניף/מצב/סיכוי`,
  requests: `אשמח/נשמח לעזרה/לתשובה/למענה/להבהרה/לעדכון/לסיוע|צריך/צריכה/צריכים עזרה/עזרתכם|אני צריך/צריכה/רוצה|מבקש/מבקשת/מבקשים ל*|עזרה ב*|תוכלו/תוכל/תוכלי/יכולים/יכול/יכולה ל*|בבקשה תעזרו|תעזרו לי|אפשר לקבל|אפשר בבקשה|נא ל*|תעדכנו|תבדקו|אשמח אם|מישהו יכול`,
  how_to: `איך/כיצד _ מפעילים/מגדירים/מחברים/מתקינים/משתמשים/מכבים/מדליקים/מאפסים/משנים/מעדכנים/מורידים/מבטלים/נכנסים/מתחברים/מוסיפים/מסירים/מכבסים/מנקים/קוראים/טוענים/מטעינים/מתקפים/מפקידים/מעבירים/סורקים/ממלאים/צופים/מקליטים/חוסמים/מחממים/מרכיבים/בודקים/עושים/מפעיל/מגדיר/מחבר/מתקין/משנה/מאפס/מכבה|איך/כיצד ~ להפעיל/להגדיר/לחבר/להתקין/לאפס/לשנות/לעדכן/לחסום/לכבות/להדליק/לכבס/לנקות/לטעון/להתחבר/לצפות/להקליט/להרכיב|איך _ עובד^|כמה זמן לחמם/לבשל/להטעין/לאפות|מדריך|הוראות הפעלה/שימוש/הרכבה|צריך להחליף סים|הגדרות|מקבלים קוד/סיסמה`,
  choice: `מה עדיף/מומלץ/כדאי/משתלם/יותר/הכי _|מה/איזה/איזו/אילו ~ עדיף/עדיפה/מומלץ/מומלצת/משתלם/משתלמת/ממליצים/מתאים/הכי/כדאי/ממליץ/תמליצו|ממליצים על/לי/למי|הייתם ממליצים|תמליצו|המלצה/המלצות _ ל*/על|שווה/כדאי/משתלם ל*/לעבור/לקנות/לקחת/לשדרג|התלבטתי/מתלבט^/מתלבטת/מתלבטים/התלבטות|ההבדל/הבדל בין/ב*|מה ההבדל`,
  expert: `ריבית/הריבית/ריביות/פריים/משכנתא/פיקדון/קרן/פנסיה/מס/מיסים/דיבידנד/מדד ~ היום/כדאי/למחזר/לשנה/עכשיו/יורד/עולה|למחזר ~ משכנתא|מותר/אפשר/מסוכן/בטוח _ לקחת/לשלב/ליטול/לתת/לשתות/להתאמן/לטוס ~ תרופ*/אקמול/אנטיביוטיקה/נורופן/אחרי/בהיריון/בהריון/עם/תינוק/ילד|לקחת ~ יחד|תופעות לוואי|מינון|תסמינים|אבחון|מאיזה גיל/בן/בת כמה ~ עושים/בדיקה/חיסון/ממוגרפיה/מתחסנים|חיסון נגד|איזה מפסק/כבל/שקע/אמפר|כמה אמפר/קילוואט/וואט|חתך כבל|זכויות/זכאות/זכאי ~ בחוק/חוקי|לפי החוק|חוקי ל*|החוק אומר|החזר מס|מס הכנסה|ביטוח לאומי|פטור ממס|היטל|פיצויי פיטורים|השקעה _ כדאי|תשואה של`,
  to_anybody: `מישהו/מישהי _ יודע/יודעת/מכיר/מכירה/רוצה/צריך/צריכה/בא/באה/מגיע/נתקל/ניסה/פה|מי/מישהו _ בא/באה/בעניין/מצטרף/איתי/יוצא|מה אתם אומרים|מה דעתכם|ראיתם/שמעתם את/ש*|מה נשמע|מה קורה אחי|מה איתך`,
}

const ENGLISH: Record<Question, string> = {
  asks: `what|what's|whats|when|when's|where|where's|how|how's|which|who|who's|whose|why|is there|are there|do you|do u|does it|does the|does this|does your|did you|do i|do we|do they|do these|can i|can we|can you|can u|can the|could i|could you|could we|may i|is it|is the|is this|is my|is your|are you|are the|are your|are my|are bikes|are dogs|are kids|are pets|will you|will there|will the|will it|will i|would you|would it|should i|should we|any idea|any update|any updates|any chance|any news|anyone know|wondering|would like to know|want to know|question|have you got|have you any|has my|has the|am i|does anyone|is anyone|was it`,
  requests: `i need/want/have/wish/try/like/trying/wanna/needed to/help/assistance _ know/see/check/change/edit/update/correct/modify/find/get/download/talk/speak/cancel/remove/add/set/create/open/track/switch/learn/ask/make/pay/use/request/understand|i'm/im/am trying to|i/we need help/assistance|i'd/would like to|i want to|i need|don't/dont/do not know how/what/where/who/which/if|not know how/what/where|not sure how/if/whether/what|need/want help/assistance/info/information|need/want to/help|check the/my/when/if|send me ~|need help|need to know|help me|please help|pls help|tell me|show me|let me know|can someone|could someone|can anybody|please advise|advise please|assistance|assist me|looking for help|please check|please update|please send|please fix`,
  how_to: `how do/to/can/should/would i/we/you ~ reset/change/set/setup/turn/activate/connect/install/use/update/upgrade/download/log/read/deposit/add/remove/delete/block/pair/charge/clean/wash/heat/assemble/cancel/return/validate/transfer/register/find/edit/enable/disable/configure/print/unlock/link/scan/watch/record|how to reset/change/set/turn/activate/connect/install/use/update/download/log/read/add/remove/block/pair/charge/clean/wash/heat/assemble/enable/disable|can i put ~ dryer/machine/dishwasher/microwave/oven|machine washable|dishwasher safe|how long ~ heat/cook/charge/bake|instructions|manual|settings|setup|turn off|turn on`,
  choice: `which ~ better/best/recommend/suggest/should/sense/suits/right/cheaper|what ~ recommend/suggest/advise/best/better|what's the best/cheapest/better|what would you suggest/recommend|should i/we _ get/buy/choose/take/go/switch/pick/upgrade|worth it/upgrading/switching/buying/getting|better to|recommend/suggest ~ for|recommendation*|best/cheapest option/plan/way/choice ~ for|difference between|differ from|versus|vs`,
  expert: `rate/rates/interest/mortgage/prime/deposit/pension/tax/taxes ~ today/now/year/falling/rising/lock/refinance|refinance|lock the rate|lock ~ rate|can i/we take/mix/combine/use ~ with/while/antibiotics/ibuprofen/paracetamol/pregnant/breastfeeding|take ~ together|side effects|dosage|symptoms|at what age|vaccine*|is it safe to take|breaker|amps|amperage|kilowatt/kw ~ need|cable size|by law|legally|tax deductible|capital gains|am i entitled|eligib*|prescription for|contraindication*`,
  to_anybody: `who's/who is/whos coming/hungry/up/joining/in|does/did anyone/anybody else|anyone/anybody else/want/going/up/here/know/tried|what do you/y'all think|did you see|have you seen|you guys coming`,
}

export const questionDetector = makeDetector<Question>(
  (Object.keys(HEBREW) as Question[]).flatMap((kind) => [
    [kind, HEBREW[kind]] as const,
    [kind, ENGLISH[kind]] as const,
  ]),
  {
    asks: { he: 'מילת שאלה', en: 'A question word' },
    requests: { he: 'בקשה', en: 'A request' },
    how_to: { he: 'איך משתמשים', en: 'How to use it' },
    choice: { he: 'מה לבחור', en: 'Which to choose' },
    expert: { he: 'ידע מקצועי', en: 'Professional knowledge' },
    to_anybody: { he: 'שאלה לכל מי שקורא', en: 'Asked of whoever reads' },
  },
)

/** Forms of asking, with their places. */
export const findQuestions = (text: string, words?: readonly Token[]): Hit<Question>[] =>
  questionDetector.find(text, words)
