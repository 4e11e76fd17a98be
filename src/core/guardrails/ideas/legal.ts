/** Words with legal meaning as they are said around: what we admit to have caused, and what we hold out before a customer. */
import { findFrames } from '../frames.ts'

const IDEAS = {
  sick: `חלה/חלתה/חולה/הקיא/הקיאה/מת/מתה/נפטר/נפטרה/נפגע/נפגעה/נפצע/נפצעה/נפצעת/נפגעת/נשרף/נשרפה/החליק/החליקה/החלקת/נחנק/נחנקה/אושפז/אושפזה|sick/ill/hurt/injured/died/unwell/burned/burnt/slipped/choked/poisoned/hospitalised/hospitalized/allergic`,
  because: `בגלל|מ*|כתוצאה|עקב|בעקבות|בשל|מאחר|כי|לאחר|because|from|due|after|since|by|as a result`,
  ourThing: `שלנו/החומר/חומר/האוכל/המזון/במזון/מהמזון/המוצר/מהמוצר/אצלנו/הרצפה/הציוד|our/ours/substance/ingredient/chemical/food/product/floor/equipment`,
  ourLawyers: `יועצים/היועצים/יועץ/היועץ/יועצת/היועצת/ליועצים/ליועצת/ליועץ/ייעוץ/הייעוץ/לייעוץ/צוות/הצוות/לצוות/מחלקה/המחלקה/אגף/לשכה/הלשכה/גורם/גורמים/לגורמים _ משפטי/המשפטי/משפטית/המשפטית/משפטיים/המשפטיים|עורך/עורכת/עורכי/לעורך/לעורכי דין ~ שלנו/מטעמנו/החברה|עורכי הדין|פרקליט/פרקליטנו/פרקליטינו|our ~ legal/lawyer/lawyers/attorney/attorneys/solicitor/solicitors/counsel|to our lawyer/lawyers|legal ~ team/department/advisers/advisors/adviser/advisor/counsel/people`,
  judge: `שופט|לשופט|השופט|שופטת|שופטים|בית הדין|בית משפט|בבית המשפט|בערכאות|בפלילים|judge|judges|magistrate|jury|the bench`,
  endsUp: `see you|מגיע/מגיעים/תגיע/יגיע/מסתיים/מסתיימים/נגמר/נגמרים/ייגמר/יכריע/יחליט/ניפגש/נתראה/יקבע/נפגש|end/ends/decide/decides/settle/goes/go/meet/before/front/tell/explain/face`,
  notLegal: `לא/אינו/אינה/היה/הייתה _ לפי/על _ החוק/חוק/הדין|לא חוקי/חוקית/חוקיים/כדין/כחוק|not/wasn't/weren't/isn't _ according/in to/line ~ law/regulation/regulations|not/wasn't _ lawful/legal/legally/permitted ~|against/outside the law`,
  ourDuty: `חוקית/משפטית/מבחינה/לפי/על ~ חוק/החוק/חוקית/משפטית ~ אין/לא/איננו/אנחנו|החוק ~ לצידנו/לצדנו/איתנו/מאפשר לנו|אין ~ חובה ~ חוקית/משפטית/בחוק|בחוק ~ לא ~ חייבים|legally/law ~ we/we're ~ not/don't/aren't/no/obliged/required/covered/owe|the law is _ on our/clear ~|no ~ legal obligation/duty/requirement|law ~ doesn't/does not require ~ us`,
  insurance: `הביטוח/חברת הביטוח/ביטוח/המבטח/המבטחת ~ שלנו/יכסה/תכסה/ישלם/תשלם/תטפל/יטפל|our insurance/insurer/insurers|insurance ~ cover/pay/handle ~`,
  constitutes: `מהווה/מהווים/עולה/עולים/זו/זאת/בגדר/נחשב/נחשבת ~ הטרדה/סחיטה/איום/עבירה/הסתה/הוצאת/לשון/עוולה|constitutes/amounts/is/are/counted ~ harassment/extortion/blackmail/defamation/offence/crime/slander/libel`,
  failedTo: `לא/היינו _ בדקנו/הזהרנו/החזרנו/ניקינו/תחזקנו/הורדנו/דיווחנו/אזהרנו/צריכים/אמורים ~|הזנחנו ~|failed to/ ~ warn/recall/inspect/test/maintain/clean/report/check|should have ~ warned/recalled/inspected/tested/pulled|didn't/did not ~ warn/recall/inspect/test/maintain`,
  harm: `הפגיעה/פגיעה|נזק/נזקים/הנזק|פציעה/הפציעה/פציעות/נפצע/נפצעה/נפצעת/נפגע/נפגעה|פגיעה גופנית|כוויה/כוויות|הרעלה/הורעל/הורעלה|מוות/מותו/מותה|מחלה/חלה/חלתה|אשפוז/אושפז/אושפזה|שריפה|תאונה/התאונה
    damage/damages|injury/injuries/injured|burn/burns/burned|poisoning/poisoned|death/died|harm|illness/ill|fire|accident`,
  caused: `גרם/גרמה/גרמו/גרמנו/נגרם/נגרמה/נגרמו|באשמתנו/אשמתנו|אשמים/אשם/אשמה|אחראים/אחראי/אחראית|בגללנו/בגלל ~ שלנו|כתוצאה|האחריות עלינו/שלנו|באחריותנו|נובע/נובעת/נבע/נבעה ~|מכשל/כשל שלנו
    caused/cause/causing|our _ fault/doing/responsibility/failure|because of us/our|due to our|result of our|responsible/liable/liability|to blame`,
  admit: `מודים/מודה/הודינו/מכירה/מכיר/מכירים/הכרנו/מאשרים/מאשר/לוקחים/ניקח/מקבלים/מקבלת/נושאים/נישא
    admit/admits/admitted/acknowledge/acknowledges/accept/accepts/recognise/recognises/recognize/recognizes/concede/confess/confirm/confirms/assume/assumes/bear`,
  liability: `באחריות/אחריות _ לנזק/לנזקים/לפציעה/לאירוע/לתאונה/מלאה/המלאה/משפטית/כוללת/החוקית/חוקית|באשמה/אשמה|רשלנות/ברשלנות|חבות|ליקוי/ליקויים/לקוי/לקויה|מחדל/במחדל/מחדלים
    liability|at fault|our fault|guilt|negligence|blame|responsibility for ~ damage/injury/accident/loss/incident/harm|responsibility in full|full/legal/total/complete/entire responsibility|defect/defects/defective|faulty`,
  negligent: `רשלנות/רשלנית/רשלני/ברשלנות|התרשל*|negligence|negligent/negligently|reckless/recklessly|gross negligence|malpractice|duty of care`,
  defect: `פגום/פגומה/פגומים|לקוי/לקויה|פגם/הפגם|ליקוי|מזוהם/מזוהמת/זיהום|מסוכן/מסוכנת/מסוכנים|תקול/תקולה|רעיל/רעילה
    defective/faulty/flawed|contaminated/contamination|dangerous/unsafe|toxic|defect/fault|hazard/hazardous`,
  knew: `ידענו/ידעה/ידעו|היינו מודעים|היה ידוע/מוכר לנו|התריעו/הזהירו אותנו/בפנינו|קיבלנו התרעה/התרעות/אזהרה/אזהרות|we ~ knew|were/was _ aware/warned|had/have known|known to us`,
  hazard: `פגומה/פגום/פגומים/פגם|מסוכן/מסוכנת/מסוכנים/סכנה/סיכון|ליקוי/ליקויים|מזוהם/מזוהמת/זיהום|לא בטוח/בטיחותי/תקין|בטיחותי/בטיחותית/בטיחות|רעיל/רעילה
    defect/defects/defective|danger/dangerous|unsafe|risk/risks|hazard/hazardous|contaminat*|safety|faulty|recall|toxic|allergen*`,
  broke: `הפרנו/הופר/הופרה/הפרה/הפרת|עברנו על|לא עמדנו/עמד/עמדה/עומד/עומדת/עומדים|חרגנו|פעלנו ~ בניגוד|בניגוד ל*|ללא/בלי/אין _ לנו|לא היה/הייתה/היתה לנו|נעשה/נעשתה/נעשו שלא
    breach*|broke|violat*|did not/didn't/failed/fails/fail/does/doesn't ~ meet/comply/have/follow/conform|not compliant/complying|fell short|contrary to|without a/the/any|infring*`,
  law: `תקן/התקן/תקנים/תקני|תקנות/תקנה|חוק/החוק/לחוק/חוקי|רישיון/רשיון|היתר|חוזה/ההסכם/הסכם|הגנת הפרטיות/הצרכן|פרטיות/הפרטיות|הוראות _ בטיחות/החוק/הבטיחות|דרישות ~ בטיחות/הבטיחות/החוק|נהלי הבטיחות/בטיחות|תנאי הרישיון
    standard/standards|regulation/regulations|law/laws|licence/license/permit|contract|privacy ~|consumer protection|safety rules/requirements/procedures/code|legal requirements/obligations`,
  unlawful: `שלא כדין/כחוק|לא חוקי^|בלתי חוקי^|עבירה/עבירת ~|unlawful*|illegal/illegally|in breach|in violation|an offence/offense`,
  misled: `הטעינו/הונינו/רימינו/שיקרנו/הסתרנו/העלמנו/הוטעית/הולכת שולל ~ לקוחות/אותך/אתכם/מידע/מכם/ממך/את|גבינו ~ ביתר/שלא/יותר|we/company ~ misled/deceived/lied/hid/concealed/cheated/defrauded/overcharged`,
  leaked: `דלפו/דלף/נחשפו/נחשף/הודלפו/הועברו/פרצה/נפרצו/נפרץ ~ פרטיך/פרטייך/פרטי/הפרטים/פרטים/מידע/נתונים/המידע|פרטיך/פרטייך/פרטי/הפרטים/מידע/נתונים/המידע ~ דלפו/דלף/נחשפו/נחשף/הודלפו|leaked/exposed/breached ~ your/customer/personal ~ details/data/information|your/customer/personal ~ details/data/information ~ leaked/exposed/breached/stolen`,
  court: `בית/לבית/בבית/מבית _ משפט/המשפט|ערכאות/לערכאות|תביעה/תביעות/לתבוע/נתבע/תיתבע*/תביעת/אתבע/לתביעה/תובענה|כתב תביעה|משטרה/למשטרה/במשטרה|עורך/עורכת/עורכי/לעורך/עורכות דין/הדין|עו"ד|פרקליט*|ייעוץ/יועץ/היועץ/יועצת/היועצת/היועצים משפטי/המשפטי/משפטית/המשפטית/המשפטיים|משפטי/משפטית/משפטיים/משפטיות/המשפטית/המשפטי|לשון הרע|דיבה|מכתב/מכתבי התראה|בוררות|פלילי/פלילית|בדין/לדין/הדין
    court/courts|sue/suing/sued|lawsuit|litigation|lawyer/lawyers|attorney/attorneys|solicitor*|barrister*|legal/legally|police|prosecut*|defam*|libel*|slander*|injunction|tribunal|counsel|damages from you|criminal`,
  threat: `לבדיקה/בדיקה/לבחינה|review/sent/send/checked|להליכים/בהליכים/הליכים|proceedings|שומרים/נשמור/שמורה/שומרת/שומר ~ זכות/הזכות/זכויות/זכותנו/זכויותינו|נפנה/אפנה/נגיש/אגיש/הגשנו/נשקול/שוקלים/נבחן/בוחנים/ננקוט/נוקטים/נאלץ/ניאלץ/נערב/ערבנו/נעביר/העברנו/הועבר/הועברה/פנינו/יפנה/תפנה/תטופל/מטפל/מטפלת/מטפלים/צפוי/צפויה/עלול/עלולה/עלולים/חשוף/חשופה/חושף/חושפת/להיחשף/נגדך/נגדכם/מולך|צעדים/הליך/הליכים/אמצעים/פעולות/השלכות/מחיר/משמעות/משמעויות/תוצאות/מישור/דרך/גורם/גורמים/סעד/סעדים|שלנו/מטעמנו|התייעצנו/נתייעץ/יטפל/יטפלו/יצרו/ייצור/ישלח/תקבלי/תקבל/תקבלו/תשמעי/תשמע
    reserve/reserves|consider/considering/considered|take/taking|turn/turning|forced|option/options|pursue/pursuing|refer/referred/referring|forward/forwarded|pass/passed/passing|hand/handed|against you|expose/exposes/exposed|advised|consult*|instruct*|involve/involving/involved|hear from|consequence/consequences|implications|action/steps/proceedings/route/measures/remedies|contact you/be|our|file/filed/filing|letter|may/might/will/we'll/could _ have/be/need/follow/see|looking into|seek/seeking`,
  reserve: `שומרים/שומרת/שמורה/נשמור/שמורות ~ זכות/הזכות/זכויות/הזכויות/זכויותינו/זכותנו|reserve/reserves ~ right/rights|rights are reserved`,
  soYouFell: `לכן/ולכן/בגלל/כך/ככה _ זה ~ נפלת/נפגעת/נפצעת/החלקת/נכווית/חלית|that's/is why ~ you ~ fell/slipped/hurt/injured/burned/sick|so you ~ fell/slipped/hurt`,
  offence: `עבירה/עבירת|פלילי/פלילית|אסור על פי חוק|offence/offense|a crime|criminal|punishable|actionable`,
  publishing: `פרסום/לפרסם/פוסט/דברים/שקרי/שקרים/תגובה/לכתוב|publishing/publish/posting/post/writing/falsehoods/lies/such/comment`,
  bear: `נישא/נושאים/נשא/אישא ~ בתוצאות/התוצאות/תוצאות/באחריות/האחריות/בעלויות/בנזק/הנזק|bear/take/accept ~ all/full/complete/the _ consequences/liability/costs`,
  against: `נגדך/נגדכם|against you/yourself`,
  steps: `הליך/הליכים/בהליכים/צעדים/בצעדים/אמצעים/באמצעים/פעולה/פעולות/תלונה/ננקוט/לנקוט/נפעל/לפעול|steps/proceedings/action/measures/complaint/act`,
  device: `ציוד/מתקן/מכשיר/מוצר/מזון/אוכל/רצפה/כלי/חומר/העובד/עובד|equipment/machine/device/product/food/floor/tool/substance/employee/ingredient`,
  hands: `לידיים/לידי/ידיים ~ לא/זרים/זרות|זליגת/דליפת/דליפה/חשיפת ~ מידע/פרטים/נתונים|wrong hands|data leak/breach|privacy breach`,
  warn: `תישאי/תישא/תישאו/לשאת/לשלם/תשלמי/תשלם ~ בתוצאות/תוצאות/באחריות/מחיר/המחיר/כך|יהיו/תהיה/תהיינה/יש/יהיה ~ לזה/לכך/לפרסום/לפוסט/לדברים ~ השלכות/תוצאות/מחיר/משמעות|לא נעבור/נשתוק/נעבור ~ שתיקה/היום/לסדר|לשמש/שימוש/לעמוד _ נגדך/נגדכם|נגדך/נגדכם|מתועד/תיעדנו/צילמנו/שמרנו ~ לצורך/למקרה/לכל|נדע/נפעל ~ להתגונן/להגן|להגן/נגן/הגנה על _ שמנו/שמה/השם/המוניטין
    bear/face/suffer/pay ~ the/for ~ consequences|consequences for/will|there will be/are ~ consequences|used/held/use against you|take ~ further|hear from our|won't let/leave ~ go/stand/pass|not let ~ slide/stand/go|protect/defend/protecting our ~ name/reputation/rights/brand|documented/recorded/saved/kept ~ evidence/proceedings|at your own risk|own peril`,
  name: `שמנו/שמה/השם/בשם ~ הטוב/טוב|שמנו|המוניטין/מוניטין/במוניטין|בעסק שלנו|our ~ good name|our ~ reputation|our name|our brand|the business`,
  hurts: `פוגע/פוגעת/פוגעים/פגיעה/לפגוע/מכפיש/מכפישה/הכפשה/מזיק/מזיקה/מזיקים/מכתים/מכתימה|harm/harms/harming/harmful|damage/damages/damaging|hurt/hurts/hurting|smear/smears|tarnish*|injur*|defames|undermine*`,
  right: `זכותך/לזכותך/באפשרותך/אפשרותך|your right/rights/option|you can/may ~ go/turn/contact|free of|not/no legal|אין לנו ~ משמעות`,
} as const

const FRAMES = `
  harm caused
  admit > liability
  admit > defect harm
  defect caused harm
  negligent
  6 knew hazard
  5 broke > law
  unlawful
  misled
  leaked
  sick because ourThing
  ourLawyers
  7 judge endsUp
  notLegal
  ourDuty
  insurance
  constitutes
  8 failedTo hazard/sick
  6 court threat ! right
  reserve
  bear
  soYouFell
  offence publishing
  6 steps against
  harm caused/because device
  hands
  warn
  hurts > name
`

export const findLegal = findFrames(IDEAS, FRAMES)
