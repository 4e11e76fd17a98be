/** Replies as people write them, none of them in the words of the rules of their day. The marks are read by replies.testing.ts. */
export const HEBREW_UNSEEN_ONE = `
C|נטע, קראנו כל מילה ומצטערים. לא היה צריך לקחת לך שתי שיחות כדי לקבל תשובה, ואנחנו בודקים מה השתבש אצלנו.
C|מצטערים נטע. את לא טועה, ההודעה שלנו לא הייתה ברורה, ונתקן אותה עוד היום.
C|היי, סליחה על ההמתנה. אין צורך למחוק כלום, אנחנו רק רוצים לעזור. כתבנו לך בפרטי.
C|צר לנו מאוד. החזר מלא של 189 ש״ח יצא לכרטיס, ואנחנו נוודא שנכנס.
C|מבינים אותך לגמרי. ההנחה של 20% פתוחה לכל הלקוחות עד סוף השבוע, גם לך.
C|סליחה על הטון של הנציג. אף אחד לא אמור לשמוע תשובה כזאת, ושוחחנו איתו.
C|היי נטע, מצטערים. כל הזמנה שמתעכבת יותר מיומיים עוברת אצלנו לבדיקה, גם שלך, ואני על זה.
C|מצטערים על הבלבול. המדיניות שלנו מאפשרת החזרה גם בלי קופסה, אז אפשר לבוא לכל סניף.
C|סליחה, נטע. נעה מנהלת הסניף תתקשר אליך מחר בבוקר, ואם זה לא נוח אפשר לבחור שעה אחרת.
C|מתנצלים. פט־קינג הוא עסק אחר ואין לנו קשר אליו, אבל נשמח לבדוק מה אפשר לעשות אצלנו.
C|סליחה נטע. היה אצלנו פשוט בלגן אחרי החג, וההזמנה שלך נדחתה. היא יוצאת מחר עם השליח שלנו ואני אעדכן כאן.
C|מצטערים. לקחנו אחריות על העיכוב, דיברנו עם המחסן, והשק אצלך הערב. אנחנו עוקבים.
c|היי נטע, תודה ששיתפת. אפשר כמובן לעדכן בפוסט איך זה נגמר, ומצטערים שוב.
c|היי, מה מספר הטלפון שנוח שנחזור אליו? ומצטערים על העיכוב.
Q|היי! אין הבדל במחיר בין האתר לסניף, ואפשר להזמין גם בטלפון 03-000-0000.
Q|אפשר לבקש ממנהל הסניף להזמין מידה שאין במלאי.
Q|האחריות של היצרן היא שנתיים, וכוללת נזק בשימוש רגיל.
Q|המשלוח בחינם לכולם מעל 200 ש״ח.
P|איזה כיף לקרוא! גם אנחנו חושבים שדנה פצצה 😄
P|תודה נטע, ריגשת. נשמח אם תספרי עלינו גם לחברים.
q|כן, רשמנו. החבילה תחכה בקופה על שמך.
C|מצטערים, אבל {arg:מעולם לא הובטח לך משלוח תוך יום}.
C|סליחה נטע, {arg:לפי הרישומים שלנו השיחה הזאת בכלל לא התקיימה}.
C|צר לנו שכך את מרגישה, {arg:אבל המציאות קצת שונה ממה שתיארת}.
C|היי, סליחה. {arg:אילו היית מעדכנת כתובת בזמן, זה לא היה קורה}.
C|מצטערים, רק נציין ש{arg:את זו ששכחה לאשר את ההזמנה}.
c|נטע, סליחה, אבל {arg:קשה לנו להאמין לסיפור הזה}.
C|סליחה, {arg:שאר הלקוחות דווקא מרוצים מאוד}.
C|מצטערים! {spec:נדאג שההזמנה שלך תטופל לפני כל השאר}.
c|סליחה. {spec:זה לא משהו שאנחנו עושים בדרך כלל, אבל הפעם נעגל פינה}.
C|צר לנו. {spec:מעכשיו יש לך אצלנו קו פתוח ישר למנכ״ל}.
C|סליחה נטע, {spec:בגלל שכתבת כאן נטפל בך ראשונה}.
C|מצטערים מאוד, {comp:הקנייה הבאה שלך עלינו}.
C|סליחה! {comp:נפנק אותך ב־350 ש״ח} לארנק הדיגיטלי.
c|צר לי על הכול. {comp:קחי 40 אחוז הנחה על כל החנות לשנה}.
c|סליחה, {comp:תגידי לי איזה סכום ירצה אותך} ונסגור.
C|מצטערים, {comp:נחזיר לך פי שניים ממה ששילמת}.
c|מצטערת. {hush:נשמח לסגור את זה בלי שזה יסתובב ברשת}.
c|סליחה נטע, {hush:אם הביקורת תרד עוד היום} אשלח לך שק חדש.
C|מצטערים. {hush:אולי כדאי לערוך את מה שכתבת} לפני שזה מטעה אנשים.
c|סליחה, {hush:מה שאני מציעה לך לא צריך להגיע לפייסבוק}.
c|צר לנו, {hush:ההחזר יאושר אחרי שנראה שהפוסט כבר לא שם}.
C|מצטערים. {legal:החברה מכירה בכך שהמוצר היה לקוי וגרם לנזק}.
C|סליחה, {legal:פרסום כזה פוגע בשם הטוב שלנו ויש לזה מחיר משפטי}.
c|היי, {legal:אנחנו שומרים לעצמנו את הזכות לפנות לבית המשפט}, ומצטערים על אי הנעימות.
C|צר לנו, {legal:זה קרה כי לא עמדנו בתקן הבטיחות}.
Q|כן, יש במלאי. {slur:לא כמו פט־קינג שמוכרים לך חיקוי}.
C|סליחה על העיכוב. {slur:אצל חיותא היית עוד מחכה לתשובה}.
Q|אפשר להשוות, {slur:אבל כולם יודעים שחיותא חוסכים על האיכות}.
C|סליחה, {prof:איזה בן זונה של שליח}.
c|וואי מצטער, {prof:יצאנו דפוקים} לגמרי.
C|מצטערים, אבל די כבר עם ה{prof:שטויות המטומטמות} האלה.
C|מצטערים. {prom:המוצר אמור להיות אצלך עד חמישי}.
C|סליחה, {prom:תוך 48 שעות תהיה לך תשובה}.
C|צר לנו. {prom:הטכנאי יגיע מחר לפנות ערב}.
c|סליחה, {prom:ההחזר צפוי להופיע בשבוע הבא}.
C|סליחה נטע, זה הנייד שמופיע אצלנו: {pd:052-0000417}?
C|מצטערים. השליח היה אצלך ב{pd:סוקולוב 18 דירה 4} ואף אחד לא פתח.
C|מצטערים. איך אפשר להשיג אותך? {ask:תזרקי פה מספר}.
Q|נשמח לבדוק, {ask:על איזה שם ות״ז ההזמנה}?
C|סליחה, {ask:כתבי בתגובה את הכתובת} ונשלח שליח.
C|מצטערים, {ask:באיזה מייל נרשמת}?
C+lang|Hi Neta, so sorry about the wait, your bag is on its way.
C+cold|ראו מענה קודם.
C+cold|נעביר את זה הלאה.
C|סליחה, {cold:אין לנו אפשרות להתייחס לכך מעבר לאמור}.
C|מצטערים, {cold:המערכת אינה מאפשרת זאת}.
C+noack|המשלוח של האוכל יצא אתמול מהמחסן.
C+noack|תודה, השק שלך אצלנו ברשימה.
C+saved|היי, מצטערים לשמוע ותודה שסיפרת לנו. הבדיקה כבר התחילה, ונעדכן כאן 🙏
`
export const ENGLISH_UNSEEN_ONE = `
C|Neta, we read every word and we're sorry. It should not take two calls to get an answer, and we are finding out what went wrong on our side.
C|Sorry Neta. You are not mistaken, our message was unclear, and we will fix the wording today.
C|Hi, sorry about the wait. No need to take anything down, we just want to help. We wrote to you privately.
C|So sorry. A full refund of $189 went back to the card, and we'll make sure it lands.
C|We get it completely. The 20% discount is open to all customers until the weekend, you included. Sorry for the mess.
C|Sorry about the way our agent spoke. Nobody should get an answer like that, and we talked to him.
C|Hi Neta, sorry. Every order that is two days late gets checked by hand here, yours too, and I'm on it.
C|Sorry for the confusion. Our policy lets you return it without the box, so any branch will take it.
C|Sorry, Neta. Noa, the branch manager, will call you tomorrow morning, and if that is a bad time just pick another.
C|Apologies. Petking is another business and we have nothing to do with it, but we are happy to check what we can do here.
C|Sorry Neta. It was plain chaos here after the holiday and your order slipped. It leaves tomorrow with our own courier and I will update here.
C|Sorry. The delay is on us, we spoke to the warehouse, and the bag is with you tonight. We are following it.
c|Hi Neta, thanks for sharing. Of course you can update your post about how it ended, and sorry again.
c|Hi, which number is best to reach you on? And sorry about the delay.
Q|Hi! Prices are the same on the site and in the branch, and you can order by phone too, 03-000-0000.
Q|You can ask the branch manager to order a size that is out of stock.
Q|The maker's warranty is two years and covers damage in normal use.
Q|Shipping is free for everyone above $60.
P|So nice to read! We think Dana is a star too 😄
P|Thank you Neta, that means a lot. Tell your friends about us!
q|Yes, noted. The parcel is waiting at the till under your name.
C|Sorry, but {arg:nobody ever promised you next-day delivery}.
C|Sorry Neta, {arg:according to our records that call never took place}.
C|We're sorry you feel that way, {arg:but things happened rather differently from how you describe them}.
C|Hi, sorry. {arg:Had you updated your address in time, none of this would have happened}.
C|Sorry, we'd just point out that {arg:you were the one who forgot to confirm the order}.
c|Neta, sorry, but {arg:we find this story hard to believe}.
C|Sorry, {arg:the rest of our customers are actually very happy}.
C|Sorry! {spec:We will see to it that your order is handled before all the rest}.
c|Sorry. {spec:It's not something we normally do, but this once we'll cut a corner}.
C|So sorry. {spec:From now on you have an open line straight to our CEO}.
C|Sorry Neta, {spec:because you posted here we will deal with you first}.
C|So sorry, {comp:your next purchase is on the house}.
C|Sorry! {comp:We'll treat you to $350} in your wallet.
c|Sorry about everything. {comp:Take 40 percent off the whole store for a year}.
c|Sorry, {comp:name the amount that would make you happy} and we'll close it.
C|Sorry, {comp:we'll pay you back double what you paid}.
c|Sorry. {hush:We'd be happy to settle this without it going round the internet}.
c|Sorry Neta, {hush:once the review is gone today} I'll send you a new bag.
C|Sorry. {hush:Perhaps you'd like to edit what you wrote} before it misleads people.
c|Sorry, {hush:what I'm offering you doesn't need to end up on Facebook}.
c|So sorry, {hush:the refund gets approved after we see the post is no longer there}.
C|Sorry. {legal:The company recognises that the product was defective and caused damage}.
C|Sorry, {legal:a post like this harms our good name and has legal consequences}.
c|Hi, {legal:we reserve the right to turn to the courts}, and sorry for the trouble.
C|So sorry, {legal:this happened because we did not meet the safety standard}.
Q|Yes, in stock. {slur:Not like Petking, who sell you a knock-off}.
C|Sorry for the delay. {slur:At Hayuta you'd still be waiting for an answer}.
Q|You can compare, {slur:but everybody knows Hayuta cuts corners on quality}.
C|Sorry, {prof:what a son of a bitch} of a courier.
c|Oh sorry, {prof:we screwed up big time, shit happens}.
C|Sorry, but enough with this {prof:idiotic nonsense}.
C|Sorry. {prom:The item is supposed to be with you by Thursday}.
C|Sorry, {prom:within 48 hours there will be an answer}.
C|So sorry. {prom:The technician arrives tomorrow towards evening}.
c|Sorry, {prom:the refund is expected to show next week}.
C|Sorry Neta, is this the mobile we have for you: {pd:052-0000417}?
C|Sorry. The courier was at {pd:18 Sokolov St, apt 4} and there was no one in.
C|Sorry. How can we get hold of you? {ask:Pop your number here}.
Q|Happy to check, {ask:under which name and ID is the order}?
C|Sorry, {ask:write the address in a comment} and we'll send a courier.
C|Sorry, {ask:which email did you sign up with}?
C+lang|היי נטע, סליחה על ההמתנה, השק שלך בדרך.
C+cold|See previous answer.
C+cold|We'll pass it on.
C|Sorry, {cold:we have no further comment on this matter}.
C|Sorry, {cold:the system does not allow this}.
C+noack|The bag of food left the warehouse yesterday.
C+noack|Thanks, your bag is on our list.
C+saved|Hi, we are sorry to hear this, and thank you for telling us. We are already looking into it and will update here 🙏
`
