/**
 * What a phrase in a message hints at. Several cues together make a verdict; the files beside this one hold the phrases, with the marks
 * of core/text/phrases.ts.
 */
export const CUES = [
  /** The thing bought is broken, wrong, missing something, spoiled. */
  'defect',
  /** The site, the app or the way in does not work. */
  'access',
  /** What should have come did not come, or came late. */
  'delivery',
  /** Nobody answers, calls back or listens. */
  'contact',
  /** Somebody of the business behaved badly. */
  'staff',
  /** A whole service is down. */
  'outage',
  /** Money wrongly taken or not given back. */
  'money',
  /** A price called too high. */
  'dear',
  /** Displeasure in words. */
  'displeased',
  /** An event, a holiday, a day spoiled; somebody left stranded. */
  'ruined',
  /** A word that is rarely said of good things. */
  'bad',
  /** A difficulty, said without saying more; weaker than the others. */
  'trouble',
  /** Standing in line, waiting, slowness. */
  'waiting',
  /** Again: a hint that it is not new. */
  'again',
  /** A third time, many times: the matter is surely not new. */
  'repeated',
  /** It has lasted for days, weeks, years. */
  'lasting',
  /** Minutes or hours. */
  'short_while',
  /** Something is denied: not, no, without. */
  'denial',
  /** The business is spoken to: you, yours. */
  'addressed',
  'praise',
  /** What somebody did for the writer beyond their duty. */
  'kindness',
  'thanks',
  /** Words that sound like a complaint and praise: no words, could not ask for more. */
  'praising_not',
  /** Words that, beside a fault, are meant the other way round. */
  'exclaims',
  /** Sarcasm in a fixed phrase. */
  'sarcasm',
  /** But, although. */
  'contrast',
  /** The writer's own order, account, appointment: cannot be answered without knowing who writes. */
  'own',
  /** Somebody who serves. */
  'people',
  /** Support, answers, conversations with the business. */
  'support',
  /** Parcels and those who bring them. */
  'shipping',
  /** Appointments, lines, waiting rooms. */
  'appointment',
  /** Goods, bills, services: what businesses are about. */
  'domain',
  /** Places and things that concern everybody: the street, the bus, the branch. */
  'public',
  /** Chat between people. */
  'chat',
  /** Good wishes on a holiday or a birthday. */
  'wish',
] as const
export type Cue = (typeof CUES)[number]
export type CueLists = Readonly<Record<Cue, string>>
