import type { Part } from '../catalogue.ts'

export const notice: Part<'notice'> = {
  review_one: 'The weekly review waits: 1 item',
  review_other: 'The weekly review waits: {{count}} items',
  reviewLate: 'The review of {{date}} is late',
  toReview: 'To the review',
  setUp: 'Set-up',
  wizard: 'Set-up: {{done}} of {{total}} steps done',
  toWizard: 'Go on',
  hideWizard: 'Hide this line. The set-up stays in the team’s checklist',
}
