/** The kinds of risk that the label guide knows, and what each means to a reader. */
import type { RISKS } from '../../verdict.ts'

export type Risk = (typeof RISKS)[number]

export const RISK_WORDS: Readonly<Record<Risk, { he: string; en: string }>> = {
  churn: { he: 'כוונה לעזוב', en: 'About to leave' },
  legal: { he: 'איום משפטי', en: 'A legal threat' },
  regulator: { he: 'פנייה לרשות מפקחת', en: 'Turning to a regulator' },
  media: { he: 'פנייה לתקשורת', en: 'Turning to the press' },
  safety: { he: 'סכנה לבריאות או לרכוש', en: 'Danger to health or property' },
  privacy: { he: 'פגיעה בפרטיות', en: 'A privacy breach' },
  fraud: { he: 'חשד להונאה', en: 'Suspected fraud' },
  violence: { he: 'אלימות או איום בה', en: 'Violence or a threat of it' },
  vulnerable: { he: 'אדם שזקוק להגנה', en: 'A vulnerable person' },
}
