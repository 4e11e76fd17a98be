import type { Part } from '../catalogue.ts'

export const flag: Part<'flag'> = {
  personal_data: 'Personal',
  competitor: 'Rival',
  foreign_language: 'Language',
  send_problem: 'Not sent',
  update_due: 'Update promised',
  repeated: 'Again',
  window_closing: 'Window closing',
  severity: { none: 'No severity', low: 'Low severity', medium: 'Medium severity', high: 'High severity' },
  mark: { lead: 'Lead', fan: 'Fan', noise: 'Noise', crisis: 'Crisis' },
}
