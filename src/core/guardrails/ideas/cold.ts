/** Words of procedure as they are said around: a system that does not allow, a matter that is closed, a customer who is a case. */
import { findFrames } from '../frames.ts'

const IDEAS = {
  notAllow: `מערכת/המערכת/הנהלים/הנוהל/התקנון/המדיניות ~ לא/אינה/אינו/אינם/איננה _ מאפשר/מאפשרת/מאפשרים/תומך/תומכת/מכיר/מכירה|system/procedure/procedures/policy/rules/terms ~ not/doesn't/don't/won't/cannot ~ allow/permit/let/accept/support/enable/recognise|system/procedure/policy/rules/terms ~ prohibits/forbids/prohibit/forbid`,
  decided: `בקשתך/בקשתכם/הבקשה/פנייתך/הפנייה/הערעור/ערעורך/המקרה ~ נבחנה/נבדקה/נדונה/נשקלה/נדחתה/נסגרה/הוחלט/סורבה/נבחן/נבדק|הוחלט ~ לדחות/לדחותה/לסרב/לסגור/לא/שלא|request/application/appeal/claim/case _ was/has/have/is ~ examined/considered/evaluated/assessed/declined/rejected/refused|decided ~ reject/decline/refuse/close|it was/has ~ decided`,
  orders: `פועלים/פועל/פועלת/עובדים/נוהגים/כפופים/מחויבים ~ לפי/על/פי/בהתאם/להוראות/לנהלים ~ הוראות/הנחיות/נהלים/הנהלים/תקנון/מדיניות/להוראות/לנהלים/החברה|act/acting/work/operate/proceed/bound/obliged/follow ~ instructions/rules/procedure/procedures/protocol/guidelines/policy ~|company instructions/rules/procedures/regulations|following orders/instructions/protocol|just/only doing my/our job`,
  answered: `נענית/נענתה/ניתן/ניתנה/נשלחה/נמסר/נמסרה ~ מענה/תשובה/תגובה ~|קיבלת ~ מענה/תשובה ~ כבר/סופי/סופית|you ~ were/have/been ~ answered ~ already|a/our reply/response/answer ~ was/has ~ sent/given/provided`,
  notEligible: `אינך/אינכם/לא/אינה _ זכאי/זכאית/זכאים|you ~ not ~ eligible/entitled|does not qualify|not qualify`,
  channel: `לא/אין ~ נותנים/ניתן/מעניקים/מספקים/עונים/שירות/מענה ~ בערוץ/ברשת/ברשתות/בפייסבוק/באינסטגרם/בתגובות/בוואטסאפ|don't/do not/no/not ~ provide/offer/give/service/support/answer/handle/respond ~ channel/facebook/social/comments/instagram|רק/ורק/אך ~ דרך/באמצעות/בטופס ~ טופס/הטופס/המוקד/האתר/אתר|only ~ through/via/by/using ~ form/website/portal/site/writing/post/fax`,
  accordance: `בהתאם ל*|בהתאם לתנאי/להוראות/לכללי/לתנאים/למפורט|בכפוף לתנאי/לתקנון/לנהלים/לאישור|in accordance with|in line with our|subject to ~ terms/policy/approval`,
  nothing: `אין מה לעשות/להוסיף|בנדון|מול/רק/אך ~ היצרן/הספק/יצרן/החברה/היבואן ~ בלבד|nothing ~ be done|nothing ~ can/could do|no way to help|with the manufacturer/supplier/importer/courier only`,
  important: `פנייתך/פנייתכם/הפנייה ~ חשובה/חשוב ~|your ~ enquiry/inquiry/call/message/request/feedback/complaint ~ important/valuable|we value your`,
  help: `לסייע/לעזור/לטפל/לענות/לשנות/להתערב/להשיב|assist/help/change/answer/intervene/respond/reply`,
  matter: `בנושא/בעניין/בסוגיה/ההחלטה/החלטה/במקרה/בכך/בזה|matter/decision/issue/case/subject/regard/this`,
  must: `you must/need/have/should ~ contact/refer/submit/fill/apply/approach|you are required|יש/עליך/נדרש ~ לפנות/להגיש/למלא/לשלוח`,
  desk: `מוקד/המוקד/למוקד/טופס/הטופס/לטופס/שירות/לשירות/הפעילות|call centre/center|form/helpdesk/hotline/department/customer service/opening`,
  cannot: `לא ניתן|אין _ אפשרות/באפשרותנו/ביכולתנו/בסמכותנו/מקום/בידינו|לא מתאפשר/מתאפשרת/ניתנת/נוכל/תתאפשר/יתאפשר/אפשרי|אינו/אינה/לא מאפשר/מאפשרת/מאפשרים|אין מה/צורך ~ לעשות|לא תקף/זכאי/זכאית|נאלצים לדחות/לסרב|לא ~ יאושר/תאושר/אושרה/אושר|נדחתה/נדחה
    unable|cannot|can't|not possible/permitted/allowed/eligible/entitled/approved/able|impossible|does/do not/doesn't/don't allow/permit|no option|rejected|denied|declined`,
  office: `נהלים/נוהל/הנהלים/הנוהל/נוהליים|תקנון/התקנון|מדיניות/המדיניות|פנייה/הפנייה/פנייתך/פניות|בקשה/הבקשה/בקשתך/בקשות|להתייחס/התייחסות|מעבר ~ לאמור/לכך/לזה|בשלב זה|מטעמנו|סמכות/בסמכותנו|קריטריון/קריטריונים|החברה
    procedure/procedures/process|policy/policies|terms|request/requests|comment|further|at this stage/time|matter/enquiry/inquiry|guidelines|criteria|authority|jurisdiction|the company`,
  form: `הרינו|הננו|הח"מ|לידיעתך/לידיעתכם|לתשומת לב*|בהמשך/במענה/בתשובה/בהתייחס _ לפנייתך/לפנייתכם/לפנייה/לבקשתך|אי לכך|לפיכך|בכבוד רב|לקוח/לקוחה יקר/יקרה/נכבד/נכבדה|לקוחות יקרים/נכבדים|לכל מאן|הפנייה/פנייה/פנייתך/פנייתכם/הבקשה/בקשתך ~ התקבלה/נקלטה/נרשמה/הועברה/נסגרה/תטופל/טופלה/נדחתה/הוזנה/סווגה/תועדה/נבחנה|הנושא/העניין/המקרה/הטיפול ~ טופל/הועבר/הועברו/סגור/מוצה/מוצתה/הסתיים/נבדק/נבחן/נרשמו/תועדו|נבדק/נבדקה ~ תקין/תקינה/חריגים|לא נמצא/נמצאו/נמצאה ~ ליקוי/ליקויים/חריגה/חריג/פגם/הצדקה|מספר ~ פנייה/פנייתך/הפנייה|פניות/הפניות ~ נענות/מטופלות/יטופלו/ייענו/יענו ~|ימי עסקים בהתאם|בכפוף ל*|מתוקף|כנדרש|אין לנו/ביכולתנו/מה ~ להוסיף/הערות|אין ~ מה ~ להוסיף/לעשות|לא/אינו/אינה _ בתחום/בטיפול/באחריות/בסמכות _ אחריותנו/טיפולנו/שלנו/המחלקה|זו/זה/זאת/אלה/אלו/כאלה/כך/ככה _ המדיניות/הנוהל/הנהלים/ההחלטה/התנאים/הכללים/התקנון/קובע/פועלים/עובדים|המחלקה הרלוונטית/המתאימה|הגורם/הגורמים/לגורם/לגורמים _ הרלוונטי/הרלוונטיים/המקצועי/המקצועיים/המתאים/המוסמך|הוחלט/הוסכם ~ שלא/כי/לדחות|החלטה/ההחלטה _ סופית|יש לפנות/למלא/להמתין/להגיש/להזין/לעיין/לשלוח|נא לפנות/למלא/להמתין|מודעים לכך ש*|זה מה יש|אין מה לעשות|לא ~ רלוונטי/רלוונטית לטיפולנו/אלינו|הודעה אוטומטית|טיפולנו הסתיים
    dear customer/sir/madam/client/valued|valued customer|to whom it may|hereby|aforementioned|as stated above|with reference to|in response/reply/regard/regards/reference to your|your/the ticket/request/case/enquiry/inquiry/complaint/message/query/submission _ has/have/was/is _ received/logged/noted/recorded/registered/escalated/forwarded/closed/processed/rejected/denied/classified/resolved/filed/reviewed|reference/ticket/case number|has been ~ logged/noted/recorded/registered/escalated/forwarded|requests/enquiries/inquiries/messages/tickets/complaints ~ are/will ~ answered/handled/processed/reviewed ~|no further ~|nothing further/more/else/we|further correspondence|pursuant|per/under _ our/the/company policy/terms/procedure/procedures/guidelines|henceforth|informed that|please be ~ informed/advised/aware|for your information|do not/don't ~ comment on|not in our power/hands|out of our hands|beyond our control/remit/scope|not/isn't ~ our department/responsibility/remit/team|relevant department/team/party/parties/unit|appropriate department/team/channel/channels|concerned department|subject to our|those/these/that/this are/is/'s our/the/company _ rules/terms/policy/procedures/procedure/conditions|that's our/the/how/just/company _ policy/rules/procedure/works/is|rules are rules|is what it is|it is what|found ~ no fault/irregularities/error|found to be in order|considered/regard/treat/deem/deemed _ closed|decision ~ final|do not reply|automated message|you are required/requested to|must be submitted|kindly refer/contact/wait/await/submit/fill|refer/refer to ~ faq/terms/website|not entitled`,
  dateless: `התהליך/ההליך ~ סטנדרטי/שגרתי|standard procedure/process`,
  ourWay: `מאפשרת החזרה/החלפה/להחזיר/להחליף|פותחים ~ מחדש`,
} as const

const FRAMES = `
  6 cannot office ! ourWay
  form
  dateless
  notAllow
  decided
  answered
  important
  nothing
  5 cannot help matter
  6 must > desk
  notEligible
  channel
  accordance
  orders
`

export const findProcedure = findFrames(IDEAS, FRAMES)
