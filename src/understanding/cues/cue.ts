/** What a phrase in a message hints at. Several cues together make a verdict; `cues/hebrew.ts` and `cues/english.ts` hold the phrases. */
export const CUES = [
  /** Something does not work, did not come, was not done. */
  'fault',
  /** A difficulty, said without saying more; weaker than a fault. */
  'trouble',
  /** Displeasure in words. */
  'displeased',
  /** Money wrongly taken or not given back. */
  'money',
  /** Again, still, for weeks: the matter is not new. */
  'repeated',
  /** A whole service is down. */
  'outage',
  /** An event, a holiday, a day spoiled. */
  'ruined',
  'positive',
  'thanks',
  /** Praise on the face of it, complaint at heart. */
  'sarcasm',
  'question',
  /** Wants to buy, join, upgrade, get a quote. */
  'buying',
  /** Asks to be contacted. */
  'contact',
  'promotion',
  'phishing',
  /** The writer's own order, account, appointment: cannot be answered without knowing who writes. */
  'own',
  /** People, support, delivery, waiting, appointments. */
  'service',
  /** Chat between people. */
  'chat',
  /** Good wishes on a holiday or a birthday. */
  'wish',
] as const
export type Cue = (typeof CUES)[number]
export type CueLists = Readonly<Record<Cue, string>>
