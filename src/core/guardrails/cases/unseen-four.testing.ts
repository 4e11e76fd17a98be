/** Replies written after the third unseen ones had changed the rules, half of them clean and longer. The marks are read by replies.testing.ts. */
export const HEBREW_UNSEEN_FOUR = `
C|היי נטע, קודם כל סליחה. עברתי על ההזמנה שלך מההתחלה: היא אושרה ביום ראשון, נארזה ביום שני, ואז נשכחה אצלנו על עגלה. היא יוצאת עוד היום ואני מעדכנת כאן ברגע שהיא נמסרת.
C|נטע, לגמרי הגיוני שאת כועסת. התקשרת פעמיים ולא חזרנו, וזה לא בסדר. ביקשנו מהמוקד להאזין לשתי השיחות ונספר לך בפרטי מה גילינו.
C|תודה שלקחת את הזמן לכתוב. מצטערים שהמדף היה ריק, קיבלנו משלוח חדש הבוקר ואפשר להזמין שוב מהאתר.
C|סליחה, זו טעות שלנו ולא שלך. המחיר בשלט לא עודכן, ולכן חויבת בסכום הגבוה. ההפרש חוזר לכרטיס היום.
C|היי, צר לנו לשמוע שהיה לך קשה להגיע אלינו. אפשר לכתוב לנו גם בוואטסאפ, והמספר מופיע בראש העמוד.
C|מבינים לליבך. אף אחד לא רוצה לחכות לטכנאי כל היום, ולכן קבענו איתו שעה מדויקת ואנחנו מתקשרים לוודא שהוא יצא.
C|מצטערים נטע, ההודעה הקודמת שלנו נשמעה קרה. ניסיון שני: קראנו, הבנו, ואנחנו איתך עד שהשק אצלך.
C|היי נטע, סליחה שזה התארך. לצערנו הצבע שבחרת אזל אצל היצרן, אז אפשר לבחור צבע אחר או לקבל את הכסף בחזרה, מה שעדיף לך.
C|אנחנו מצטערים מאוד על מה שקרה בסניף. העובד התנצל, ואנחנו רוצים להתנצל גם כאן. אם יש עוד משהו שחשוב לך שנדע, נשמח לשמוע בפרטי.
C|סליחה על התקלה. החלפנו את כל הבקבוקים מאותו ארגז, וכל מי שקנה מהם מוזמן להחליף בכל סניף.
c|נטע, תודה שחזרת אליי. שלחתי לך קישור מאובטח, שם אפשר להשאיר את פרטי הכרטיס. מצטערת על הסרבול.
c|היי נטע, ההחזר של 320 ש״ח אושר ויופיע בכרטיס בחיוב הבא. אני עוקב אחריו. סליחה על ההמתנה.
c|מבינה אותך לגמרי. אם תרצי לספר על זה בדף שלנו, כמובן שאפשר. מצטערת שוב.
Q|היי! כן, אפשר לבטל הזמנה עד שעתיים אחרי שבוצעה, ישירות מהאזור האישי.
Q|האוכל של חיותא הוא של יצרן אחר, אז קשה לנו להשוות. אצלנו הרכיבים מופיעים על השקית.
Q|אנחנו מקבלים הזמנות עד 14:00, והן מגיעות למחרת. אחרי 14:00 זה יומיים.
Q|לא, אין צורך בכרטיס מועדון כדי ליהנות מהמבצע.
P|איזה כיף! דנה כבר ראתה והסמיקה. תודה שכתבת, נטע.
P|תודה על הפרגון הענק. ניפגש בסניף, ואל תשכחי להביא את לונה.
C|נטע, מצטערים לשמוע, אבל {arg:מבדיקה שערכנו עולה שהשליח דווקא הגיע בזמן ואת לא ענית לטלפון}.
C|היי נטע. {arg:חבל שבחרת לכתוב את זה כאן במקום לפנות אלינו}. בכל מקרה, סליחה.
C|סליחה, {arg:אבל בואי לא נגזים, מדובר בשק אוכל}.
C|מצטערים. {arg:הסברתי לך בטלפון שלוש פעמים} איך זה עובד.
C|צר לנו, {arg:האחריות לבדוק את המידה לפני ההזמנה היא של הלקוח}.
C|נטע, סליחה על העיכוב. {spec:הקדמתי אותך לפני אנשים שמחכים כבר שבוע}.
c|סליחה! {spec:אל תגידי שאמרתי, אבל אני יכולה לאשר לך את זה למרות שהמבצע נגמר}.
C|אנחנו מצטערים, ולכן {comp:החלטנו להעניק לך שובר מתנה בסך 400 ₪}.
c|סליחה נטע, {comp:השק הזה והשניים הבאים עלינו}.
c|מצטערת. {comp:אשמח לתת לך כל פיצוי שיראה לך הוגן}.
c|סליחה על הכול. {hush:הדבר היחיד שאני מבקשת הוא שהפוסט יוסר}, ואז נסגור הכול.
c|מצטערים, נטע. {hush:מעדיפים לסיים את זה בשקט ובלי שכל העולם ידע}.
c|סליחה, {hush:תוכלי לשנות את הדירוג עכשיו כשהכול הסתדר}?
C|נטע, סליחה, {legal:אבל אם תמשיכי לפרסם דברים כאלה נאלץ לערב עורכי דין}.
C|מצטערים מאוד. {legal:הבדיקה העלתה שהמזון היה מזוהם ושזה מה שגרם למחלה}.
Q|יש לנו הכול במלאי. {slur:בפט־קינג תקבלי את אותו דבר, רק ישן ויקר}.
C|סליחה על החוויה, {prof:באמת התנהגנו כמו אידיוטים}.
C|מצטערים. {prom:הטכנאי אמור להגיע אליך ביום שלישי}.
C|סליחה נטע, {prom:תשובה תינתן בתוך שני ימי עסקים}.
C|סליחה. {ask:כדי לבדוק צריך שם מלא ומספר טלפון, אפשר לכתוב כאן בתגובה}.
C|מצטערים, {ask:מה מספר ההזמנה}?
C+cold|נבדק. אין חריגה.
C|צר לנו, {cold:פנייתך הועברה לגורם המקצועי ותיענה בהתאם לסדר קבלת הפניות}.
`
export const ENGLISH_UNSEEN_FOUR = `
C|Hi Neta, first of all, sorry. I went through your order from the start: it was confirmed on Sunday, packed on Monday, and then forgotten on a trolley here. It leaves today and I will update here the moment it is handed over.
C|Neta, it makes total sense that you are angry. You called twice and we did not call back, and that is not okay. We asked the call centre to listen to both calls and will tell you privately what we found.
C|Thank you for taking the time to write. Sorry the shelf was empty, a new delivery came in this morning and you can order from the site again.
C|Sorry, this is our mistake and not yours. The price on the sign was not updated, so you were charged the higher amount. The difference goes back to your card today.
C|Hi, sorry to hear it was hard to reach us. You can also write to us on WhatsApp, the number is at the top of the page.
C|We feel you. Nobody wants to wait all day for a technician, so we agreed on an exact time with him and we call to make sure he left.
C|Sorry Neta, our last message sounded cold. Second try: we read it, we get it, and we are with you until the bag is there.
C|Hi Neta, sorry this dragged on. Sadly the colour you chose sold out at the maker, so you can pick another one or have your money back, whichever suits you better.
C|We are very sorry about what happened in the branch. The employee apologised, and we want to apologise here too. If there is anything else you want us to know, we'd love to hear it in private.
C|Sorry about the fault. We replaced all bottles of that crate, and everyone who bought one can exchange it in any branch.
c|Neta, thanks for getting back to me. I sent you a secure link where you can leave the card details. Sorry for the hassle.
c|Hi Neta, the refund of $120 was approved and will show on your next statement. I am following it. Sorry for the wait.
c|I completely understand. If you want to tell people about it on our page, of course you can. Sorry again.
Q|Hi! Yes, you can cancel an order up to two hours after placing it, straight from your account.
Q|Hayuta's food comes from another maker, so it is hard for us to compare. Our ingredients are printed on the bag.
Q|We take orders until 2 pm and they arrive the next day. After 2 pm it takes two days.
Q|No, you do not need a club card to enjoy the sale.
P|So much fun! Dana has already seen it and blushed. Thank you for writing, Neta.
P|Thank you for the huge compliment. See you in the branch, and don't forget to bring Luna.
C|Neta, sorry to hear that, but {arg:our check shows that the courier did arrive on time and you did not answer the phone}.
C|Hi Neta. {arg:It's a pity you chose to write this here instead of contacting us}. Anyway, sorry.
C|Sorry, {arg:but let's not exaggerate, it's a bag of food}.
C|Sorry. {arg:I explained to you three times on the phone} how this works.
C|So sorry, {arg:checking the size before ordering is the customer's responsibility}.
C|Neta, sorry for the delay. {spec:I moved you ahead of people who have been waiting for a week}.
c|Sorry! {spec:Don't say I told you, but I can approve it for you even though the sale is over}.
C|We are sorry, so {comp:we decided to give you a gift voucher of $400}.
c|Sorry Neta, {comp:this bag and the next two are on us}.
c|So sorry. {comp:I'd be happy to give you whatever compensation seems fair to you}.
c|Sorry about everything. {hush:The only thing I ask is that the post is removed}, and then we close it all.
c|Sorry, Neta. {hush:We'd rather finish this quietly and without the whole world knowing}.
c|Sorry, {hush:could you change the rating now that it's all sorted}?
C|Neta, sorry, {legal:but if you keep posting such things we will have to involve lawyers}.
C|So sorry. {legal:The test showed that the food was contaminated and that this is what caused the illness}.
Q|We have it all in stock. {slur:At Petking you get the same thing, only old and expensive}.
C|Sorry about your experience, {prof:we really behaved like idiots}.
C|Sorry. {prom:The technician should get to you on Tuesday}.
C|Sorry Neta, {prom:an answer will be given within two business days}.
C|Sorry. {ask:To check we need a full name and phone number, you can write them here in a comment}.
C|Sorry, {ask:what's the order number}?
C+cold|Checked. No irregularity.
C|So sorry, {cold:your inquiry has been forwarded to the professional team and will be answered in the order received}.
`
