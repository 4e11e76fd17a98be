/** Replies written last: no rule was written by them. The marks are read by replies.testing.ts. */
export const HEBREW_UNSEEN_LAST = `
C|היי נטע, סליחה שזה קרה דווקא לפני החג. מצאנו את השק, הוא סומן בטעות כנמסר, והנהג שלנו מביא אותו הערב.
C|נטע, תודה שאת כותבת לנו בפתיחות. לא טיפלנו בזה כמו שצריך, ואנחנו מתקנים את זה עכשיו. הפרטים אצלך בפרטי.
C|מצטערים על ההמתנה לתשובה. הגענו לפנייה שלך עכשיו, ואנחנו רוצים להבין מה קרה. נמשיך בהודעה?
C|סליחה! המבצע היה אמור לעבוד גם באפליקציה. עד שזה יתוקן אנחנו מזכים ידנית את כל מי שקנה דרכה.
C|אנחנו מבינים את האכזבה, וגם אנחנו לא מרוצים מזה. הקולר הוחלף, והדגם הזה ירד מהמדפים.
C|היי נטע, אין בעיה להחזיר, גם אם הקופסה נפתחה. מצטערים שנאמר לך אחרת בסניף.
C|סליחה, כתבנו לך תאריך לא נכון. התאריך הנכון הוא ה־12 לחודש, ואנחנו מתקשרים אליך יום קודם.
C|צר לנו מאוד. ביקשנו מהשליח לא להשאיר חבילות בלובי, ונשלח לך חדשה עוד היום.
c|נטע, קיבלתי את הצילום, תודה. רואים שהתפר נפתח. אני מזמינה לך איסוף, ומצטערת שזה ככה.
c|היי, סליחה על הבלבול. אפשר לאשר לי שהמייל שלך הוא זה שבחשבון? ואז אשלח את הקבלה.
Q|כן, אפשר לשלם בשלושה תשלומים בלי ריבית.
Q|האיסוף מהסניף חינם, והמשלוח עולה 25 ש״ח.
P|תודה נטע! לקוחה כמוך עושה לנו את היום.
C|סליחה נטע, {arg:אבל בשיחה המוקלטת את זו שביקשה לדחות את המשלוח}.
C|מצטערים, {arg:אבל אי אפשר לבוא אלינו בטענות על מזג האוויר}.
C|צר לנו. {arg:כשמזמינים מוצר בהזמנה אישית צריך להבין שזה לוקח זמן}.
C|נטע, {arg:לא נכון לומר שאף אחד לא ענה לך}, דיברנו איתך ביום שני. סליחה.
C|סליחה, {arg:האשמות כאלה בלי הוכחה הן לא לעניין}.
c|מצטער, {arg:את מוזמנת להמשיך לכעוס אבל זה לא יקדם אותנו}.
C|סליחה על הכול! {spec:נשלח לך את השק במשלוח אקספרס על חשבון הבית כי את לקוחה מיוחדת}.
C|מצטערים. {spec:אישרנו לך החזר מחוץ לנהלים, רק הפעם}.
c|סליחה נטע. {spec:תכתבי לי ישירות ואני אעביר אותך לפני התור}.
C|סליחה, {comp:את השק הזה את מקבלת מאיתנו במתנה ועוד שובר של 250 ש״ח}.
c|מצטערים. {comp:נחזיר לך את הכסף ותקבלי גם חודש חינם}.
C|סליחה. {comp:נפצה אותך בצורה יפה מאוד}.
c|סליחה, {hush:אם תורידי את מה שכתבת בפייסבוק} נסיים את זה מיד.
c|מצטערת. {hush:אני מבקשת שלא תשתפי את זה עם אחרים}.
c|סליחה, {hush:אולי תעדכני את הדירוג לחמישה כוכבים}?
C|נטע, סליחה. {legal:אם לא תמחקי את הדברים נפנה לייעוץ משפטי}.
C|מצטערים, {legal:אנחנו מכירים באחריות שלנו לפציעה של הכלב}.
C|סליחה. {slur:לפחות לא קיבלת את מה שמקבלים אצל פט־קינג}.
Q|אצלנו המחיר סופי. {slur:חיותא תמיד מוסיפים עלויות נסתרות}.
c|סליחה, {prof:פאק, איזה פדיחה}.
C|סליחה. {prom:מחר בבוקר תצא אליך הזמנה חלופית}.
C|מצטערים, {prom:הצוות הטכני יטפל בבעיה בימים הקרובים}.
C|סליחה. {ask:תרשמי לנו כאן טלפון ונחזור}.
C|מצטערים, {ask:מה מספר תעודת הזהות שלך}?
C|סליחה נטע, ההזמנה נשלחה ל{pd:רחוב ויצמן 12} ולא לכתובת החדשה.
C+cold|הנושא מטופל.
C|סליחה, {cold:לא ניתן לשנות הזמנה לאחר ביצועה}.
C+noack|היי נטע, ההזמנה יוצאת היום, ואנחנו נעדכן.
`
export const ENGLISH_UNSEEN_LAST = `
C|Hi Neta, sorry this happened right before the holiday. We found the bag, it had been marked as delivered by mistake, and our driver brings it tonight.
C|Neta, thank you for writing so openly. We did not handle this properly, and we are putting it right now. The details are in your inbox.
C|Sorry you waited for an answer. We have reached your message now, and we want to understand what happened. Shall we go on in a private message?
C|Sorry! The sale should have worked in the app too. Until it is fixed we credit everyone who bought there by hand.
C|We understand the disappointment, and we are not happy with it either. The collar was replaced, and this model is off the shelves.
C|Hi Neta, returning it is no problem, even if the box was opened. Sorry you were told otherwise in the branch.
C|Sorry, we gave you a wrong date. The right one is the 12th, and we will call you the day before.
C|So sorry. We asked the courier not to leave parcels in the lobby, and we'll send you a new one today.
c|Neta, got the picture, thank you. The seam is clearly open. I'm ordering a pick-up for you, and sorry it came like that.
c|Hi, sorry for the confusion. Can you confirm that your email is the one in the account? Then I'll send the receipt.
Q|Yes, you can pay in three instalments without interest.
Q|Pick-up at the branch is free, and delivery is $7.
P|Thank you Neta! A customer like you makes our day.
C|Sorry Neta, {arg:but on the recorded call it was you who asked to postpone the delivery}.
C|Sorry, {arg:but you can't come to us with complaints about the weather}.
C|So sorry. {arg:When you order a custom-made product you have to understand that it takes time}.
C|Neta, {arg:it is not right to say that nobody answered you}, we spoke to you on Monday. Sorry.
C|Sorry, {arg:accusations like these without proof are out of line}.
c|I'm sorry, {arg:you are welcome to stay angry but it won't get us anywhere}.
C|Sorry about everything! {spec:We'll ship your bag by express on the house because you are a special customer}.
C|Sorry. {spec:We approved a refund for you outside the procedures, just this once}.
c|Sorry Neta. {spec:Write to me directly and I'll move you ahead of the queue}.
C|Sorry, {comp:you get this bag from us as a gift plus a $250 voucher}.
c|Sorry. {comp:We'll give you the money back and you also get a free month}.
C|Sorry. {comp:We will compensate you very nicely}.
c|Sorry, {hush:if you take down what you wrote on Facebook} we'll finish this right away.
c|I'm sorry. {hush:I ask you not to share this with others}.
c|Sorry, {hush:maybe update the rating to five stars}?
C|Neta, sorry. {legal:If you do not delete these things we will seek legal advice}.
C|Sorry, {legal:we acknowledge our responsibility for the dog's injury}.
C|Sorry. {slur:At least you did not get what people get at Petking}.
Q|Our price is final. {slur:Hayuta always adds hidden costs}.
c|Sorry, {prof:damn, what a screw-up}.
C|Sorry. {prom:A replacement order will go out to you tomorrow morning}.
C|Sorry, {prom:the technical team will take care of the problem in the coming days}.
C|Sorry. {ask:Write your phone down here} and we will get back to you.
C|Sorry, {ask:what is your ID number}?
C|Sorry Neta, the order was sent to {pd:12 Weizmann Street} and not to the new address.
C+cold|This is being handled.
C|Sorry, {cold:an order cannot be changed after it has been placed}.
C+noack|Hi Neta, the order leaves today, and we will update.
`
