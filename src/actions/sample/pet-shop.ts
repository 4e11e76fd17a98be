/** A Hebrew pet shop. */
import type { SampleBusiness } from './businesses.ts'

export const petShop: SampleBusiness = {
  name: 'חיות ונהנות',
  names: ['חיות ונהנות', 'חיות ונהנות פרדס חנה'],
  competitors: ['הקערה המלאה'],
  language: 'he',
  wall: 'הקיר של חיות ונהנות',
  areas: [
    {
      he: 'משלוחים',
      en: 'Deliveries',
      icon: 'truck',
      words: [
        'משלוח',
        'משלוחים',
        'הזמנה',
        'הזמנתי',
        'הגיע',
        'הגיעה',
        'שליח',
        'שק',
        'חבילה',
        'tracking',
        'delivery',
        'order',
      ],
    },
    {
      he: 'מזון ותזונה',
      en: 'Food & nutrition',
      icon: 'bowl',
      words: ['אוכל', 'מזון', 'תזונה', 'גורים', 'אלרגיה', 'רגיש', 'חטיף', 'food', 'puppy'],
    },
    {
      he: 'מועדון ותשלומים',
      en: 'Club & billing',
      icon: 'receipt',
      words: ['חיוב', 'חויבתי', 'חייבו', 'מועדון', 'נקודות', 'קופון', 'החזר', 'זיכוי', 'charged', 'refund', 'payment'],
    },
    {
      he: 'סניפים',
      en: 'Branches',
      icon: 'store',
      words: ['סניף', 'סניפים', 'חנות', 'חניה', 'שעות', 'מוכר', 'מוכרת', 'branch', 'store'],
    },
  ],
  posts: [
    {
      kind: 'post',
      author: 'נטע רביב',
      key: 'sack',
      secondsAgo: 212,
      body: 'הזמנתי שק 12 ק״ג לפני שבוע ועדיין לא הגיע. התקשרתי פעמיים ואף אחד לא חוזר. הכלבה שלי נשארה בלי אוכל. הטלפון שלי 050-0000417',
    },
    {
      kind: 'comment',
      author: 'אורי תבור',
      on: 'sack',
      secondsAgo: 150,
      body: 'גם אצלי. ה־Tracking תקוע על ״יצא לדרך״ כבר ארבעה ימים',
    },
    { kind: 'direct', author: 'נטע רביב', secondsAgo: 120, body: 'שלחתי גם כאן. הזמנה 48213, לרחוב האורן 7 בכפר יונה' },
    {
      kind: 'direct',
      author: 'Daniel Hartwood',
      secondsAgo: 372,
      body: 'Charged twice for one order last night. Could you check and refund the second payment?',
    },
    {
      kind: 'post',
      author: 'תמר ס.',
      secondsAgo: 95,
      body: 'עוד העלאה ב״חיות ונהנות״? ב״הקערה המלאה״ אותו שק עולה פחות ב־30 ש״ח. שווה לעבור?',
    },
    {
      kind: 'direct',
      author: 'עומר גלאור',
      secondsAgo: 60,
      body: 'היי, יש לכם Salmon & Rice לגורים בסניף ברעננה? אפשר לשמור לי שקית?',
    },
    { kind: 'post', author: 'לונה החתולה', secondsAgo: 30, body: 'תודה על המשלוח המהיר! לונה כבר ישנה בתוך הקופסה 😻' },
    { kind: 'post', author: 'יעל ב.', secondsAgo: 20, body: 'כמה עולה מינוי למועדון, ואיך מצטרפים?' },
    {
      kind: 'post',
      author: 'שחר',
      secondsAgo: 15,
      body: 'הכלב שלי הקיא כל הלילה אחרי החטיף החדש שלכם. זה מסוכן!! מישהו בודק את המוצרים האלה? אני פונה לווטרינר ולמשרד הבריאות',
    },
    {
      kind: 'post',
      author: 'קידום אתרים מהיר',
      secondsAgo: 10,
      body: 'רוצים 10,000 עוקבים תוך יום?? לחצו על הלינק בביו והרוויחו בגדול!!! https://example.com/win',
    },
  ],
}
