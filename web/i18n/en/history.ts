import type { Part } from '../catalogue.ts'

export const history: Part<'history'> = {
  wrote: '{{name}} wrote',
  weWrote: 'We wrote',
  case_moved: 'Moved to private',
  case_solved: 'Solved',
  case_closed: 'Loop closed',
  case_reopened: 'Reopened',
  case_assigned: 'Handed on',
  responsible_notified: 'Responsible person told',
  responsible_escalated: 'The next in order were told',
  responsible_declined: 'Not theirs either',
  policy_asked: 'Policy asked',
  policy_answered: 'Policy answered',
  responsible_acknowledged: 'Acknowledged',
  approval_required: 'The answer waits for approval',
  timer_started: 'A reminder was set',
  timer_stopped: 'The reminder was dealt with',
  update_promised: 'Update promised',
  message_hidden: 'Hidden from the public',
  message_shown: 'Shown to the public again',
  customer_erased: 'Erased at the customer’s request',
}
