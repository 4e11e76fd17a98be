/**
 * Replies in roundabout words, written when the rules stood. The first batch then changed them; the last one did not. The marks are read by
 * replies.testing.ts.
 */
export const HEBREW_AFTER = `
C|שלום נטע, מצטערים מאוד על מה שעברת. הנהג שלנו בדרך אליך ואנחנו איתו בקו.
C|בושה לנו שחיכית ככה. שלחנו לך הודעה לתיבה, נמשיך שם ונחזור לכאן עם תשובה.
C|סליחה, באמת. החלפנו את המדבקה על השק ומעכשיו כתוב עליה הגיל המתאים.
C|את צודקת לגמרי. הסניף פתח היום באיחור בגלל תקלת חשמל, ומצטערים שלא כתבנו על זה כאן.
Q|החולצה נמכרת בשלושה צבעים, והירוקה חוזרת בשבוע הבא.
Q|אפשר לשלם גם בביט, וגם במזומן בסניף.
Q|היי, הקורס נפתח ב־3 ביוני ומתאים גם למתחילים.
Q|כן, גיפט קארד תקף חמש שנים.
P|איזו הודעה מתוקה, תודה! מעבירים לכל הצוות.
P|אנחנו מסמיקים. תודה רבה!
c|היי, בדקתי ומצטער: השליח רשם מספר בית לא נכון. עכשיו זה 7 ולא 17, והשק בדרך.
c|קיבלתי, תודה. אשלח חשבונית מתוקנת עוד היום למייל שלך.
q|המידה האפורה אזלה, אפשר להזמין את הכחולה.
C|מצטערים. הלקוחה דנה כהן מ{pd:רחוב ביאליק 22}, זו את?
C|סליחה, דיברנו איתך ב־{pd:054-0000123} ולא ענית.
C|היי, מצטערים, {ord:PS-99001} עוד אצלנו במחסן, אנחנו בודקים למה.
C|סליחה. {ask:תנו לנו פה טלפון} ונחזור.
Q|נשמח לעזור, {ask:מה המייל שלך}?
C|מצטערים אבל {arg:לא ככה סיכמנו}, {arg:ואת יודעת את זה}.
C|צר לנו, אבל {arg:מי שמזמין ברגע האחרון שלא יתפלא}.
C|סליחה, רק שתדעי: {arg:את היחידה שמתלוננת}.
C|מצטערים! {spec:בשביל לקוחות כמוך אנחנו מוכנים לכופף את הכללים}.
C|סליחה נטע, {spec:העברנו אותך לראש הרשימה}.
c|מצטערת מאוד. {comp:מגיעה לך מתנה של 700 שקל} ממני.
C|סליחה, {comp:כל ההזמנות שלך השנה עלינו}.
c|מצטערים, {hush:נעריך אם הפוסט ייעלם} עד הערב.
c|סליחה, {hush:חבל שאנשים יקראו את זה, אפשר להוריד}?
C|מצטערים. {legal:אנחנו לוקחים אחריות מלאה על הפציעה}.
C|סליחה, {legal:הדברים הועברו למחלקה המשפטית}.
Q|תודה! {slur:חיותא? שם אף פעם אין כלום}.
C|מצטערים, {prof:יא אפסים} שכמונו.
C|סליחה על העיכוב, {prom:מישהו ייצור איתך קשר בשעות הקרובות}.
C|צר לנו. {prom:ההחזר ייכנס לחשבון עד ה־10 לחודש}.
C+noack|המשלוח של השק נמסר היום לחברת השליחויות.
C+cold|יש טופס באתר.
C|מצטערים, {cold:לא ניתן לטפל בפנייה בערוץ זה}.
`
export const ENGLISH_AFTER = `
C|Hello Neta, we're terribly sorry about all this. Our driver is on the way and we are on the line with him.
C|We're embarrassed you waited like that, sorry. There's a message in your inbox; we'll go on there and come back here with an answer.
C|Really sorry. We changed the sticker on the bag, and it now says which age it fits.
C|You're absolutely right. The branch opened late today because of a power cut, and we are sorry we did not post it here.
Q|The shirt comes in three colours, and the green one is back next week.
Q|You can pay with PayPal too, and with cash in the branch.
Q|Hi, the course starts on June 3 and suits beginners.
Q|Yes, a gift card is valid for five years.
P|What a sweet message, thank you! Passing it on to the whole team.
P|We are blushing. Thanks so much!
c|Hi, I checked and I'm sorry: the courier noted a wrong house number. It is 7 now and not 17, and the bag is on its way.
c|Got it, thanks. I'll send a corrected invoice to your email today.
q|The grey size is sold out, you can order the blue one.
C|Sorry. Are you Dana Cohen of {pd:22 Bialik Street}?
C|Sorry, we called you on {pd:054-0000123} and you did not answer.
C|Hi, sorry, {ord:PS-99001} is still in our warehouse, we are checking why.
C|Sorry. {ask:Give us your phone} here and we will call back.
Q|Happy to help, {ask:what's your email}?
C|Sorry but {arg:that is not what we agreed}, {arg:and you know it}.
C|We're sorry, but {arg:whoever orders at the last minute should not be surprised}.
C|Sorry, just so you know: {arg:you are the only one complaining}.
C|Sorry! {spec:For customers like you we are happy to bend the rules}.
C|Sorry Neta, {spec:we moved you to the top of the list}.
c|So sorry. {comp:You deserve a gift of 700 dollars} from me.
C|Sorry, {comp:all your orders this year are on us}.
c|Sorry, {hush:we would appreciate it if the post disappeared} by tonight.
c|Sorry, {hush:it's a pity people read this, could you take it down}?
C|Sorry. {legal:We take full responsibility for the injury}.
C|Sorry, {legal:this has been passed to our legal department}.
Q|Thank you! {slur:Hayuta? They never have anything}.
C|Sorry, {prof:losers} that we are.
C|Sorry for the delay, {prom:somebody will be in touch in the coming hours}.
C|So sorry. {prom:The refund will reach your account by the 10th}.
C+noack|The delivery of the bag was handed to the courier company today.
C+cold|There is a form on the site.
C|Sorry, {cold:this request cannot be handled in this channel}.
`
export const HEBREW_LAST = `
C|היי נטע, לבנו איתך. הטכנאית שלנו אצלך מחר בשמונה, ומצטערים שהמקרר עמד שבוע.
C|סליחה על הרעש מהשיפוץ. העבודות נעצרות בכל יום בשש, ואנחנו מוודאים את זה בעצמנו.
C|מצטערים, הבנו שהצבע לא תואם לתמונה. צילמנו מחדש והחלפנו את התמונה באתר.
Q|הגודל של הכרית 50 על 70, והציפית נמכרת בנפרד.
Q|פתוחים גם במוצאי שבת, משמונה בערב.
P|זה מחמם את הלב, תודה שכתבת!
c|שלום נטע, מצטערת על הבלבול. הכרטיסים נמצאים בקופה על שמך.
q|אפשר להגיע גם בלי תיאום.
C|סליחה. רשום אצלנו {pd:דרך השלום 53}, תל אביב, זה נכון?
C|מצטערים, {ask:נא לרשום כאן תעודת זהות} כדי שנאתר אותך.
C|מצטערים, אבל {arg:התלונה שלך לא מבוססת}.
C|סליחה, {arg:במקום לכעוס אפשר היה פשוט לשאול}.
C|צר לנו. {spec:הפעם נעלים עין מהתקנון}.
c|סליחה, {comp:נעביר לך 1,500 ש״ח} כפיצוי.
C|מצטערים, {comp:חצי שנה בלי תשלום} בשבילך.
c|מצטערים. {hush:עדיף שזה לא יצא מהצ׳אט הזה}.
c|סליחה, {hush:נשמח שתעדכני את הביקורת לטובה}.
C|מצטערים, {legal:כל מה שייכתב כאן עלול לשמש נגדך}.
C|סליחה. {legal:המוצר שלנו גרם לכוויה וזו אשמתנו}.
Q|כן! {slur:בניגוד לפט־קינג, אצלנו לא מרמים}.
C|מצטערים, {prof:לך לעזאזל} זה לא תשובה.
C|סליחה, {prom:הנושא יוסדר עד סוף החודש}.
C|{cold:הרינו לעדכן} שהפנייה בבדיקה, סליחה.
C+noack|הכלבה תקבל את האוכל שלה בקרוב.
`
export const ENGLISH_LAST = `
C|Hi Neta, our hearts are with you. Our technician will be with you tomorrow at eight, and we are sorry the fridge stood still for a week.
C|Sorry about the noise from the works. They stop every day at six, and we see to that ourselves.
C|Sorry, we understood the colour does not match the picture. We took a new one and changed it on the site.
Q|The pillow is 50 by 70, and the cover is sold separately.
Q|We are open on Saturday night too, from eight.
P|This warms the heart, thank you for writing!
c|Hello Neta, sorry for the mix-up. The tickets are at the box office under your name.
q|You can come without an appointment.
C|Sorry. We have {pd:53 Shalom Road}, Tel Aviv, is that right?
C|Sorry, {ask:kindly write your ID here} so that we can find you.
C|Sorry, but {arg:your complaint has no basis}.
C|Sorry, {arg:instead of getting angry you could simply have asked}.
C|So sorry. {spec:This time we will turn a blind eye to the terms}.
c|Sorry, {comp:we will transfer 1,500 dollars} to you as compensation.
C|Sorry, {comp:half a year without charge} for you.
c|Sorry. {hush:Better that this does not leave this chat}.
c|Sorry, {hush:we would be glad if you updated your review} to a better one.
C|Sorry, {legal:anything written here may be used against you}.
C|Sorry. {legal:Our product caused the burn and it is our fault}.
Q|Yes! {slur:Unlike Petking, we do not cheat}.
C|Sorry, {prof:go to hell} is no answer.
C|Sorry, {prom:this will be settled by the end of the month}.
C|{cold:Please be informed} that your case is under review, sorry.
C+noack|The dog will have her food soon.
`
