import type { Part } from '../catalogue.ts'

export const live: Part<'live'> = {
  offline: 'Offline.',
  offlineText: 'You can keep reading and writing.',
  tryNow: 'Try now',
  retryIn: 'Trying again in {{time}}',
  unreachable: 'The server cannot be reached right now. Your text is kept here.',
  noLine: 'No connection right now.',
  noLineText: 'The desk opens by itself as soon as there is one.',
  failed: 'That did not go through. Nothing was lost.',
  conflict: 'The alert changed meanwhile. The new state is on screen.',
  listFailed: 'The list did not load.',
  caseFailed: 'The alert did not load.',
  notFound: 'This alert is no longer here.',
  noPage: 'There is no page at this address',
  kept: 'What you wrote is kept.',
  back: 'Connected again',
  saved: 'Saved',
  closedPage: 'This page is for others in the team',
  permission: 'You can ask {{who}}',
  whoCan: 'an owner or a manager',
}
