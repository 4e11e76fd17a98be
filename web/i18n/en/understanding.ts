import type { Part } from '../catalogue.ts'

export const understanding: Part<'understanding'> = {
  title: 'What we understood',
  intent: 'Message type',
  sentiment: 'Sentiment',
  severity: 'Severity',
  intents: {
    complaint: 'Complaint',
    question: 'Question',
    praise: 'Praise',
    lead: 'Lead',
    spam: 'Spam',
    other: 'Other',
  },
  unsure: 'Unsure',
  corrected: 'Corrected',
  correct: 'Not quite right? Correct it',
}
