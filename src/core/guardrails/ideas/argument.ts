/** Arguing and blaming as it is said around: the claim is doubted, the records say otherwise, others are content, it was the customer's doing. */
import { findFrames } from '../frames.ts'

/** What a customer may have done or left undone: the past without its ending; "you" is added. */
const DONE =
  'שכח התעלמ פספס פיספס החמצ השלמ אישר שילמ פתח עני חיכי המתנ קרא בדק עדכנ הודע ביקש דרש בחר הזמנ ביטל שינ שיני שלח הסכמ חתמ סירב סרב הבנ ידע זכר נזכר הקשב הקלד הזנ מסר רשמ מילא השתמש התקנ חיבר פירק שטפ כיבס שמר אחסנ הפעל לחצ הגע איחר הקדמ התקשר הגב צילמ פרסמ העלי לקח החזר קני שבר קרע הרטב גרמ עשי טרח דאג וידא הקפד ניסי הצהר בא הלכ ירד יצא אסמ אספ חזר הצג תיאמ הרכב'
    .split(' ')
    .flatMap((stem) => [`${stem}ת`, `${stem}תם`])
    .join('/')

const IDEAS = {
  youPast: `${DONE}
    you/you'd/you've _ ordered/chose/signed/agreed/knew/gave/entered/used/kept/opened/broke/confirmed/bought/picked/decided/waited/insisted/clicked/accepted/ignored/came/cancelled/changed/placed/lost/threw/took/missed/opted/purchased/installed/registered/subscribed/skipped/requested/booked/consented`,
  shows: `עולה/מראה/מראים/הראתה/עלה/מעלה/מעידים/מעיד/עולים/נראה/גילינו/מצאנו/מתברר/התברר ש* ~|עולה/מראה/מראים/הראתה/עלה/מתברר/התברר|show/shows/showed/indicate/indicates/confirm/confirms/suggest/suggests/prove/proves/reveals/tell/tells/found/find`,
  but: `אבל/אך/אולם/אלא|רק ש*|עם זאת|יחד עם|ובכל זאת|מצד שני|but/however/though/although|that said|having said|only that|at the same time|even so`,
  weWrong: `טעינו/פישלנו/טעה/טעתה/אצלנו|שלנו|לצערנו|we/our ~ wrong/mistake/fault/failed/missed|was wrong|on our side`,
  sorry: `סליחה|מצטער^|מצטערים|צר לנו/לי|מתנצל^|מתנצלים|עם כל הצער|sorry|apologies|apologise|apologize|regret`,
  youPlain: `אתה/אתם/שלך/שלכם/לך/לכם/אליך/אלייך/ממך/מכם/אצלך/אצלכם/עליך/מצדך/מצידך|${DONE}|you/your/yours/you're/you've/you'd`,
  offer: `אנחנו/נשמח/אשמח/אפשר/תוכלי/תוכל/תוכלו/ניתן/נוכל/נבדוק/נעדכן/נחזור/נשלח/החזרנו/שלחנו/כתבנו/נמשיך/נעשה/נטפל|אני ~|we/we'll/we're/we've/our/us/i/i'll/i'm/can/could/may/happy/glad/refund/please/replace/free/feel/welcome`,
  explained: `הסברתי/הסברנו/אמרתי/אמרנו/כתבתי/כתבנו/עניתי/ענינו/הבהרתי/הבהרנו/ציינתי/ציינו|we/i/we've/i've/colleagues/staff ~ explained/told/said/written/wrote/answered/replied/repeated/mentioned/informed`,
  times: `פעמיים|פעמים|שוב ושוב|כבר|לא פעם|אינספור|times|twice|repeatedly|again and|already|more than once|over and`,
  duty: `אחריות/האחריות/באחריות/חובה/החובה/חובת/תפקיד/תפקידו/תפקידה|responsibility/duty/job/obligation/responsible`,
  customer: `לקוח/הלקוח/לקוחה/הלקוחה/לקוחות/הלקוחות/מזמין/המזמין/מזמינה/קונה/הקונה/צרכן/הצרכן|customers/customer's/buyer/buyer's/client/client's/purchaser`,
  ourDuty: `שלנו/עלינו/אצלנו/שלי|our/ours/us/we/my`,
  byYou: `על ידך/ידכם/ידיך/ידי הלקוחה|בוצע/בוצעה/בוטלה/בוטל/שונתה/אושרה/נבחר/נבחרה _ על ידך/ידיך/מהחשבון|cancelled/changed/made/placed/chosen/confirmed/approved/entered/requested by you|by you ~ not by us|from your account/device/phone|at your request`,
  notOurs: `אנחנו/איננו/אין לא/אנו/אחריות _ אחראים/אחריות/שולטים ~|לא אחראים/שולטים _ ל*/על/ב*|we're/we/are _ not ~ responsible for/to ~ courier/delivery/company/third/them/supplier/manufacturer/weather/bank/post`,
  expectations: `ציפיות/הציפיות/בציפיות/ציפיותיך/הציפייה ~ שלך/שלכם/גבוהות/מוגזמות/לא|ציפיות/דרישות/דרישה/ציפייה _ לא/בלתי/מוגזמת/מוגזמות _ ריאליות/ריאלית/סבירות/סבירה/הגיוניות|your expectations|unrealistic/unreasonable/excessive expectations/demands/demand/request|expecting/expect/want too much|asking the impossible`,
  published: `תקנון/התקנון/תנאים/התנאים/מדיניות/המדיניות/שעות/הזמנים/המידע/המחיר/הכללים/ההוראות ~ מפורסם/מפורסמת/מפורסמים/מופיע/מופיעים/מופיעה/כתוב/כתובה/כתובים/זמין/זמינים/גלוי/גלויים/ידוע/ידועים/מפורט/מפורטים/ברור/ברורים|terms/policy/rules/times/hours/price/prices/instructions/information/conditions ~ are/is ~ site/website/published/written/clear/clearly/available/public/stated/listed/online/printed`,
  reader: `לכל/למי/כל/מי ~ שטורח/שקורא/שקוראת/שמסתכל/שרוצה/לקרוא/לראות/לדעת/שבודק/לבדוק|בהיר/ברור/בבירור/במפורש/ברורה|לעיני כל|anyone/anybody/everyone/those/whoever ~ read/see/look/check/bothers/cares|clearly/plainly/black|and you`,
  signedFor: `חתמת/חתמתם/אישרת/אישרתם/קיבלת/קיבלתם _ על/את/כי/ש* _ כך/קבלה/מסירה/קבלתו/תקין/תקינה/שלם/שלמה/מצב/הקבלה/המסירה/מוצר/החבילה ~ תקין/מצב/חתמת/אישרת/וחתמת|you _ signed for|received/got/accepted ~ good/perfect/working/full condition/order|signed for it/the`,
  lastMinute: `ברגע האחרון|בדקה ה*|באיחור|מאוחר|last minute|last-minute|so/too late|at the eleventh`,
  whenYou: `כש*/מי/אם/ככה/כך _ מזמינים/שמזמין/שמזמינה/מחכים/הזמנת/קונים/שמחכה/זה|כשמזמינים/כשמחכים/כשקונים/כשמחליטים|when/if you/one/people ~ order/ordered/wait/buy/book/leave/decide/call`,
  shouldBe: `היה/היית/היו/צריך/צריכים ~ צריך/צריכה/אפשר/ניתן/אמור/חייבים ~ להחזיר/לבדוק/להודיע/לעדכן/לשלם/לבטל/לשים/לקרוא/להגיע/להזמין/לבקש/לשאול/לשמור ~|should/must/needed/ought ~ have been ~ returned/checked/reported/paid/cancelled/read/ordered/requested/asked/kept/told/raised/mentioned`,
  notDeserve: `לא ~ מגיע/מגיעה/ראוי/ראויים/נסבול/נקבל/מקבלים ~ לנו/יחס/ביקורת/היחס/התקפה/זה/כזה/כזאת/דיבור|don't/do not/didn't ~ deserve/appreciate/accept/tolerate/take/need ~ this/such/that/your/to ~ attitude/tone/criticism/attack/treatment/language/abuse`,
  otherShop: `חנות/חברה/סניף/עסק/הזמנה/מקום/מוצר/אתר אחר/אחרת|another/other/different/some shop/store/company/branch/business/order/place/product/brand`,
  mistaking: `מתבלבל*/מתבלבלת/התבלבלת/טועה/מבלבל*/מבלבלת/חושבת/חושב/מתכוונת/מתכוון|thinking of/about|confus*|mistaking|mean/meant/mixing`,
  inYours: `טעות/הטעות/תקלה/הבעיה/בעיה/השגיאה/שגיאה/הסיבה ~ בהזמנה/בפרטים/בכתובת/בכרטיס/במכשיר/בהתקנה/בשימוש/בחיבור/בבקשה ~ שלך/שלכם|mistake/error/problem/issue/fault/trouble/reason ~ in/with/is/was ~ your|the problem is you/your`,
  soundsToUs: `נשמע/נשמעת ~ מוגזם/מוגזמת/לא/תמוה/חריג/מופרך/קיצוני|sounds/seems/looks/feels ~ exaggerated/excessive/unfair/strange/odd/unlikely/much/harsh/unreasonable/dramatic`,
  senseless: `לא ~ הגיוני/מסתדר/סביר/אפשרי ש* ~ השק/המוצר/ההזמנה/החבילה/השליח/הנציג/הגיע/הגיעה/נשלח/קרה|לא הגיוני שהשק/שהמוצר/שהחבילה/שההזמנה/שזה/שהשליח|makes/make/making no/little sense ~|doesn't/does not make sense ~|doesn't add up`,
  anotherMatter: `זה/זאת כבר עניין/סיפור/דבר אחר/אחרת|another/different/separate matter/story/issue|neither here nor there`,
  explicit: `רשום/כתוב/נכתב/צוין/מצוין/הופיע/מופיע/נאמר ~ במפורש/בבירור/מפורש/ברור/שחור|says/said/states/stated/wrote/written/shown/mentioned _ explicitly/clearly/plainly|explicitly/clearly/plainly _ says/states/said/stated/written/mentioned/shown`,
  limits: `גם לנו _ יש ~ גבול/גבולות/רגשות/סבלנות|יש גבול|we ~ have our limits/feelings|there's/is a limit|only human ~ too`,
  contrary: `בניגוד/להבדיל ל* _ טענתך/דבריך/שכתבת/שנטען/שפורסם|בניגוד למה/לטענתך/לדבריך/לנטען/למסופר|contrary/unlike ~ what you/claim/claims/you`,
  sure: `את/אתה/אתם _ בטוח/בטוחה/בטוחים ש* ~|בטוחה שזה/שאצלנו|are you ~ sure/certain ~|sure it was/you`,
  onYourPart: `אי הבנה/חוסר הבנה/בלבול/רשלנות/חוסר ~ מצדך/מצידך/אצלך/שלך|misunderstanding/confusion/oversight/carelessness/negligence/lapse ~ your part/side/end`,
  tooMuch: `להפיל/לזרוק/תפילי/תפיל/מפילה/להטיל ~ עלינו/אשמה|dump/throw/pin/put/lay ~ on us/blame`,
  notYours: `לא שלך/שלכם/אצלך/באשמתך|not yours/your|no fault`,
  letsNot: `בואי/בוא/בואו _ לא ~|אין צורך/סיבה/טעם _ ל* _ להגזים/לנפח/להקצין/דרמה/לכעוס/להתרגז/להיסחף|בסך הכול/הכל ~ שק/אוכל/יום/יומיים/שבוע/עיכוב/איחור/משלוח/צעצוע/מוצר|let's not ~|no need to exaggerate/dramatise/dramatize/overdo/be|it's _ only/just _ a/an/food/money/two/one|after all it's`,
  emphatic: `את/אתה/אתם ${DONE}`,
  wrongdoing: `את/אתה/אתם _ מבלבל/מבלבלת/מערבב/מערבבת/מתעלם/מתעלמת/מסרב/מסרבת/דורש/דורשת/מאשים/מאשימה/מתעקש/מתעקשת/מתנהג/מתנהגת/מאיים/מאיימת/תוקף/תוקפת/צועק/צועקת/מסלף/מסלפת/מעוות/מעוותת/מתלהם/מתלהמת/ממהר/ממהרת/מחפש/מחפשת/מפספס/מפספסת/שוכח/שוכחת/מבזבז/מבזבזת/מתחמק/מתחמקת/מציג/מציגה/מנפח/מנפחת/מתבלבל/מתבלבלת/מאשימים/מבלבלים/מתעלמים/תוקפים/מציגים
    you/you're/ur _ confusing/mixing/ignoring/refusing/demanding/blaming/insisting/behaving/threatening/attacking/shouting/twisting/distorting/rushing/jumping/missing/wasting/spreading/picking/accusing/making/painting/forgetting/misreading/misrepresenting/misleading/overstating/inflating/being ~`,
  lies: `שקר/שקרים/שקרי/שקרית/שקריים|כזב|בדיות/בדייה|המצאות|דמיון פורה|סיפורי סבתא/בדים|עלילות|פייק|your/these/those/such/read/tell/telling/spread/spreading/of lies|lies about|falsehood/falsehoods/untruth/untruths|fairy tale/tales|fiction|slander*|fake review/complaint/claim/story/news|fabrication/fabrications|tall tale/tales`,
  impossible: `לא ייתכן/יתכן/יכול/סביר _ להיות _ שהתקשרת/שכתבת/שפנית/שחיכית/שלא/שהנציג/שהנציגה/שהשליח/שמישהו/שעובד|בלתי אפשרי/סביר ש* ~|it ~ can't/cannot/couldn't be ~ that/true/so|impossible/inconceivable that|not possible that|highly/very/rather/extremely unlikely|unlikely that|would never ~ do/say/happen/behave/speak/treat`,
  boast: `שירות ~ מצוין/מעולה/הטוב/מקצועי/אדיב/מושלם|כבר/מעל/יותר/במשך _ מ* _ עשר/עשרים/שלושים/ארבעים/מאה/#/שנים/שנה ~|עשרות שנים|excellent/great/best/professional/outstanding/superb service/record/reputation|for/over ~ years|years of|award winning|known for`,
  noComplaint: `אף/איש/אחד/אפ _ אחד/לקוח/אחת _ לא _ מתלונן/התלונן/מתלוננת/התלוננה/אמר/טען|בלי/ללא/אפס תלונה/תלונות|nobody/one/none/customer ~ complains/complained/complaining/complain|zero/no/without/never _ complaints/complaint|never had any/a/such problem/complaint/issue`,
  youDidNot: `לא/מעולם _ ${DONE}|לא שמת לב|לא היית/הייתם ~|לא נתת/נתתם ~
    you/customer/who/one _ didn't/never/haven't/hadn't/failed/neglected/weren't/refused/wouldn't/don't/aren't ~|you did/were/have/had/do not ~`,
  lived: `קיבלת/קיבלתם/נהנית/הצלחת/מצאת/שמעת/ראית/הרגשת|get/got/receive/received/hear/heard/find/found/enjoy/feel/like/have/want/deserve/see/seen/able/need/worry`,
  because: `כי|בגלל|מאחר|משום|מכיוון|כיוון|היות|מפני|אבל|אך|אלא|פשוט|רק|עם זאת|because|since|but|however|though|seeing|due to the fact|that said|simply`,
  whoever: `מי ש*|הצד ש*|אבל/אך/אלא|the one|whoever|but|person who`,
  you2: `זו/זאת/זה/אלה/היית/הייתה/היה את/אתה/אתם|was/were/is you/yours/yourself`,
  itWasYou: `את זו/זאת/הזו ש* ~|אתה זה ש* ~|you ~ are/were/was the one ~|you're the one ~|you of all people`,
  must: `מצופה/מצפים/היה/נדרש/נדרשת/נדרשים/חובתך/מחובתך/מוטל _ ממך/מכם/עליך/עליכם ~|עליך/עליכם היה/לוודא/לבדוק/לקרוא/לדעת|חובתך/מחובתך|לקוחה/לקוח אמור/אמורה/צריך/צריכה/אחראי/אחראית|you/you're/customers/client/buyer/it _ were/are/was/is ~ expected/supposed/required/obliged/responsible/asked to/of ~|it was/is on/up to you ~|you needed/need/ought to ~ check/read/ask/tell/call/update/know/understand/pay/order/plan/wait/make|your job/duty to`,
  sensible: `כל/לכל בר/אדם/אחד/ילד/לקוח/תינוק ~ דעת/סביר/הגיוני/מבין/יודע/מבינה|הגיון/היגיון בריא/פשוט|מובן/ברור מאליו/מאליה|זה ~ אלמנטרי|any/every/anyone/a ~ sensible/reasonable/normal/intelligent/rational/decent/experienced ~ person/customer/adult/people|common sense|goes without saying|self-evident|obvious to|any child|it's/is elementary|anyone/anybody with ~ eyes/brain/sense`,
  weary: `אין/נגמר/נגמרה/נגמרו _ לי/לנו ~ כוח/כח/זמן/סבלנות/אנרגיה/עניין ~|נמאס|נשבר/נמאס לי/לנו|ויכוח/ויכוחים/להתווכח/נתווכח/מתווכחים/אתווכח|להתנצח|לא/ לא נמשיך/נדון/ניגרר ~ ויכוח/דיון/שיח|דיון עקר|חבל/בזבוז/לבזבז ~ זמן/הזמן|no/not/don't/haven't ~ energy/time/patience/strength for|fed up|sick/tired of|had enough|quarrel*|argue/arguing/argument/arguments/bicker*|going/go in/round circles|debate/debating|pointless ~|waste/wasting ~ time`,
  unclear: `לא _ ברור/מבינים/מבין/מבינה/רואים _ לנו/לי ~ למה/מה/מדוע/הטענה/התלונה/הכעס/הבעיה|על מה/ מה ~ הכעס/התלונה/הטענה/התרעומת/הבעיה|fail/failing to see/understand|don't/do not/can't _ see/understand ~ why/what ~ you/upset/angry/problem/issue/fuss/complaint/expect|what ~ exactly/precisely is _ your ~ problem/complaint/issue|what more/else do/would/can you/we ~`,
  notSo: `לא ~ היה/קרה/קורה ככה/כך|לא ככה/כך ~ היה/קרה/הדברים/נראו|לא זה/כך/אלה/אלו ~ מה/הדברים/שקרה/פני|זה/אלה לא ~ מה/כמו/איך ש* ~ קרה/היה|זה לא ~ מה שקרה/שהיה|לא אלה העובדות|not how/what/exactly/quite ~ it/things/happened/went/was|didn't go/happen that/like/quite|isn't/not _ what _ happened/was/occurred|not _ the case`,
  asOrdered: `בדיוק _ מה ש* _ הזמנת/ביקשת/שילמת/סוכם/רצית|קיבלת ~ בדיוק/הזמנת/שביקשת/ששילמת|exactly/precisely what/as/like you/was ~ ordered/paid/asked/agreed/requested|you ~ got/get/received what you ~`,
  weRight: `פעלנו/פעל/פעלה/נהגנו/נהג/נהגה/עשינו/ביצענו ~ כנדרש/כשורה/כראוי/נכון/הספר/כמצופה/כחוק/שצריך|לא עשינו/נפלה/נפל/נעשתה/נעשה/הייתה/היתה ~ רע/טעות/פגם/עוול/משהו/אצלנו|מצדנו/מצידנו/אצלנו/מבחינתנו ~ תקין/בסדר/כשורה/כרגיל/הושלם/הסתיים/נעשה|הצוות/הנציג/הנציגה/השליח/העובד/העובדת ~ צדק/צדקה/צודק/צודקת/נהג/נהגה/פעל/פעלה ~ כנדרש/נכון/כשורה/כראוי/לפי|לא טעינו|we/team/staff/agent/driver ~ did/acted/done/behaved/followed ~ nothing/correctly/properly/right/part/job/book/everything|no/not ~ fault/mistake/error/wrongdoing ~ our/us/part|everything/all ~ fine/order/correct/working on/at our end/side|we did/do ~ nothing wrong|we stand by|were not wrong|within our rights`,
  seems: `כנראה|נראה|אולי|ייתכן|יתכן|קרוב לוודאי|מן הסתם|להבנתנו|seems|seem|appears|looks like|apparently|perhaps|maybe|presumably|probably|evidently|must have`,
  confused: `בלבלת/התבלבלת/טעית/מבלבלת/מבלבל/מתבלבלת|לא הבנת/שמת/זכרת/נכון ~|confused/confusing/mistaken|mixing up|misunderstood/misread/misheard/misremember*|forgotten/forgot`,
  deny: `לא/אין _ נוכל/יכולים/ניקח/נישא/לוקחים/נושאים _ לקחת/לשאת/אחריות ~ אחריות/באחריות|אין לנו שליטה/אחריות/קשר _ על/ל*|לא ~ תלוי/קשור/בשליטתנו/באשמתנו/בידינו בנו/אלינו/לנו|לא בשליטתנו|זו/זאת/זה לא ~ בעיה/אשמה/אחריות/טעות/עניין שלנו|לא ~ הבעיה/האשמה/הטעות/העניין שלנו|can't/cannot/not/won't ~ held/be/take/accept ~ responsible/responsibility/accountable/blame|not ~ up to us|outside/beyond/out of our control|take it up with|talk/complain/go to the courier/manufacturer/bank/supplier|isn't/not our/the _ problem/fault/doing/business/concern`,
  rude: `מי את/אתה חושבת/חושב|אין לך בושה|תתבייש*|להתבייש|מה עוד/בדיוק _ את/אתה רוצה/מצפה/מבקש*|מה את/אתה _ רוצה/מצפה מאיתנו/מאתנו/ממני/שנעשה|נו באמת|בחייך|תתבגר*|תרגיע*|שחררי/תשחרר*/לשחרר|להמשיך הלאה|עולם כמנהגו|סליחה ש* נשמנו/נולדנו|לא קוראי/קוראים/קוסמים/נביאים/מכונות/רובוטים ~ מחשבות|לא/אנחנו לא ~ קוסמים/נביאים/רובוטים|כל הכבוד/יופי/ברכות/תודה ~ על ~ הדרמה/הסבלנות שלא|מסכן/מסכנה
    how dare|who do you think|shame on you|what ~ do you want/expect ~ us/me/from/do|get over it|grow up|move on|let it go|give me/us a break|oh please|come on|good for you|bravo|well done for|poor you|mind readers/reader|read minds|magicians/magician|sorry for existing/breathing|boo hoo|tough luck|too bad|deal with it|whatever you say|suit yourself|if you say so`,
  sides: `שני צדדים|צד אחד ~ סיפור/מטבע|תמונה ~ חלקית/מלאה|חצי ~ הסיפור/אמת|השמטת/השמטתם|לא סיפרת/ציינת/הזכרת ~|שכחת/נשכח לספר/לציין/להזכיר|two/both sides to|one side of|only/just/not half/whole/full/part ~ story/picture/truth|full/whole/bigger ~ story/picture|left/leaving ~ out|forgot/forget/forgetting/failed/fail/didn't/neglected _ mention/say/add|conveniently`,
  happens: `טעויות/דברים/תקלות/עיכובים כאלה/כאלו/תמיד/ _ קורים/קורות|קורה ~ לכולם/לטובים/במשפחות|אלה/אלו/זה החיים|ככה זה|לא אסון|אף אחד לא/אינו מושלם|these/such/mistakes/things/delays/accidents do/will/can/just/things happen|happens to ~ everyone/everybody/best/all|that's/such is life|part of life|nobody's/no one's/nobody/no one is/ perfect|c'est la vie|such things happen`,
  record: `למען/לשם הדיוק/הסדר/הסר/הפרוטוקול/ההגינות|על דיוקם|נדייק/לדייק/דיוק קטן|בואי/בוא/בואו נהיה/נדבר/נשים ~ כנים/הוגנים/ריאליים/אמת/דברים|עם/בכל הכבוד|במחילה מ*|for the record|set the record|record straight|let's be ~ honest/clear/fair/realistic/real/frank|in all fairness|with/all _ respect|respectfully|to be perfectly/brutally honest/frank|correct you|correction|get/keep ~ facts straight|stick to ~ facts`,
  documented: `מתועד/מתועדת/מוקלט/מוקלטת/תועד _ אצלנו/הכול/הכל/בבירור/במפורש/בכתב|הכול/הכל ~ מתועד/מוקלט/מצולם/רשום/כתוב|יש לנו הוכחה/הוכחות/תיעוד/ראיות/הקלטה ~|everything/all/it _ is/was _ documented/recorded/file/record/writing/camera|we have ~ proof/evidence/recordings/footage/documentation|in writing|on file`,
  like: `כמו כולם/שאר/יתר/כל לקוח/ ~|like/as everyone/everybody/anyone/all else|like the rest`,
  wait: `לחכות/להמתין/תחכי/תחכה/תמתיני/תמתין/מחכים/ממתינים|wait/waiting/queue`,
  strongNo: `מעולם/אף/שום/כל _ לא/פנייה/הודעה/שיחה/פעם ~ קיבלנו/הגיעה/התקבלה/פנית/התקשרת/כתבת/ביקשת/אמרת|לא ~ קיבלנו/התקבלה ~ שום/ולו ~|you never ~ contacted/called/wrote/told/asked/came/reached/emailed/complained/mentioned|never ~ got/received/heard ~ anything/message/call/email/word/request/single ~ from you|not once ~ did/have you`,
  claim: `טענה/טענות/טענתך/טענותיך/טענתכם/טענותיכם|לטענתך/לטענתכם/כטענתך|הסיפור/סיפור|הגרסה/הגירסה/גרסתך/גירסתך|תיאור/תיאורך|תיארת/תיארתם|דבריך/דבריכם|תלונתך|התלונה שלך/שלכם|מה ש* את/אתה/אתם ~|מה שכתבת/שאמרת/שתיארת/שסיפרת/שטענת/שפרסמת/שכתבתם/שטענתם|התמונה שציירת/שהצגת|הצגת ~ הדברים/דברים|המקרה כפי ש*
    claim/claims/claimed/claiming|allegation/allegations|version|story|account of|your complaint/post|what you say/wrote/said/describe/described/posted/write/claim|you describe/described/paint/tell|you put it/things|accusation/accusations|your description/words/take`,
  doubt: `לא/אינו/אינה/אינם/אינן _ נכון/נכונה/נכונים/נכונות/מדויק^/מדויקים/מבוסס^/מבוססים/תואמ^/תואם/מתיישב*/מסתדר*/אמין/אמינה/הגיוני^/סביר/סבירה/רציני^/משקף/משקפת/משקפים/מתאר/מתארת/אמת|שונה/שונים/שונות|אחרת|אין ~ קשר/דמיון|חסרת/חסר/חסרי/חסרות/נטול/נטולי בסיס/שחר|אין ~ בסיס/שחר|מופרך/מופרכת/מופרכים/מופרכות|מופרז/מופרזת/מופרזים|מוגזם/מוגזמת/מוגזמים/מוגזמות|תמוה/תמוהה|הזוי/הזויה/הזויים|קשה/מתקשים/מתקשה ~ להאמין/לקבל/להתחבר|ספק/מסופקים|מטעה/מטעות/מטעים|מצוצ*|חד צדדי*|רחוק/רחוקה/רחוקים/רחוקות|בדיה|שקרי^|סותר/סותרת/סותרים|מפוקפק*|לא מכירים/מקבלים/מסכימים
    not/isn't/aren't/doesn't/don't/wasn't ~ true/accurate/correct/fair/match/hold/serious/reasonable/stand/consistent/honest/reflect/agree|inaccurate|untrue|false|unfounded|baseless|no/without _ basis/foundation/merit/substance|exaggerated/exaggeration|different/differently|hard/difficult/struggle/struggling to believe/accept/credit/follow|doubt/doubtful|misleading|far from|one sided|invented|contradict*|odd/strange/curious/bizarre|questionable|a stretch|disagree|dispute|no/any/little _ resemblance/relation/connection/link|resemblance|detached|out of touch`,
  facts: `עובדות/העובדות|מציאות/במציאות|נתונים/הנתונים|רישומים/רישום|לפי ~ מערכת|במערכת/מהמערכת/המערכת|הקלטה/הקלטות|מצלמות|תיעוד|בדיקה/בדיקתנו/מבדיקה/מבדיקתנו|בדקנו|בפועל|יומן
    records/record|facts/fact|log/logs|recording/recordings|footage|cameras|system/systems|data|reality|check|investigation|gps|tracking|checked|in practice|evidence`,
  otherwise: `אחרת|שונה/שונים|לא התקיים/התקיימה/התרחש/התרחשה/היו/היתה/הייתה שיחה/פנייה/שיחות/כזה/כזאת/כזו|התקיים/התקיימה/התרחשה|ההפך/הפוך/להפך|אין ~ תיעוד/זכר/רישום/עדות|אין שום/כל ~|סיפור אחר|מדברות/מדברים בעד|בעד עצמן/עצמם|ההיפך
    took/take/taken/taking ~ place|no ~ such|no trace/record/evidence/sign|otherwise|opposite|different/differently|contrary|none of this/that|did/didn't/not ~ happen/happened/occur|another/different story|speak for themselves`,
  noRecord: `אין/לא ~ תיעוד/רישום/זכר _ ל*/של/כזה/כזאת|לא קיים/קיימת/נמצא/נמצאה ~ תיעוד/רישום/פנייה כזאת/כזו|no record/trace/evidence _ of/that ~|no ~ such ~ call/message/email/request/complaint|we ~ no sign of`,
  promised: `מעולם/אף/איש/שום/מתי/איפה/היכן ~ הובטח/הובטחה/הבטחנו/התחייבנו/הבטיח/אמרנו/נאמר/סוכם/דובר/כתבנו/התחייב|לא הבטחנו/הובטח/הובטחה/התחייבנו/הבטיחו/סוכם/דובר|never/nobody/nowhere/anyone/no ~ promise/promised/guaranteed/committed/agreed/said/say|didn't/not promise/guarantee/commit/agree|no ~ promise was/made`,
  fault: `שכחת/שכחתם/ששכחת/ששכחתם|שכחה/ששכחה|התעלמת/התעלמתם|פספסת/פיספסת/פספסתם|החמצת/החמצתם|בלבלת/בילבלת/התבלבלת|טעית/טעיתם|הרסת/קלקלת/שברת/הרטבת|סירבת/סרבת/סירבתם|לא דאגת/שמת/וידאת/עדכנת/אישרת/התייחסת/שמרת/פעלת/נתת ~|גרמת/גרמתם|התרשלת
    you/you've/you'd/who forgot/ignored/overlooked/neglected/misread/misunderstood/misused/mishandled/caused/refused/broke/ruined|you/you've missed/mistook/mixed ~ email/message/notice/deadline/date/line/it/up|you ~ got it wrong|slipped your`,
  input: `הזנת/הזנתם/הקלדת/הקלדתם/מסרת/מסרתם/רשמת/נתת/מילאת/בחרת/סימנת/הזמנת/השתמשת/התקנת/חיברת/שטפת/כיבסת|ש* הוזנה/הוזן/נמסרה/נרשמה
    you/you've _ entered/typed/gave/provided/filled/put/selected/used/ordered/washed/installed/chose/picked`,
  wrong: `שגוי/שגויה/שגויים/שגויות|לא נכון/נכונה/נכונים|הלא נכון/נכונה|לא מעודכן/מעודכנת/מדויק/מדויקת/מלאה|מאוחר/באיחור|בניגוד ל*|לא לפי/כמו/כפי ~
    wrong/incorrect/outdated/incomplete/wrongly/incorrectly|too late|against the|the old`,
  hadYou: `אילו/אילולא/לו/רק היית/הייתם/הייתן/קראת/בדקת|אם/ואם היית/הייתם|אלמלא ~|רק היית/הייתם|לולא ~
    if only you|had you _ told/called/updated/read/checked/asked/waited/followed/written/paid/looked/informed/contacted/ordered/let/been/given|if you'd ~|if you had ~|had you/you'd ~`,
  avoided: `לא היה קורה|לא הייתה/היתה בעיה/תקלה|היה נמנע/נחסך|היינו נמנעים|היה/ניתן/אפשר ~ למנוע/לחסוך|הכל/הכול היה ~|was/have been avoided/prevented|none of this ~|not have happened|be avoided|wouldn't have happened|wouldn't be here`,
  you: `את/אתה/אתם/שלך/שלכם/אליך/אצלך/מצדך/מצידך/לך/לכם|ב* ידיך|you/your/yours/you'd/you've/you're/yourself`,
  yourFault: `בגללך/בגללכם|אחריותך/אחריותכם|באחריותך/באחריותכם|אחריות/באחריות _ לקוח/הלקוח/הלקוחה/הלקוחות/המזמין/הקונה|האחריות ~ עליך/עליכם/שלך/אצלך|על הלקוח/הלקוחה/הלקוחות ~|שימוש לא/שגוי/לקוי נכון/סביר/ ~|טעות _ משתמש/לקוח|טעות/בעיה/תקלה ~ שלך/שלכם/אצלך/אצלכם/מצדך/מצידך|התקלה/הבעיה/הטעות/האשמה/הסיבה/המקור ~ אצלך/אצלכם/מצדך/מצידך/שלך|לא ~ באשמתנו/אשמתנו
    your/customer's/customer responsibility/choice/decision/doing|responsibility of the customer|because of you/your|user error|improper/incorrect/wrong use/handling|misuse|mistake/problem/issue/error/fault/delay ~ on your end/side/part|on your end/part|not/nothing _ on us|not/hardly _ our fault/problem/doing/responsibility|nothing to do with us|down to you|up to you to|blame us|blame ~ yourself`,
  minimise: `סוף העולם|לא ~ נורא/סיפור/אסון/דיל/ביג/טרגדיה/קטסטרופה|לא צריך/חייבים/כדאי/נעשה/לעשות ~ דרמה/סיפור/עניין/מהומה/הר|דרמה/דרמות/דרמטי*|הר מעכבר|פרופורצי*|מהומה ~|יש דברים/בעיות _ יותר/גרועים/חשובים|עניין של מה|זוטות|קטנוני^|קטנוניות|קצת/טיפה ~ מוגזם|לא ~ להתרגש/להתרגז|לא מתו|אף אחד לא מת/נפגע|על מה ~ הרעש/המהומה/הסערה|הרבה רעש
    end of the world|not/hardly/isn't _ such/that/a _ big/bad/terrible/disaster/tragedy/catastrophe/crisis|no big deal|big deal|drama/dramatic/dramas|overreact*|out of proportion|in/some/keep proportion/perspective|things/keep/bit in/of perspective|fuss|much ado|there are/far worse|worse things|worse things happen|petty/pettiness|trivial|molehill|nitpick*|nobody/no one died/died/harmed|a bit much|lot/much of noise|making a scene`,
  others: `שאר/יתר/כל/אלפי/מאות/רוב/עשרות/מרבית/שארית _ לקוחות/הלקוחות/לקוחותינו/לקוחותיי/האנשים/אנשים/המזמינים/הקונים|אחרים/אחרות|לקוחות אחרים/רבים|הרבה לקוחות/אנשים|כולם
    rest/all/most/thousands/hundreds/dozens/many/other/plenty ~ customers/clients/people/others/shoppers/buyers|everyone/everybody else|others`,
  content: `מרוצים/מרוצות|מבסוטים|מסתדרים/הסתדרו|מבינים/הבינו|מפרגנים|לא התלונן/התלוננו/מתלוננים/התלוננה|אין/היו/היתה/הייתה/היה _ בעיה/תלונות/טענות/תלונה|בלי/ללא ~ בעיה/בעיות/תלונות|אוהבים|דווקא ~|חיכו/מחכים/ממתינים/המתינו בסבלנות
    are/were/is/was _ happy/satisfied/pleased/fine/delighted|very/quite/perfectly/actually/really happy/satisfied/pleased|manage/managed|no/any _ problem/problems/complaints/issues/trouble|without/never/don't/didn't ~ problem/trouble/complain/complaining/complained|love it/us/our|seem/seems to ~|understand/understood|wait/waited patiently`,
  alone: `את/אתה/אתם/הלקוחה/הלקוח היחיד/היחידה/היחידים ~|אף אחד/לקוח/אחת/לקוחה אחר/אחרת|רק את/אתה/אתם/אצלך|הפעם/זו/זאת/פעם הראשונה/ראשונה ש* ~|עוד לא נתקלנו/שמענו/קיבלנו|אף פעם לא ~ תלונה/תלונות/בעיה/טענות|לא קיבלנו/שמענו/הגיעו ~ תלונה/תלונות/טענות
    you/you're/are/the _ only one/person/customer who/complaining/to/with ~|nobody/no one/none else|no other|first time/we _ we've/we/we're/have/are/heard/hear|never ~ had/heard/received ~ complaint/complaints/such/problem|not a single complaint`,
  tone: `בטון/הטון הזה/כזה/שלך/הנוכחי|בצורה/בשפה/בסגנון/התבטאות/התבטאויות הזו/כזו/הזאת/כזאת/הזה/כזה|נא/אנא/נבקש/מבקשים/לבקש ~ לשמור _ על|לשמור על שפה/כבוד/טון/לשון/שיח|קצת/יותר כבוד/נימוס/סבלנות|כבוד הדדי|לדבר/תדבר*/לכתוב/לפנות ~ יפה/אחרת/בכבוד/בנימוס|להנמיך/תנמיכ*/להוריד ~ טון/טונים/להבות|מיותר/מיותרת/מיותרים|מספיק/די עם/כבר/ודי/ל*|להירגע|לנשום|להתקרר
    watch/mind/lower/change your tone/language/voice/mouth|that/this/your/with tone/attitude/language|tone it down|tone ~ uncalled|be/more/some/little respectful/polite/civil/respect/courtesy/patience|uncalled for|speak/talk/write ~ nicely/respectfully/politely|enough with/already/of this/that|simmer down|take a breath|cool down|get a grip`,
  complaining: `להתלונן/תלונות/לכעוס/הכעס/צעקות/לצעוק/לאיים/איומים/לכתוב/לפרסם/פוסטים/פוסט/לקלל/קללות/להשתלח/שיימינג/השתלחות/השתלחויות/רעש/לחץ/ללחוץ/להציף
    complaining/posting/shouting/yelling/threats/threatening/ranting/writing/venting/shaming/angry/anger/posts/rants/pressure/noise/insults/insulting`,
  useless: `לא/אינו/אינה/אינן/אינם _ יעזור/תעזור/יעזרו/עוזר/עוזרת/עוזרות/יקדם/מקדם/מקדמת/תקדם/יזרז/מזרז/מזרזת/יפתור/פותר/פותרת/יועיל/מועיל/מועילה/ישנה/משנה/ישנו/יביא
    won't/doesn't/don't/isn't/not/never ~ help/helping/change/speed/solve/get/make/work/achieve/move/hurry/faster/bring`,
  instead: `במקום ~ לכעוס/להתלונן/לכתוב/לפרסם/לצעוק/לתקוף/להאשים/לאיים/לעשות/לרוץ/להשמיץ|לפני ~ שכותבים/שמפרסמים/שמתלוננים/שמאשימים/שתוקפים/שכתבת/שפרסמת/שאת/שאתה/שרצים|לפני ש* ~ כותבים/מפרסמים/מתלוננים/מאשימים/רצים|יכולת/יכולתם ~ לשאול/להתקשר/לפנות/לבדוק/לכתוב/להגיע/לבחור/לחכות/לומר/להודיע|לא ~ ראית/מצאת/טרחת לנכון
    instead of/rather than/before/without ~ posting/complaining/shouting/accusing/attacking/blaming/jumping/running/ranting/checking|before you/anyone post/complain/accuse/blame/jump/point|you could/might/should _ have/just/simply/at/easily ~ asked/called/checked/told/read/written/waited/contacted/come/chosen|have the decency|did not see fit`,
  shame: `שיימינג|לא ~ הוגן/הוגנת/הוגנים/יפה/מכובד/לעניין _ מצדך/מצידך/לכתוב/לפרסם/כלפינו/להאשים/להציג/ככה|חבל/מצער/מאוכזבים/צר ~ שבחרת/שבחרתם/שהחלטת/שמציגים/שמציגה/שכותבים/שאת/שאתה/שלכלכת/שפנית|להכפיש/הכפשה/הכפשות/מכפיש*|השמצה/השמצות/משמיצ*/להשמיץ|ללכלך/מלכלכ*/לכלוכים|עושה/עושים לנו עוול|לא הגיע/מגיע לנו
    unfair/fair ~ to/on/towards us|unfair/fair ~ of you|shaming|smear*|bashing|trash us|shame/pity/sad/disappointing/disappointed/unfortunate _ you _ chose/decided/posted/felt/feel/went/had|don't/didn't deserve this|drag* our|bad mouth*|badmouth*`,
  surprised: `${'מוזר/תמוה/מפתיע/מעניין/מצחיק/משונה/משעשע/מופתעים/תמהים'} ~ ${DONE}|מופתעים/מופתע/מופתעת/מתפלאים/תמהים/תמוה/תמוהה/מוזר/מפתיע ~ שאת/שאתה/שבחרת/שלא/שכתבת/שרק/לקרוא/שדווקא|surprised/surprising/puzzled/astonished/odd/strange/curious/funny/interesting/amusing/convenient/ironic ~ you _ ~`,
  accuse: `סחיטה/סחטנות/סוחט^|מניפולצי*|מניפולטיבי*|ממציא/ממציאה/ממציאים/המצאת/המצאה|מנסה/מנסים/ניסיון ~ לקבל/להוציא/לסחוט/להרוויח/לנצל/להתחמק|רק רוצה/מחפש/מחפשת ~|לא דובר/דוברת/אומר/אומרת אמת|משקר*
    blackmail*|extort*|manipulat*|fabricat*|you/you're/you've _ trying/after/looking/try/want ~ get/money/free/something/freebie/compensation|making/made this/that/it/things/stories up|dishonest/dishonesty|you/you're/you've/are/someone/somebody _ lying/lie/lied|not telling the truth|taking advantage of us`,
  told: `הובהר/הודענו/הוסבר/נמסר/הודגש/ציינו/הבהרנו/הסברנו/אמרנו/עודכנת/יודעת _ לך/לכם/על _ מראש/היטב/במפורש/בבירור/כבר/פעמים/פעם|הובהר/הסברנו/הבהרנו/ענינו/אמרנו ~ כבר/פעמיים/פעמים|כבר ~ הובהר/הסברנו/הבהרנו/ענינו/הוסבר/עניתי|כפי ש* ~ לך/לכם/ידוע/כתוב/הובהר/הוסבר|כאמור|כידוע/כידוע לך|ידוע לך|ידעת ~|הסכמת/אישרת/חתמת/קיבלת/קראת ~ תנאים/תקנון/התנאים/התקנון/מדיניות/מראש/החוזה|שחור על גבי/לבן|אותיות קטנות/הקטנות|ברור לכל/לכולם|כל אחד/ילד יכול/מבין/יודע|מי ש* קורא/קרא ~
    you ~ were/are ~ informed/aware/warned/notified/advised/reminded|you/you've _ agreed/accepted/approved/ticked/knew/confirmed ~ terms/policy/conditions/this/that/it|you must/should/surely ~ know/known/realise/aware|as you ~ know/knew/agreed|in black and white|small/fine print|anyone/anybody/everyone/any can/could ~ see/read/understand|already/clearly/repeatedly _ told/explained/informed/stated/answered/replied/responded/answering|for the last/second/third/umpteenth time|as ~ already/previously/clearly ~ told/explained/stated/written`,
  read: `כדאי/מומלץ/מציעים/נא/צריך/יש/נמליץ/רצוי ~ לקרוא/לעיין/לבדוק/לוודא ~ היטב/שוב/קודם/תקנון/התקנון/התנאים/תנאים/עד/הסוף/לפני/האותיות/הבא|בפעם הבאה/להבא/לעתיד ~ לקרוא/לבדוק/תקרא*/תבדק*/כדאי/מומלץ/להזמין/תזמינ*/לוודא/לתכנן/לשים/לשמור|ללמוד לקרוא|תקראי/תקרא/תקראו _ שוב/היטב/קודם/טוב
    please/should/kindly/suggest/try/better/must/you ~ read/reading/check ~ terms/carefully/again/properly/instructions/label/description|next/another time/future ~ read/check/order/plan/make/try/think/remember/be|in _ future ~ read/check/make/please|learn to read`,
  elsewhere: `לא מרוצה/מרוצים/מתאים/טוב ~ אפשר/מוזמנ*/יש ~ אחרים/מתחרים/ללכת/לעבור|אף אחד לא ~ הכריח/מכריח/חייב/ביקש|מוזמנ*/אפשר/לכי/לך ~ לקנות/לחפש/ללכת/לעבור/להזמין ~ אחר/אחרת/אחרים/המתחרים/מתחרים
    nobody/no one ~ forced/forcing/making/made/asked you|go/shop/buy/order/look/try/take ~ elsewhere/somewhere else|take your business/custom|if you don't like ~|free to ~ elsewhere/leave/go`,
  not: `לא/אינך/אין/not/no/don't/isn't/never/aren't`,
  rightly: `צודק^|צודקים|בצדק|every right|right/rightly|תודה|thank/thanks/grateful/appreciate|waited ~ long`,
} as const

