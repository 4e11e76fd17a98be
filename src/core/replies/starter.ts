/** The replies that a brand begins with: warm, specific where they can be, and spoken to everybody. Edited like any other. */
import type { Bilingual } from '../playbook/schema.ts'

export type StarterReply = { shortcut: Bilingual; title: Bilingual; text: Bilingual }

const reply = (shortcut: Bilingual, title: Bilingual, he: string, en: string): StarterReply => ({
  shortcut,
  title,
  text: { he, en },
})

export const STARTER_REPLIES: readonly StarterReply[] = [
  reply(
    { he: 'שלום', en: 'hello' },
    { he: 'שלום ראשון', en: 'First hello' },
    'שלום {{customer.first_name}}, תודה על פנייתך. איך אפשר לעזור?',
    'Hello {{customer.first_name}}, thank you for writing to us. How can we help?',
  ),
  reply(
    { he: 'קיבלנו', en: 'heard' },
    { he: 'הכרה בתלונה', en: 'Acknowledging a complaint' },
    '{{customer.first_name}}, תודה שסיפרת לנו, ומצטערים שזה מה שקרה. התחלנו לבדוק, ונעדכן כאן.',
    '{{customer.first_name}}, thank you for telling us, and we are sorry that this happened. We have started to look into it and will update here.',
  ),
  reply(
    { he: 'לפרטי', en: 'private' },
    { he: 'הזמנה לשיחה פרטית', en: 'Invitation to a private talk' },
    '{{customer.first_name}}, כדי לשמור על הפרטים שלך נמשיך בהודעה פרטית. נבדוק שם מיד, ונספר כאן איך זה נגמר.',
    '{{customer.first_name}}, to keep your details safe let us go on in a private message. We will check there right away, and tell here how it ended.',
  ),
  reply(
    { he: 'עיכוב', en: 'delay' },
    { he: 'סליחה על העיכוב', en: 'Sorry for the delay' },
    '{{customer.first_name}}, סליחה על ההמתנה. הפנייה שלך אצלנו, ונחזור עם תשובה עד {{answer_by}}.',
    '{{customer.first_name}}, we are sorry for the wait. Your message is with us, and we will be back with an answer by {{answer_by}}.',
  ),
  reply(
    { he: 'בבדיקה', en: 'checking' },
    { he: 'עדכון: עדיין בבדיקה', en: 'Update: still checking' },
    '{{customer.first_name}}, לא שכחנו. הבדיקה עוד לא הסתיימה, ונכתוב כאן גם אם לא תהיה עדיין תשובה סופית.',
    '{{customer.first_name}}, we have not forgotten. The check is not finished yet, and we will write here even before there is a final answer.',
  ),
  reply(
    { he: 'נפתר', en: 'solved' },
    { he: 'נפתר', en: 'Solved' },
    '{{customer.first_name}}, זה סודר. אם משהו עדיין לא בסדר, אפשר לענות כאן ונמשיך משם.\n{{rep.signature}}',
    '{{customer.first_name}}, this is sorted. If anything is still not right, just answer here and we will go on from there.\n{{rep.signature}}',
  ),
  reply(
    { he: 'המשך', en: 'followup' },
    { he: 'פרסום המשך', en: 'Public follow-up' },
    'עדכון לכל מי שקרא: דיברנו בפרטי, העניין של {{customer.first_name}} נפתר, ולמדנו ממנו. תודה על הסבלנות.',
    'An update for everybody who read this: we talked in private, the matter of {{customer.first_name}} is solved, and we learned from it. Thank you for your patience.',
  ),
  reply(
    { he: 'תודה', en: 'thanks' },
    { he: 'תודה על מילים טובות', en: 'Thanks for kind words' },
    '{{customer.first_name}}, תודה על המילים החמות. העברנו אותן לכל הצוות, והן עשו לנו את היום.',
    '{{customer.first_name}}, thank you for the warm words. We passed them on to the whole team, and they made our day.',
  ),
  reply(
    { he: 'ציטוט', en: 'quote' },
    { he: 'בקשת רשות לצטט', en: 'Asking leave to quote' },
    '{{customer.first_name}}, שמחנו לקרוא. אפשר לשתף את המילים שלך אצלנו, עם השם או בלעדיו, כמו שנוח לך?',
    '{{customer.first_name}}, it was a joy to read. May we share your words, with your name or without it, as you like?',
  ),
  reply(
    { he: 'מתעניין', en: 'lead' },
    { he: 'מענה לעניין במוצר', en: 'Answer to interest' },
    'שלום {{customer.first_name}}, תודה על העניין. נשמח לעזור למצוא את מה שמתאים: מה הכי חשוב לך?',
    'Hello {{customer.first_name}}, thank you for your interest. We will gladly help you find what fits: what matters most to you?',
  ),
  reply(
    { he: 'סגור', en: 'closed' },
    { he: 'סגורים עכשיו', en: 'Closed now' },
    'שלום {{customer.first_name}}, קיבלנו. אנחנו סגורים עכשיו, ונענה אחרי הפתיחה: {{next_opening}}.',
    'Hello {{customer.first_name}}, we got your message. We are closed now and will answer after opening: {{next_opening}}.',
  ),
  reply(
    { he: 'אזל', en: 'stock' },
    { he: 'אזל מהמלאי', en: 'Out of stock' },
    '{{customer.first_name}}, הפריט ({{order.item}}) אזל כרגע. הוא צפוי לחזור {{order.delivery}}, ונעדכן כאן כשיגיע.',
    '{{customer.first_name}}, this item ({{order.item}}) is sold out right now. It is expected back {{order.delivery}}, and we will write here when it arrives.',
  ),
  reply(
    { he: 'משלוח', en: 'delivery' },
    { he: 'המשלוח בדרך', en: 'Delivery on its way' },
    '{{customer.first_name}}, בדקנו: ההזמנה בדרך ותגיע {{order.delivery}}. אם לא תגיע עד אז, אפשר לכתוב לנו ונטפל מיד.',
    '{{customer.first_name}}, we checked: your order is on its way and will arrive {{order.delivery}}. If it does not, write to us and we will see to it at once.',
  ),
  reply(
    { he: 'זיכוי', en: 'refund' },
    { he: 'הזיכוי בוצע', en: 'Refund done' },
    '{{customer.first_name}}, הזיכוי על הזמנה {{order.number}} בוצע. הוא יופיע בחשבון תוך כמה ימי עסקים.\n{{rep.signature}}',
    '{{customer.first_name}}, the refund for order {{order.number}} is done. It will show in your account within a few business days.\n{{rep.signature}}',
  ),
  reply(
    { he: 'תקלה', en: 'fault' },
    { he: 'תקלה ידועה', en: 'Known fault' },
    '{{customer.first_name}}, תודה על הדיווח. התקלה מוכרת לנו, הצוות כבר עובד עליה, ונעדכן כאן ברגע שהיא מתוקנת.',
    '{{customer.first_name}}, thank you for reporting it. We know of this fault, the team is already on it, and we will update here as soon as it is fixed.',
  ),
]
