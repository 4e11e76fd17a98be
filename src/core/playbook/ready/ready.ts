/** The playbooks one can begin with. Data, like any that a manager writes. */
import { defaultPlaybook } from '../default-playbook.ts'
import type { Bilingual, PlaybookDocument } from '../schema.ts'
import { shopPlaybook } from './shop.ts'
import { telecomPlaybook } from './telecom.ts'

export const READY = ['team', 'shop', 'telecom'] as const
export type ReadyName = (typeof READY)[number]

export const readyPlaybooks: Record<ReadyName, { document: PlaybookDocument; about: Bilingual }> = {
  team: {
    document: defaultPlaybook,
    about: {
      he: 'לצוות עם תחומי אחריות: ארבע שאלות, הכרה בציבור, מעבר לפרטי והמשך בציבור.',
      en: 'For a team with areas: four questions, a public acknowledgement, a move to private and a public follow-up.',
    },
  },
  shop: {
    document: shopPlaybook,
    about: {
      he: 'לעסק של אדם אחד: אותן ארבע שאלות בלי העברות, ותזכורת כשצריך לבדוק.',
      en: 'For a business of one: the same four questions without handing on, and a reminder when something must be checked.',
    },
  },
  telecom: {
    document: telecomPlaybook,
    about: {
      he: 'לחברת תקשורת עם תמיכה טכנית: תקלה רחבה, שיוך לתמיכה, תזכורת ואישור לתשובה רגישה.',
      en: 'For a telecom with technical support: outages, support that takes over, reminders, and approval of a sensitive answer.',
    },
  },
}
