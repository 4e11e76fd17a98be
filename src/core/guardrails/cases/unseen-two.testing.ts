/** Replies written after the first unseen ones had changed the rules, in other words again. The marks are read by replies.testing.ts. */
export const HEBREW_UNSEEN_TWO = `
C|נטע, אין תירוצים. השק היה צריך לצאת ביום ראשון ונשאר אצלנו על הרציף, ומצטערים על כל יום שעבר מאז.
C|איזה יום עבר עליך, סליחה. הזמנו עבורך שליח נוסף, ואורי מהסניף מוודא שהוא אצלך לפני שמונה.
C|היי נטע, מצטערים. לא צריך לשלוח לנו שום פרט כאן, ההודעה בפרטי כבר מחכה.
C|סליחה שנאלצת לכתוב בפעם השלישית. הבקשות הקודמות נפלו אצלנו בין הכיסאות, ואנחנו סוגרים את הפער הזה.
C|מצטערים לשמוע. ההודעה על המבצע נוסחה לא טוב, ולכן כל מי שקנה השבוע מקבל את המחיר שפורסם.
C|צר לנו מאוד על מה שקרה לחתול. נשמח לשמוע איך הוא מרגיש, והמנהלת שלנו מיכל כתבה לך בפרטי.
C|אנחנו מתנצלים. אמרנו לך דבר אחד ובפועל קרה דבר אחר, וזה עלינו.
C|היי, נטע. תודה על הסבלנות ומצטערים שוב. יש התקדמות: המחסן מצא את השק, ואנחנו מעדכנים כאן כשהוא נמסר.
C|סליחה! שלחנו לכל הלקוחות הודעה על השינוי, ולחלק מהם היא לא הגיעה. אנחנו שולחים שוב היום.
C|מצטערים על המקרה. אנשים קוראים את הביקורות כדי להחליט, ולכן חשוב לנו לענות כאן בגלוי ולספר איך זה הסתיים.
C|נטע, סליחה. הקופאית ביקשה תעודת זהות כי כך דורש החוק בקניית תרופות, וחבל שלא הסברנו לך את זה.
C|מצטערים שהאוכל הגיע פתוח. השקית הזאת לא הייתה צריכה לצאת אלינו מהמפעל, ואנחנו מחליפים אותה היום בלי תשלום.
c|תודה נטע. זה באמת המספר שלך? ואם כן, נוח שנתקשר עכשיו?
c|היי, ראיתי את התמונות ששלחת. אין ספק שזה פגום, סליחה. אני מוציאה חדש עוד היום.
c|סליחה, נטע. הזיכוי על סך 60 ₪ נכנס לחשבונך, כמו לכל מי שההזמנה שלו התעכבה.
Q|אפשר לקנות אצלנו גם במתחרים של אותו יצרן, הכול עומד על אותו מדף.
Q|המנוי עולה 49 ₪ לחודש, והחודש הראשון בחינם לכל המצטרפים.
Q|נכון, הקו הישיר של הווטרינר פתוח בימי שלישי.
Q|בשביל חתול בוגר מספיקה ארוחה אחת לפני השינה.
P|תודה! השארת אותנו עם חיוך ענק. ניפגש בקנייה הבאה.
P|מחמם את הלב, נטע. יהיה לנו לעונג לראות אותך שוב.
C|סליחה נטע, אבל {arg:אין שום קשר בין מה שכתבת למה שקרה בסניף}.
C|צר לנו, {arg:ההזמנה לא יצאה כי לא השלמת את התשלום}, פשוט מאוד.
C|נטע, מצטערים, אבל {arg:מי שלא פתחה את הדלת לשליח זו את}.
C|{arg:מוזר לנו שנזכרת בזה רק עכשיו}, אחרי שבועיים. סליחה.
C|סליחה, עם זאת {arg:היה מצופה ממך לקרוא את ההוראות שעל האריזה}.
c|אני מצטער, {arg:אין לי כוח לוויכוחים האלה}, הכול מתועד.
C|מצטערים נטע, {arg:כל בר דעת היה מבין} שהמשלוח לא יגיע בחג.
C|סליחה. {spec:הרמתי טלפון למחסן והם מזיזים בשבילך הזמנות אחרות}.
C|צר לנו, נטע. {spec:אנחנו מחזירים רק תוך 14 יום, אבל איתך נלך לקראת} גם אחרי חודש.
c|סליחה, {spec:תפני אליי אישית בכל פעם} ואני כבר אסדר לך.
C|נטע, מצטערים. {spec:אורחת כמוך לא עומדת אצלנו בתור}.
C|מצטערים. {comp:כל משלוח שתזמיני מהיום ועד סוף השנה על חשבוננו}.
C|סליחה! השארנו לך {comp:כרטיס מתנה על סך 450 ש״ח} בקופה.
c|צר לי. {comp:נוריד לך חצי מהסכום של הקנייה הבאה}.
c|סליחה, {comp:מה דעתך על סופ״ש זוגי במלון} מאיתנו?
C|מצטערים, נטע, {comp:נדאג לפצות אותך כמו שמגיע לך}.
c|סליחה נטע. {hush:תעשי לי טובה ותורידי את זה מהקיר שלך}, ואני מטפל בך היום.
c|מצטערים. {hush:היינו שמחים שהסיפור הזה לא יעלה שוב בקבוצה}.
C|סליחה, {hush:עכשיו כשהכול נפתר אין טעם שהפוסט ימשיך להופיע}.
c|נטע, סליחה. {hush:שלחנו שק חדש, נשאר רק לשנות את הכוכב היחיד שנתת}.
c|אני ממש מצטערת. {hush:את ההצעה הזאת אל תראי לאף אחד}, בסדר?
C|סליחה, {legal:היועצים המשפטיים שלנו כבר מכינים תגובה}.
C|מצטערים. {legal:הכלב חלה בגלל חומר שלא היה צריך להיות במזון שלנו, ואנחנו יודעים את זה}.
c|נטע, מצטערים, אבל {legal:דברים כאלה מגיעים בסוף לשופט}.
C|צר לנו. {legal:המחיר שנגבה ממך לא היה לפי החוק}.
Q|כן, אצלנו המזון נשמר בקירור. {slur:חיותא משאירים אותו בשמש}.
C|סליחה על ההמתנה. {slur:אצל פט־קינג גם לא היו טורחים לענות לך}.
Q|אפשר להשוות מחירים, {slur:אבל פט־קינג מרמים במשקל}.
C|מצטערים, השליח הזה {prof:סתום} ואנחנו מטפלים בזה.
c|סליחה, {prof:איזה חרא של שבוע}.
C|נטע סליחה, אבל {prof:רק דביל} היה מזמין ככה.
C|מצטערים. {prom:השק נמצא במיון ויהיה אצלך לקראת סוף השבוע}.
C|סליחה נטע, {prom:המחלקה הטכנית תיצור איתך קשר עד מחר בצהריים}.
c|תודה, וסליחה. {prom:אישור הזיכוי צפוי להתקבל בתוך שלושה ימים}.
C|צר לנו, {prom:בימים הקרובים תתקבל החלטה בעניינך}.
C|סליחה. ההזמנה רשומה על {pd:neta1990@example.org}, נכון?
C|מצטערים נטע, ניסינו להשיג אותך ב{pd:050-0000331} פעמיים.
C|מצטערים. {ask:לא מצאנו אותך במערכת, מה השם המלא והטלפון}?
C|סליחה נטע, {ask:תעני כאן עם מספר ההזמנה} ונמשיך מפה.
Q|יש! {ask:רק צריך לדעת לאיזו כתובת לשלוח}.
C|היי, סליחה. {ask:ארבע הספרות שבגב הכרטיס} ואנחנו מסדרים את זה.
C+lang|We are really sorry for the trouble, Neta, and we are looking into it.
C+cold|הטיפול הסתיים.
C+cold|נא להתאזר בסבלנות.
C|סליחה, {cold:בקשתך נבחנה והוחלט לדחותה}.
C|מצטערים על אי הנוחות, {cold:אנו פועלים על פי הוראות החברה בלבד}.
C+noack|תודה על העדכון, ההזמנה כבר אצל השליח שלנו.
C+noack|היי נטע, אפשר לאסוף את האוכל מהסניף.
C+saved|היי נטע, מצטערים לשמוע ותודה שסיפרת לנו. הבדיקה כבר התחילה, ונעדכן כאן.
`
export const ENGLISH_UNSEEN_TWO = `
C|Neta, no excuses. The bag should have gone out on Sunday and sat on our dock instead, and we are sorry for every day since.
C|What a day you've had, sorry. We booked another courier, and Ori from the branch sees to it that he reaches you before eight.
C|Hi Neta, sorry. No need to send any details here, a private message is already waiting for you.
C|Sorry you had to write a third time. Your earlier requests fell between the cracks here, and we are closing that gap.
C|Sorry to hear it. The offer was worded badly, so everyone who bought this week gets the advertised price.
C|So sorry about what happened to the cat. We'd love to hear how he is, and our manager Michal has written to you privately.
C|We apologise. We told you one thing and another thing happened, and that is on us.
C|Hi Neta. Thank you for your patience and sorry again. There is progress: the warehouse found the bag, and we update here when it is handed over.
C|Sorry! We sent all customers a note about the change, and some of them never got it. We are sending it again today.
C|Sorry about this. People read reviews to make up their minds, so we want to answer openly here and say how it ended.
C|Neta, sorry. The cashier asked for an ID because the law requires it for medicines, and we should have explained that to you.
C|Sorry the food came open. That bag should never have left the factory, and we are replacing it today free of charge.
c|Thanks Neta. Is this really your number? And if so, is now a good time to call?
c|Hi, I saw the pictures you sent. It is clearly broken, sorry. I'm sending out a new one today.
c|Sorry, Neta. A credit of $40 is in your account, as for everyone whose order was held up.
Q|You can also buy the same maker's other lines here, they all stand on one shelf.
Q|The subscription is $19 a month, and the first month is free for all new members.
Q|That's right, the vet's direct line is open on Tuesdays.
Q|For a grown cat one meal before bed is enough.
P|Thank you! You left us with a huge smile. See you next time.
P|Heart-warming, Neta. It will be a pleasure to see you again.
C|Sorry Neta, but {arg:what you wrote bears no resemblance to what went on in the branch}.
C|So sorry, {arg:the order never left because you did not complete the payment}, plain and simple.
C|Neta, sorry, but {arg:the one who didn't open the door to the courier was you}.
C|{arg:Funny that you remember this only now}, two weeks later. Sorry.
C|Sorry, that said, {arg:you were expected to read the instructions on the pack}.
c|I'm sorry, {arg:I have no energy for these quarrels}, everything is on file.
C|Sorry Neta, {arg:any sensible person would have understood} that nothing ships on a holiday.
C|Sorry. {spec:I rang the warehouse and they are shifting other people's orders for you}.
C|So sorry, Neta. {spec:We only take returns within 14 days, but with you we'll be flexible} even after a month.
c|Sorry, {spec:come to me personally every time} and I'll sort you out.
C|Neta, sorry. {spec:A guest like you does not stand in line with us}.
C|Sorry. {comp:Every delivery you order from today to the end of the year is at our expense}.
C|Sorry! We left you {comp:a gift card for $450} at the till.
c|So sorry. {comp:We'll knock half off your next purchase}.
c|Sorry, {comp:how about a weekend for two in a hotel} from us?
C|Sorry, Neta, {comp:we'll make sure you are compensated the way you deserve}.
c|Sorry Neta. {hush:Do me a favour and take that off your wall}, and I'll deal with you today.
c|Sorry. {hush:We'd be glad if this story did not come up in the group again}.
C|Sorry, {hush:now that it's all solved there's no point in the post staying up}.
c|Neta, sorry. {hush:We sent a new bag, all that's left is to change the one star you gave}.
c|I'm really sorry. {hush:Don't show this offer to anyone}, okay?
C|Sorry, {legal:our legal advisers are already drafting a response}.
C|Sorry. {legal:The dog got sick from a substance that should not have been in our food, and we know it}.
c|Neta, sorry, but {legal:things like this end up before a judge}.
C|So sorry. {legal:The price you were charged was not according to the law}.
Q|Yes, we keep our food refrigerated. {slur:Hayuta leaves it in the sun}.
C|Sorry about the wait. {slur:Petking wouldn't even have bothered to answer you}.
Q|You can compare prices, {slur:but Petking fiddles the weight}.
C|Sorry, that courier is {prof:an utter twat} and we are dealing with it.
c|Sorry, {prof:what a shitty week}.
C|Neta sorry, but {prof:only a dimwit} would order like that.
C|Sorry. {prom:The bag is in sorting and will be with you towards the end of the week}.
C|Sorry Neta, {prom:the technical department will contact you by tomorrow noon}.
c|Thank you, and sorry. {prom:Confirmation of the credit is expected within three days}.
C|So sorry, {prom:a decision on your case will be made in the coming days}.
C|Sorry. The order is under {pd:neta1990@example.org}, right?
C|Sorry Neta, we tried you on {pd:050-0000331} twice.
C|Sorry. {ask:We can't find you in the system, what's your full name and phone}?
C|Sorry Neta, {ask:answer here with the order number} and we go on from there.
Q|We do! {ask:We just need to know which address to ship to}.
C|Hi, sorry. {ask:The four digits on the back of the card} and we'll sort it.
C+lang|נטע, אנחנו ממש מצטערים על הטרחה ובודקים את זה.
C+cold|Handling complete.
C+cold|Kindly be patient.
C|Sorry, {cold:your request was examined and it was decided to reject it}.
C|Sorry about the trouble, {cold:we act solely according to company instructions}.
C+noack|Thanks for the update, your order is already with our courier.
C+noack|Hi Neta, you can pick the food up at the branch.
C+saved|Hi, we are sorry to hear this, and thank you for telling us. We are already looking into it and will update here!
`
