/** A bicycle shop that speaks English. */
import type { SampleBusiness } from './businesses.ts'

export const bicycles: SampleBusiness = {
  name: 'Two Good Wheels',
  names: ['Two Good Wheels', 'TGW'],
  competitors: ['Chain & Sprocket'],
  language: 'en',
  wall: 'The Two Good Wheels wall',
  areas: [
    {
      he: 'משלוחים',
      en: 'Deliveries',
      icon: 'truck',
      words: ['delivery', 'delivered', 'courier', 'shipping', 'order', 'arrived', 'box', 'משלוח', 'הגיע'],
    },
    {
      he: 'סדנה ותיקונים',
      en: 'Workshop',
      icon: 'tool',
      words: ['repair', 'repaired', 'brakes', 'brake', 'gear', 'wheel', 'workshop', 'service', 'תיקון', 'בלמים'],
    },
    {
      he: 'תשלומים והחזרים',
      en: 'Billing & returns',
      icon: 'receipt',
      words: ['refund', 'charged', 'return', 'invoice', 'payment', 'חיוב', 'החזר'],
    },
  ],
  posts: [
    {
      kind: 'post',
      author: 'Priya K.',
      key: 'bike',
      secondsAgo: 260,
      body: 'Third week waiting for the city bike I paid for in full. Two promised delivery dates came and went, and nobody answers my e-mails.',
    },
    {
      kind: 'comment',
      author: 'Tom A.',
      on: 'bike',
      secondsAgo: 180,
      body: 'Same story here, gave up and went to Chain & Sprocket.',
    },
    {
      kind: 'post',
      author: 'Marcus L.',
      secondsAgo: 140,
      body: 'The brakes failed on a hill one day after your workshop "repaired" them. I could have been killed. My lawyer will be in touch.',
    },
    {
      kind: 'direct',
      author: 'Hannah W.',
      secondsAgo: 110,
      body: 'Hi, I returned the helmet ten days ago and the refund has not arrived. Order 77120.',
    },
    {
      kind: 'post',
      author: 'Jonas',
      secondsAgo: 70,
      body: 'Do you have the gravel bike in size 56, and can I try it on Sunday?',
    },
    {
      kind: 'post',
      author: 'Ella R.',
      secondsAgo: 45,
      body: 'Huge thanks to the workshop team, fixed my puncture in ten minutes while I waited. Lovely people!',
    },
    { kind: 'post', author: 'רועי מ.', secondsAgo: 25, body: 'אפשר להביא אליכם אופניים חשמליים לתיקון, או רק רגילים?' },
  ],
}
