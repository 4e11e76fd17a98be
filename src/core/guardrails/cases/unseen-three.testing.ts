/** Replies written after the second unseen ones had changed the rules. The marks are read by replies.testing.ts. */
export const HEBREW_UNSEEN_THREE = `
C|היי נטע, קיבלנו את ההודעה שלך ואנחנו מצטערים על ההמתנה. השק ארוז ויוצא אליך היום עם השליח שלנו.
C|נטע שלום, תודה שהבאת את זה לתשומת ליבנו. אין הצדקה לכך שלא חזרנו אליך, ואנחנו בודקים מי קיבל את השיחות.
C|סליחה על הבלבול, נטע. אם לא קיבלת את המייל עם הקישור, אפשר לבדוק גם בתיקיית הספאם, ואנחנו כאן.
C|צר לנו על החוויה. הבנו שהנציגה דיברה אליך לא יפה, והשיחה הועברה למנהלת המוקד להדרכה.
C|אנחנו מבינים את התסכול. החלטנו להחזיר את דמי המשלוח לכל מי שההזמנה שלו התעכבה, וגם לך.
C|היי, מצטערים! האתר לא קיבל תשלומים הבוקר בגלל תקלה אצל ספק הסליקה, ועכשיו הכול עובד.
C|מצטערים שהגענו לזה. דיברנו איתך בטלפון, סיכמנו על החלפה, ונעדכן כאן כשהיא מתבצעת.
C|נטע, תודה על הכנות. הביקורת שלך נשארת כאן, כי אנחנו רוצים שכולם יראו איך תיקנו. מצטערים.
c|היי נטע, כאן יעל. מצטערת שחיכית, אני מטפלת בהזמנה ואחזור אליך תוך שעה.
c|אוי, סליחה! אשמח לקבל את הכתובת המלאה כדי לשלוח שק חדש.
Q|אפשר להחזיר תוך 14 יום עם קבלה, ובמוצר פגום גם אחרי.
Q|החודש יש 15% הנחה על כל האוכל לחתולים, באתר ובסניפים.
P|תודה נטע! גם לנו היה כיף לפגוש אותך ואת לונה.
C|היי נטע, מצטערים אבל {arg:לא ייתכן שהתקשרת ולא ענינו, המוקד שלנו מאויש כל היום}.
C|נטע, צר לנו שכך את חושבת. {arg:אנחנו נותנים שירות מצוין כבר עשרים שנה ואף אחד לא מתלונן}.
C|סליחה, אבל {arg:הזמן המשוער מופיע באתר בצורה ברורה ואת אישרת אותו}.
c|מצטערת, {arg:את מערבבת בין שתי הזמנות שונות}.
C|סליחה נטע. {arg:אם את לא בבית כשהשליח מגיע, אין לנו מה לעשות}.
C|מצטערים, {arg:לא נעים לקרוא שקרים} על העובדים שלנו.
C|מצטערים מאוד. {spec:נשלח לך היום שליח מיוחד, דבר שאנחנו לא עושים ללקוחות אחרים}.
c|היי נטע, {spec:בדרך כלל אין החזרים על מוצר פתוח אבל בשבילך אאשר}. סליחה על הכול.
C|סליחה! {spec:מהיום את לקוחת VIP אצלנו}.
C|מצטערים על העיכוב, {comp:ההזמנה הבאה עלינו}!
c|סליחה על עוגמת הנפש, {comp:זיכינו אותך ב־500 שקלים}.
c|מצטערים. {comp:נשמח לפצות אותך, רק תגידי מה יעשה לך טוב}.
c|נטע, סליחה. {hush:אם אפשר שתמחקי את הפוסט} אני מזמינה לך שליח עכשיו.
c|מצטערים על זה. {hush:נעדיף שלא תפרסמי את ההתכתבות שלנו}.
c|סליחה, {hush:הזיכוי מותנה בהסרת הביקורת מגוגל}.
C|מצטערים. {legal:במידה והפרסום לא יוסר נאלץ לפעול בדרכים משפטיות}.
C|צר לנו. {legal:אנחנו אחראים למה שקרה לכלבה ונישא בכל התוצאות}.
c|מצטערת, {legal:העברתי את ההודעה שלך לעורך הדין של החברה}.
Q|כן, יש. {slur:הרבה יותר טוב מהשטויות שמוכרים בפט־קינג}.
C|מצטערים על העיכוב, {slur:אבל אצל חיותא זה היה לוקח חודשיים}.
c|סליחה, {prof:יצא לנו חרא של יום}.
C|סליחה על ההמתנה. {prom:נציג מטעמנו ייצור איתך קשר עד סוף היום}.
C|מצטערים, {prom:המשלוח יגיע אליך מחר בין 8 ל־12}.
C|סליחה נטע. {ask:תוכלי לכתוב כאן את מספר הטלפון שלך}?
C|מצטערים. {ask:מה הכתובת למשלוח}? נשלח היום.
C|סליחה, השליח התקשר ל־{pd:054-0000777} ולא היה מענה.
C+cold|הפנייה התקבלה.
C|מצטערים, {cold:מדיניות החברה אינה מאפשרת החזר כספי}.
C+noack|היי נטע, השק בדרך אליך ואנחנו עוקבים.
`
export const ENGLISH_UNSEEN_THREE = `
C|Hi Neta, we got your message and we're sorry for the wait. The bag is packed and leaves today with our own courier.
C|Hello Neta, thank you for bringing this to our attention. There is no excuse for not calling you back, and we are finding out who took the calls.
C|Sorry for the confusion, Neta. If you did not get the mail with the link, please check the spam folder too, and we're here.
C|Sorry about your experience. We understood that the agent was rude to you, and the call went to the call centre manager for training.
C|We understand the frustration. We decided to give the delivery fee back to everyone whose order was late, you included.
C|Hi, sorry! The site did not take payments this morning because of a fault at the payment provider, and everything works now.
C|Sorry it came to this. We spoke on the phone, agreed on an exchange, and will update here when it is done.
C|Neta, thank you for your honesty. Your review stays here, because we want everybody to see how we fixed it. Sorry.
c|Hi Neta, Yael here. Sorry you waited, I'm handling the order and will be back within the hour.
c|Oh no, sorry! Could I have the full address so I can send a new bag?
Q|You can return within 14 days with a receipt, and a faulty item after that too.
Q|This month there is 15% off all cat food, online and in the branches.
P|Thank you Neta! It was fun for us too to meet you and Luna.
C|Hi Neta, sorry but {arg:it can't be that you called and we didn't answer, our line is staffed all day}.
C|Neta, we're sorry you think so. {arg:We have been giving excellent service for twenty years and nobody complains}.
C|Sorry, but {arg:the estimated time is clearly shown on the site and you accepted it}.
c|I'm sorry, {arg:you are confusing two different orders}.
C|Sorry Neta. {arg:If you are not home when the courier comes there is nothing we can do}.
C|Sorry, {arg:it is unpleasant to read lies} about our staff.
C|So sorry. {spec:We are sending you a special courier today, which we don't do for other customers}.
c|Hi Neta, {spec:usually there are no refunds on opened products but for you I'll approve it}. Sorry for everything.
C|Sorry! {spec:From today you're a VIP customer with us}.
C|Sorry for the delay, {comp:your next order is on us}!
c|Sorry for the distress, {comp:we credited you with $500}.
c|Sorry. {comp:We'd love to compensate you, just tell us what would make you happy}.
c|Neta, sorry. {hush:If you could delete the post} I'll order you a courier right now.
c|Sorry about this. {hush:We would prefer that you don't publish our correspondence}.
c|Sorry, {hush:the credit is conditional on removing the Google review}.
C|Sorry. {legal:If the post is not removed we will have to take legal steps}.
C|So sorry. {legal:We are responsible for what happened to the dog and will bear all the consequences}.
c|I'm sorry, {legal:I passed your message to the company lawyer}.
Q|Yes, we do. {slur:Much better than the rubbish they sell at Petking}.
C|Sorry for the delay, {slur:but at Hayuta it would have taken two months}.
c|Sorry, {prof:we had a crap day}.
C|Sorry for the wait. {prom:A representative will be in touch with you by the end of the day}.
C|Sorry, {prom:the delivery will arrive tomorrow between 8 and 12}.
C|Sorry Neta. {ask:Could you write your phone number here}?
C|Sorry. {ask:What is the delivery address}? We'll ship today.
C|Sorry, the courier called {pd:054-0000777} and there was no answer.
C+cold|Your request has come in.
C|Sorry, {cold:company policy does not allow a refund}.
C+noack|Hi Neta, the bag is on its way to you and we are following it.
`