const FRAMES = `
  claim doubt ! rightly
  facts > otherwise
  noRecord
  promised
  fault ! rightly
  4 input > wrong
  hadYou
  avoided you
  yourFault ! notYours
  minimise
  6 others > content
  alone
  tone
  5 complaining > useless
  instead
  shame
  surprised
  accuse ! not
  told
  read
  elsewhere
  3 because > youDidNot ! lived rightly
  3 because > youPast ! rightly lived
  emphatic ! rightly
  7 but > facts > shows ! weWrong
  6 explained times ! weWrong
  10 duty customer ! ourDuty
  letsNot
  byYou ! rightly
  notOurs
  expectations
  senseless ! lived
  anotherMatter
  explicit
  limits
  contrary
  sure
  onYourPart
  tooMuch
  published reader
  signedFor
  5 whenYou lastMinute
  shouldBe ! ourDuty weWrong
  notDeserve
  5 mistaking otherShop
  6 inYours
  soundsToUs
  wrongdoing ! rightly not
  lies
  impossible
  14 boast noComplaint
  noComplaint
  seems > youDidNot/confused ! lived
  itWasYou ! rightly
  10 whoever > you2 ! rightly
  must ! rightly
  sensible
  weary
  unclear
  notSo
  asOrdered ! rightly
  weRight
  deny
  rude
  sides
  happens
  record
  documented ! lived
  4 like wait
  strongNo
`

/** An apology with a "but" is none: worth a look where nothing graver is found in its sentence. */
const HALF = `
  9 < sorry > but > youPlain ! offer rightly
`

export const findHalfApology = findFrames(IDEAS, HALF, { quotes: true })
export const findArgument = findFrames(IDEAS, FRAMES, { quotes: true })
