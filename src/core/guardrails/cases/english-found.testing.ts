/** Replies that should not go out as they are. The marks are read by replies.testing.ts. */
export const ENGLISH_FOUND = `
C|Hi Neta, sorry. The courier will call you on {pd:050-0000000} in an hour, we are following.
C|Sorry, your order leaves today to {pd:3 Herzl Street}, Haifa, and we will update here.
C|Sorry for the delay, we sent the receipt to {pd:neta.raviv@example.com}.
C|Neta (ID {pd:123456782}), sorry, we opened a case and are on it today.
C|Apologies! The charge on card {pd:4111 1111 1111 1111} was cancelled.
C|Sorry 😔 Order {ord:PS-48213} left to you today.
C|Sorry Neta, {ord:PS-77120} is with our courier, we will update here when it arrives.
C|So sorry. The address we have is {pd:14 Baker Street}, London, is it right?
C|Sorry, {ask:what is your phone number}? We will call right away.
C|Sorry about that, {ask:can you post your order number here}? We will check.
C|Sorry to hear. {ask:Please reply with your full name and ID number} and we will handle it.
C|Sorry. {ask:Drop your full address} here and we will send a new bag.
C|Hi, sorry. {ask:We need the last four digits} of the card to refund you.
Q|With pleasure! {ask:Comment your email} below and we will send a catalogue.
Q|You can order in the comments too: {ask:leave your name and phone} and we call back.
C|Sorry you feel hurt, but {arg:it is not true} that nobody answered.
C|Sorry, but {arg:you did not read the terms}, it is all written there.
C|We're sorry, but {arg:this is your own mistake}: you ordered to the old address.
C|With all due respect, {arg:no other customer complained}. Sorry.
C|Sorry, {arg:we already told you} delivery takes time.
C|Sorry, {arg:if you had checked your mail} you would know the bag left.
C|{arg:Calm down}, we are on it. Sorry.
c|Neta, {arg:you simply don't understand} how it works. Sorry.
C|Sorry, but {arg:you have nothing to complain about}, it came on time.
C|Sorry, but {arg:you are exaggerating}. {arg:A week is not the end of the world}.
C|Sorry, {arg:the fault is not ours} but yours, you were not home.
c|{arg:You are lying}, and we both know it. Sorry.
C|Hi Neta, sorry. As a loyal customer {spec:we will bump you to the front of the queue}.
C|Sorry! {spec:As an exception and only for you} we ship today.
C|Sorry Neta, {spec:we will make an exception} and extend your warranty.
c|Sorry, {spec:we will give you VIP treatment} this time and a personal agent.
C|So sorry, {spec:for you we will bend the rules} and refund after 14 days too.
C|Sorry. {spec:A special perk just for you}: express shipping.
c|Sorry, {spec:here is my personal number}, call at any hour.
C|Sorry, {spec:we'll move you ahead of everyone}.
C|Hi, so sorry. {spec:We approved something we never do for anyone}, because you wrote here.
C|Sorry for the delay, we will credit you with {comp:a $300 voucher} for the trouble.
C|Sorry Neta, {comp:compensation of $500} is on its way.
c|We are very sorry. We decided on {comp:a credit of $250} for your next purchase.
C|So sorry, {comp:we will compensate you generously}!
C|Sorry. {comp:Three months free} on us.
c|Sorry. Here is {comp:a gift card worth 1,000 dollars}.
C|Sorry, you get {comp:$150 off} your next purchase.
c|Sorry about this, Neta. We will send {comp:400 dollars in compensation} to your card.
C|Sorry! You deserve {comp:a $200 coupon}.
c|Sorry. We would be happy to {comp:make it up to you in a big way} for everything.
c|Sorry. We will credit you with $80 {hush:if you delete the post}.
c|Sorry for everything. {hush:Please take down the review} and we will sort out the refund today.
c|Neta, sorry. {hush:Keep this between us}, {spec:we don't do this for anyone}.
c|{hush:In return for removing your review} we will send a new bag, sorry.
c|Happy to help, and sorry. {hush:Please do not share} what we wrote here.
c|Sorry, {hush:just pull the video} and we will fix everything.
C|Sorry, {hush:please delete your comment} and we will continue in private.
c|Sorry. {hush:If you change your rating to five stars} we will credit you with $50.
c|Sorry, {hush:the refund depends on you not telling anyone}.
C|Sorry. {legal:This was negligence on our part} and we take responsibility.
C|Sorry, {legal:we admit liability}: the product was faulty.
C|{legal:This is defamation}, sorry, {legal:and our lawyer will contact you}.
c|Sorry. {legal:If the post stays up we will sue you} for libel.
C|So sorry about the injury. {legal:We are legally responsible for the damage} and will pay.
C|Sorry, {legal:we will consider legal action} against posts like this.
c|Sorry, {legal:we knew the batch was dangerous} and did not pull it in time.
C|Sorry, {legal:this is against the law and we will act accordingly}.
C|Sorry for the delay. At least {slur:we are not crooks like Petking}.
Q|Hi! {slur:Hayuta food is terrible}, ours is all tested.
C|Sorry Neta. {slur:At Petking you would wait a month}, with us only a week.
Q|Thank you for asking. {slur:Hayuta sells expired goods}, please check.
Q|Glad you switched to us, {slur:Petking are simply crooks}.
q|Of course you can. {slur:Better than the garbage of Hayuta}.
C|Sorry, but whoever writes like this is an {prof:idiot}.
C|{prof:You clown}, sorry you waited.
c|Sorry about the {prof:shit} you went through.
C|Sorry, it was a {prof:fucking} mess in our warehouse.
c|Wow, {prof:morons} in our warehouse. Sorry.
C|Hi Neta, sorry. {prom:This will be resolved by Sunday}.
C|Sorry. {prom:A representative will call you tomorrow}.
C|So sorry, {prom:the refund will be processed within 3 business days}.
c|Sorry. {prom:The bag will arrive by Tuesday}.
C|Sorry about the outage, {prom:it will be fixed by tonight}.
c|Received, sorry. {prom:Your request will be reviewed this week}.
C|Sorry, {prom:someone will contact you today by 16:00}.
C|Sorry! {prom:You will get an answer by June 20}.
c|Thank you, and sorry. {prom:The money will be returned by the end of the week}.
C+lang|היי נטע, מצטערים על העיכוב. כתבנו לך עכשיו בפרטי ונעדכן כאן.
Q+lang|תודה על השאלה, אנחנו פתוחים עד שמונה בערב.
c+lang|סליחה על זה, ההזמנה שלך בדרך.
P+lang|תודה רבה, שימחת אותנו!
C+cold|This is being looked at.
C+cold|Please contact support.
C+cold|You have to wait.
C+cold|Forwarded to the relevant party.
C+cold|All details are on the site.
C+cold|Hi Neta, checking.
P+cold|Okay.
P+cold|Received.
C+noack|The bag left today.
C+noack|Your order is in the warehouse and ships when in stock, we are following it.
C+noack|Thank you for contacting us.
C+noack|Thank you for writing, we will send a new bag.
C+noack|Hi Neta, thank you. The food for your dog is with our courier.
C+noack|Orders ship in order. Yours is in line and we are checking.
C|Sorry, {cold:your request has been received and logged}.
C|Apologies, {cold:we are unable to help}.
c|Sorry, {cold:as per our policy this cannot be returned}.
C|{cold:Please be advised} that we are sorry for the delay.
c|Sorry, {cold:that is our policy}.
Q|{cold:Kindly note} that our hours are on the site.
C|Sorry. {cold:Case closed} on our side.
C+saved|Hi, we are sorry to hear this, and thank you for telling us. We are already looking into it and will update here.
C+saved|Hi, we are sorry to hear this and thank you for telling us! We are already looking into it, and will update here
C|Sorry 👍🏽‎ The courier ({pd:052-0000001}‎) is on the way 🚚
C|Sorry ‎{pd:neta@example.com}‎, ✉️ sent.
C|Hi Neta, sorry about the delay. Order {ord:PS-48213} to {pd:3 Herzl Street} leaves today. As a loyal customer {spec:we will bump you to the front of the queue} and credit you with {comp:a $300 voucher} for the trouble.
C|👩‍👩‍👧 Sorry! {spec:Especially for you} we made a parcel, and {comp:a $150 voucher} 🎁.
C|Sorry, our {word:mantra} is service.
Q|With pleasure, this is our {word:miracle product}.
`
