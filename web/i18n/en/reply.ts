import type { Part } from '../catalogue.ts'

export const reply: Part<'reply'> = {
  state: {
    draft: 'Draft',
    awaiting_approval: 'Waits for approval',
    refused: 'Not approved',
    held: 'On its way',
    queued: 'Queued',
    sending: 'Sending',
    sent: 'Sent',
    delivered: 'Delivered',
    read: 'Read',
    failed: 'Not sent',
    unknown: 'Not known if sent',
    cancelled: 'Cancelled',
  },
  purpose: {
    acknowledge: 'Acknowledgement',
    answer: 'Answer',
    invite: 'Invitation to private',
    update: 'Interim update',
    thank: 'Thanks',
    follow_up: 'Public follow-up',
  },
  copy: 'Copy',
  edit: 'Edit',
  reason: 'The platform said: {{reason}}',
  unknownText: 'The line dropped while sending. Please look at the channel: is the reply there?',
  wasSent: 'Yes, it was sent',
  wasNotSent: 'No, send it now',
}
