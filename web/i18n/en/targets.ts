import type { Part } from '../catalogue.ts'

export const targets: Part<'targets'> = {
  title: 'More targets',
  text: 'For channels in which people wait for the answer, and for grave alerts.',
  preset: { five: '5 minutes for all', chat: '3 minutes in chat', at_once: 'At once for grave alerts' },
  within: 'Target: {{what}}',
  remove: 'Remove the target: {{what}}',
  addChannel: 'Another target for a channel',
  choose: 'Choose a channel',
  minutes: 'min',
  severity: { s2: 'Alerts of high severity and above', s3: 'Alerts of the highest severity' },
  solution: 'Open hours until a solution',
  solutionText: 'After that the alert is marked. Empty: no target.',
  notMeasured: 'No target',
  silent: 'Days without a word of ours',
  silentText: 'No open alert stays silent for longer.',
  acknowledge: 'Minutes for a responsible person to acknowledge',
  acknowledgeText: 'After that the alert is marked.',
}
