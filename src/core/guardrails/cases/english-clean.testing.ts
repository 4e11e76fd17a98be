/** Replies that may go out as they are, also those that only look as if they should not. The marks are read by replies.testing.ts. */
export const ENGLISH_CLEAN = `
C|Hi Neta, we are sorry about the delay. We just wrote to you privately and will update here by 13:00.
C|So sorry your order is late, Neta. We checked with the warehouse and the bag leaves today; we will update here when it arrives.
C|Hi, apologies for the long wait on the phone. Let's continue in a private message and fix this today 🙏
C|Thank you for telling us, and we're really sorry the dog was left without food. Dana from our team is on it and will update here by 6pm.
C|We understand the frustration, a week is too long. We are looking into what happened to the parcel.
C|Sorry we did not call you back. Please send us your order number in a private message and we will check right away.
C|Hi Neta 🌸 we read this and we're sorry. To find the parcel we need a detail or two, so we sent you a direct message.
C|Sorry about the problem on the site. It was fixed an hour ago and ordering works again.
C|You're right, we should have called and we did not. Sorry. Noa will call you today between 2 and 4.
C|We're sorry to hear this. You can call us on 03-000-0000 between nine and six.
C|Apologies for the double charge. We cancelled one of them this morning and will keep an eye on it until it shows.
C|Hi, sorry the bag arrived torn. We are sending a new one today, and the courier will take the torn one.
C|Sorry you had this experience. We spoke with the branch on HaOren 1 so it does not happen again.
C|We apologise for the broken lift. Our technician is in the building now and we update here every hour.
C|Thank you for your patience, Neta, and sorry it dragged on. The bag is with the courier and we check with him every hour.
C|We know how annoying it is to wait without an answer. We wrote to you privately and will ask for the details there.
C|Sorry! The item sold out because of a mistake in our stock. We will restock on Tuesday and post here when it is back.
C|This is sad to read. Pets are family and we want to put it right. Let's talk in a direct message.
C|Sorry, the branch address on our site was wrong. It is fixed now: HaOren 1.
C|Hi Neta, we have not forgotten, and we are sorry it takes so long. We are still checking with the courier company and will update here.
C|Sorry the app crashed while you were ordering. You were not charged, and you can try again now.
C|This is not what we wanted to happen, sorry. We replace a faulty collar with no questions asked, for everyone, in any branch.
C|We're sorry for the answer you got from us. Ruth Cohen, our service manager, wrote to you privately.
C|Hi, we read all of it and we're sorry. Tomorrow morning we will check the camera in the branch and write to you privately.
C|Oh no, that should not have happened. Very sorry about the wrong bag. We will pick it up and bring the right one today.
C|Sorry Neta 💛 We checked: your order got stuck in our warehouse because one item was missing. It left just now.
C|Sorry about the queue on Friday. We opened another till, and from this week there is self pick-up for everyone.
C|Apologies, the message you got was sent by mistake. Nothing to do on your side and there is no charge.
C|Sorry for the confusion about the price: the sale ended yesterday and the sign stayed. We honour it for everyone who bought today.
C|It hurts to hear your cat was unwell. Please see a vet, and we want to know exactly what he ate. We wrote to you privately.
C|Hi Joe, sorry the courier was late. We spoke with him, and from today our couriers call half an hour before.
C|Sorry about your visit. We learn from this: we started training for the new team.
C|We're so sorry. The bottle that broke on the way will be replaced, we are shipping a new one today.
C|Sorry about the confusing automatic reply. We are people, we are here, and we are checking your order now.
C|Hi 🐶 sorry the bag did not arrive. We sent you a private message with everything and will update here when it is with you.
C|Thank you for telling us. Sorry about the smell, this batch was already taken off our shelves. Anyone can return it in any branch for the price they paid.
C|We fully understand the disappointment. The refund went out this morning and we will make sure it lands.
C|Sorry, Neta. We wrote down what you said about the two calls nobody answered, and our call centre manager Asaf Levi is checking them today.
C|Hi, sorry about this. We deleted our own duplicate comment, yours is still here of course. We'll continue in private.
C|Sorry the site did not accept the coupon. The bug is fixed, and the coupon works for everyone until the end of the month.
C|Sorry about the delay with your iPhone case. It left today and you can follow it with the link in the mail.
C|Hi Neta, sorry. The 12 kg bag is back in stock and we shipped it to you today at 10:30.
C|Sorry about the charge. We checked: $249.90 was charged once, and the second line is a hold that releases itself. Happy to show you in private.
C|Ugh, sorry 😔 We are replacing the broken toy. Come whenever suits you.
C|Sorry for the wait. We have a rush after the holiday and answer in order. It is your turn: how can we help?
C|Hi, we read this and we're sorry. Others may get there sooner sometimes, we want to be on time always. The bag is on its way.
C|Sorry this happened to you with us. Your name and details stay private, of course, and we'll continue there.
C|Sorry your request was closed before it was solved. We reopened it, and Orit from service stays with you until it is done.
C|Hi Neta, an update: the bag arrived yesterday and this was settled with you in private. Sorry it took a week, and thank you for the chance to put it right.
C|Sorry about the broken sign at the entrance. We fixed it this morning, thank you for pointing it out.
Q|Hi, yes! We have food for small breed puppies in 2 and 7 kg bags. Open today until 20:00.
Q|Good morning, we are open Sunday to Thursday 9:00–20:00 and Friday until 14:00.
Q|Great question. For a three month old puppy the food with the green label fits, three meals a day.
Q|We do! You can order online or visit the branch at HaOren 1.
Q|Yes, we deliver everywhere. It takes 2 to 4 business days.
Q|You can write to help@example.com or call 03-000-0000.
Q|This model fits dogs up to 15 kg. For larger breeds there is the wide one.
Q|Hi! The treats sale runs until 30.6 in all branches.
Q|No, you do not need an ID to join the club, only a name.
Q|It costs $12.90, and $11.50 for all club members.
Q|We ship to Eilat too 🙂 Delivery is $9, and free for everyone above $50.
Q|Thank you for asking! It is better not to mix the foods in one day. Change slowly, over a week.
Q|Yes, you can exchange within 14 days with the receipt, in another branch too.
Q|It depends on the cat's age. Under a year kitten food is better.
Q|We are at HaOren 1, free parking behind the store.
Q|Sure, there are gift cards on the site for $20, $50 and $100.
Q|We have nothing to say about that company, but all our food is tested in a lab.
Q|To check your order let's continue in private, we sent you a message.
Q|VIP Club is the name of our new product line, in all branches from $9.
Q|It is out of stock right now. It is back on Sunday, and we will post here when it arrives.
Q|Hi, Petking is another store, we are Pets and More 🙂 How can we help?
Q|Both work. If there is an allergy please ask a vet first.
Q|Thanks! The workshop is on Wednesday at 19:00, sign up with the link on our page.
Q|Yes, the collar is waterproof. Just wipe it after the sea.
Q|Club members get 10% off, automatically at the till.
P|Thank you so much! You made the whole team happy, and Dana is still smiling 😊
P|How lovely to read, thank you. We will tell Dana.
P|Thank you for the warm words! May we share what you wrote?
P|We are touched. Thank you for coming, and a pat for Poochie 🐕
P|Thanks Neta! Looking forward to seeing you and Luna again.
P|Wow, thank you! This gives us strength for the whole week.
c|Hi Neta, this is the Pets and More team. Sorry about the delay. What is your order number, so that we can check right away?
c|Sorry Neta. Order 48213 to 3 Herzl Street leaves today and arrives by 18:00, we are following it. As with any delay of a week, we credited you with $100 for your next purchase.
c|Thank you for your patience. The courier will call you on 050-0000000 half an hour before.
c|We're very sorry. The refund of $89 was approved by us and will show on the card ending in 4321.
c|Hi, this is Ruth from service. I read everything and I'm sorry. Which phone number is good for a call?
c|Sorry this happened. We sent a new bag, and there is no need to return the torn one.
c|Sorry for the mix-up. The invoice was sent now to neta@example.com.
c|We understand. We will check with the bank and get back to you today by 17:00.
c|Sorry about that. Our terms give 14 days for returns, and for a fault there is no limit, so you can return it.
c|Thank you for your answer. Noa will call you tomorrow at 10:00, and if that does not suit you just write to her here.
c|We got the photo, thank you. We see the seam opened, sorry. We will replace it.
c|Hi Neta, of course you can write whatever you like about it. We just want to solve it, and we are sorry again.
c|Update: the bag was delivered this morning. We'd love to know all is fine, and sorry again.
c|Sorry. We can offer a credit of $50, as we do for everyone whose order is more than two days late.
c|Got it, sorry for the misunderstanding. We cancelled the order and the full amount goes back to the card.
q|Yes, you can pick it up tomorrow from 9:00. Please bring your order number 48213.
q|With pleasure, the collar is size M.
q|There are three left in stock, shall we keep one for you?
q|Thanks, noted. The delivery to 3 Herzl Street has left.
q|A puppy of that weight needs 120 grams a day, in three meals.
p|Thank you so much Neta! So glad it arrived in time 🙂
C|That is hard to read, and fair. Sorry we promised and did not keep it; the bag is with you today, we are following the courier.
C|Sorry about the tone of that call. We listened to the recording and it was not okay on our side. We'll talk in private.
C|Hi Neta‎, sorry (really). The bag — 12 kg — left this morning with our own courier.
C|Sorry 👩‍👩‍👧 this is not how we treat family. We wrote to you privately and will update here too.
C|Update for everyone who asked: the problem of 28.5 is solved, and we are sorry for the hours when you could not order.
C|Sorry our answer took a while. Instead of half an answer we checked to the end: the parcel is at the post office, and you can collect it from Y-Box.
C|Thank you for writing, and apologies. The battery issue you describe is known to us, and we replace it for everyone.
Q|There is no connection between us and the store on the square, but we'd love to host you here.
Q|No, we have no such sale. There is 2+1 on treats, for everyone.
Q|You can, every day between 10:00 and 12:00, through the entrance on HaOren 1.
C|Sorry, Neta. We went over the recording again, and our agent was wrong. Thank you for insisting.
C|Sorry about the duplicate mails. We took your address off the list as you asked.
C|So sorry the gift came after the birthday. We cannot give the day back, but we checked why it happened and changed the order of deliveries.
Q|Hi, the "all for ten" sale is over. The next one will be posted on this page.
Q|A tax invoice goes out by mail automatically after every order.
P|Huge thanks, and next time coffee is on us for everyone at the workshop 😄
c|No problem, Neta. And sorry the site gave you trouble, we placed the order for you.
q|The warranty is two years from the day of purchase, and it covers the battery too.
`
