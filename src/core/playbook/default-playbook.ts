/**
 * The social-media service flow chart every desk starts with. Data, like any playbook a manager writes:
 * four questions in a fixed order, one public acknowledgement on the complaint edge, a public follow-up before the loop closes.
 */
import { area, leaveOpen, leftInArea, notify, severe, withResponsible } from './default/area.ts'
import { closed, followUp, invite, personal, privateWork } from './default/personal.ts'
import { answer, investigate, reliable, watching } from './default/reliable.ts'
import { acknowledge, asNoise, inLeads, lead, noise, thank, thanked, type } from './default/type.ts'
import { type PlaybookDocument, playbookDocument } from './schema.ts'

export const defaultPlaybook: PlaybookDocument = playbookDocument.parse({
  format: 2,
  name: { he: 'מהודעה לסגירה', en: 'From message to closed loop' },
  start: 'area',
  quietHours: 6,
  updateAfterHours: 4,
  followUpHours: 24,
  nodes: {
    area,
    severe,
    notify,
    leave_open: leaveOpen,
    type,
    acknowledge,
    personal,
    invite,
    private_work: privateWork,
    follow_up: followUp,
    reliable,
    answer,
    investigate,
    thank,
    lead,
    noise,
    with_responsible: withResponsible,
    left_in_area: leftInArea,
    closed,
    watching,
    thanked,
    in_leads: inLeads,
    as_noise: asNoise,
  },
})
