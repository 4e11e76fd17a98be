import type { Part } from '../catalogue.ts'

export const share: Part<'share'> = {
  title: 'Add an alert by hand',
  lead: 'Something found online that has not come in here yet: it joins the queue as any alert does.',
  text: 'What it says',
  textHelp: 'Word for word, if you can',
  url: 'Link',
  urlHelp: 'To the post or comment; the same link twice is one alert',
  badUrl: 'A link begins with https://',
  author: 'Who wrote it',
  authorHelp: 'The name as it stands there. It may stay empty',
  brand: 'Brand',
  answer:
    'The answer is given on the network itself, through the link. Here you follow it, write notes and close the loop.',
  add: 'Add to the queue',
  added: 'The alert was added',
  known: 'This alert is here already',
  whoCan: 'somebody who answers customers',
}
