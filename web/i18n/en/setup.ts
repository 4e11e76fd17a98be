import type { Part } from '../catalogue.ts'

export const setup: Part<'setup'> = {
  title: 'Welcome',
  text: 'A few details, and the desk is ready.',
  passwordText: 'At least {{count}} characters',
  brand: 'Brand name',
  brandText: 'As customers call it',
  language: 'Language',
  create: 'Set up',
  firstStep: 'How to begin?',
  firstStepText: 'You can change your mind at any time.',
  sample: 'Try with sample data',
  sampleText: 'Two fictional businesses with alerts in Hebrew and English. Removed in one click.',
  connect: 'Connect a channel',
  connectText: 'A mailbox, a page or a real account.',
  team: 'Set the team up',
  teamText: 'Goals, people, policy, training and control, step by step.',
}
