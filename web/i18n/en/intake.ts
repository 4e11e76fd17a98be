import type { Part } from '../catalogue.ts'

export const intake: Part<'intake'> = {
  lead: 'Whatever platforms send is kept before anything else. Here is what could not become a case.',
  stuck: 'Stuck',
  stuckSummary_one: 'One stuck delivery',
  stuckSummary_other: '{{count}} stuck deliveries',
  allWell: 'Everything came in',
  allWellText: 'No stuck deliveries. If something gets stuck, it is kept here until it is dealt with.',
  retry: 'Try again',
  retryAll: 'Try all again',
  retried: 'Being tried again',
  attempts_one: 'One attempt',
  attempts_other: '{{count}} attempts',
  size: '{{n}} bytes',
  reason: 'Reason',
  kept: 'Kept aside',
  parked: {
    unknown_account: 'For an account that is not connected',
    unknown_shape: 'In a shape we do not know',
    before_message: 'An edit or removal that came before its message',
  },
  parkedText: {
    unknown_account: 'If the account is yours, connect it.',
    unknown_shape: 'A new kind of event of the platform. Kept whole.',
    before_message: 'It comes in by itself when the message does.',
  },
  lastAt: 'Last {{date}}',
}
