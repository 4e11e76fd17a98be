/** Words that mean somebody beyond the rep must know: danger, law, press, leaks, a customer about to leave. */
import type { Span } from '../normalize.ts'
import { findPhrases } from '../phrases.ts'
import { type Token, tokens } from '../tokens.ts'
import type { RISKS } from '../verdict.ts'

export type Risk = (typeof RISKS)[number]

const WORDS: readonly (readonly [Risk, string])[] = [
  [
    'churn',
    `מבטל מנוי|מבטלת מנוי|מבטלים מנוי|מבטל את ~ מנוי|מבטלת את ~ מנוי|לבטל את ~ מנוי|ביטול מנוי|ביטול המנוי|לבטל מנוי|לנתק את ~ שירות|להתנתק מכם|מתנתק מכם|מתנתקת מכם
עובר למתחר*|עוברת למתחר*|עוברים למתחר*|אעבור למתחר*|נעבור למתחר*|נעבור לחברה אחרת|עובר לחברה אחרת|עוברת לחברה אחרת|עוזב אתכם|עוזבת אתכם|עוזבים אתכם|לקוח פחות|איבדתם לקוח*|הפסדתם לקוח*|פעם אחרונה ש*|לא אקנה ~ יותר|לא קונה ~ יותר|יותר לא אקנה|לא אחזור ~ יותר|לא אזמין ~ יותר`,
  ],
  [
    'churn',
    `cancel my subscription|cancelling my|canceling my|cancel my account|cancel my membership|close my account|closing my account|switching to|moving to another|leaving you|done with you|taking my business|lost a customer|lost me as|never again|never buying|never order* ~ again|last time i`,
  ],
  [
    'legal',
    `תביעה קטנה|תביעות קטנות|תביעה ייצוגית|תביעה נגד*|תביעה משפטית|אגיש תביעה|נגיש תביעה|מגיש תביעה|מגישה תביעה|מגישים תביעה|להגיש תביעה|לתבוע|אתבע|נתבע|תובע אתכם|תובעת אתכם|תובענה|ייצוגית|עורך דין|עורך דיני|עורך הדין|עורכת דין|עורכת הדין|עו"ד|בית משפט|בית המשפט|ניפגש בבית*|ניפגש במשפט|מכתב התראה|צעדים משפטיים|הליך משפטי
sue you|suing|lawsuit|lawyer*|attorney|legal action|small claims|see you in court|class action`,
  ],
  [
    'regulator',
    `הרשות להגנת הצרכן|להגנת הצרכן|המועצה לצרכנות|רשות התחרות|משרד התקשורת|משרד הבריאות|משרד התחבורה|הפיקוח על הבנקים|המפקח על|הממונה על|נציב תלונות|נציבות תלונות|מבקר המדינה|רגולטור
consumer protection|ombudsman|regulator*|trading standards|better business bureau|report you to the|ftc|health department`,
  ],
  [
    'media',
    `כלבוטק|תחקיר*|עיתונאי*|פניתי לעיתון|אפנה לעיתון|נפנה לעיתון|לתקשורת אני|לפנות לתקשורת|פניתי לתקשורת|אפנה לתקשורת|נפנה לתקשורת|כתבה עליכם|חדשות 12|ערוץ 12|ערוץ 13
journalist*|newspaper*|the press|go to the media|going to the media|on the news|news station|going viral`,
  ],
  [
    'safety',
    `התחשמל*|נשרפ*|שריפה|עלה באש|עלתה באש|התלקח*|עשן יצא|יצא עשן|התפוצצ*|התפוצץ|דליפת גז|ריח גז|ריח של גז|נפצע*|פציעה|נחתכ*|נפלתי|נפלה עלי*|נפל עלי*|פינוי לבית חולים|פונתה לבית*|פונה לבית*|בית חולים|מיון|הרעלת מזון|הרעלת קיבה|הרעלה|קלקול קיבה|הקאתי|הקיא*|אלרגי*|סכנת חיים|מסוכן|מסוכנת|סכנה|להיחנק|נחנק*|בלמים ~ לא|זכוכית ב*|שבר זכוכית|ג'וק|ג'וקים|תולעים|תולעת|עובש|מעופש*|חרק ב*
electrocut*|caught fire|on fire|smoke came|exploded|explosion|gas leak|smell of gas|injured|injury|hurt myself|hit my head|hospital|emergency room|food poisoning|threw up|vomit*|allergic|allergy|dangerous|choked|choking|snapped while|burned my|burnt my|glass in|mold in|mould in|brakes failed`,
  ],
  [
    'privacy',
    `פרטים של ~ אחר|פרטים של ~ אחרת|פרטים של מישהו אחר|של לקוח אחר|של לקוחה אחרת|של אישה אחרת|של אדם אחר|של מישהו אחר|של מישהי אחרת|דליפת מידע|דליפת פרטים|דלפו|דלף|נחשפו הפרטים|נחשפו פרטים|הפרטים שלי נחשפו|פרסמתם את הפרטים|פרסמתם את הטלפון|מסרתם את הפרטים|פגיעה בפרטיות|הפרת פרטיות
someone else's|another customer's|other customer's|other people's|data leak|data breach|leaked my|my data was|exposed my|shared my details|gdpr|privacy violation`,
  ],
  [
    'fraud',
    `הונאה|הונו אותי|עקצו אותי|עוקץ|עוקצים|גנבו ~ כרטיס|גנבו ~ אשראי|חיוב לא מוכר|עסקה לא מוכרת|פרצו לחשבון|פרצו לי|התחזות|מתחז|מתחזים|מתחזה|פישינג|זיוף|מזויף|מזויפת
fraud*|scam|scammed|scammer*|phishing|identity theft|hacked|stolen card|unauthorised charge|unauthorized charge|counterfeit|impersonat*`,
  ],
  [
    'violence',
    `אני אהרוג|נהרוג אתכם|אשבור לך|אפוצץ אתכם|ארביץ|אשרוף לכם|אבוא אליכם עם|תקף אותי|תקפה אותי|הרביץ*|הכה אותי|דחף אותי|איים עלי*|מאיים עלי*
i will kill|i'll kill|kill you|punch you|smash your|burn down|assaulted|attacked me|hit me|pushed me|threatened me`,
  ],
  [
    'vulnerable',
    `מונשם|מונשמת|נכה|נכים|כיסא גלגלים|ניצול שואה|ניצולת שואה|קשיש|קשישה|סיעודי|סיעודית|בת 80|בת 85|בת 90|בן 80|בן 85|בן 90|חולה סרטן|חולת סרטן|בהיריון|בהריון|אינסולין|תינוק בן|תינוקת בת|ילד בן|דיאליזה|מחולל חמצן
wheelchair|disabled|ventilator|oxygen machine|insulin|dialysis|pregnant|newborn|cancer patient|elderly|80 year old|85 year old|90 year old|holocaust survivor|suicid*`,
  ],
]

const find = findPhrases(WORDS)

/** Every risk the words speak of, with its place. `words` spares a second reading. */
export function findRisks(text: string, words: readonly Token[] = tokens(text)): (Span & { risk: Risk })[] {
  return find(words).map(({ tag, start, end }) => ({ risk: tag, start, end }))
}
