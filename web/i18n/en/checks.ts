import type { Part } from '../catalogue.ts'

export const checks: Part<'checks'> = {
  connection: 'Connection',
  ready: 'Is the Page ready',
  doors: 'Doors open: {{open}} of {{all}}',
  result: { ok: 'In order', warn: 'Worth a look', bad: 'Needs attention', unknown: 'Not known' },
  token: {
    ok: 'The permission is valid',
    ill: 'The permission is no longer valid',
    unknown: 'Not known until when the permission is valid',
  },
  tokenSoon: 'The permission is about to end',
  permissions: {
    ok: 'All needed permissions were given',
    ill: 'Permissions are missing',
    unknown: 'Not known which permissions were given',
  },
  subscription: {
    ok: 'Subscribed to events',
    ill: 'The subscription to events was dropped',
    unknown: 'Not known whether we are subscribed to events',
  },
  rhythm: {
    ok: 'Events come at their usual pace',
    ill: 'Silent for longer than usual',
    unknown: 'The usual pace is not known yet',
  },
  polling: {
    ok: 'We look for anything that was missed',
    ill: 'Looking for what was missed did not work',
    unknown: 'Nobody looked yet for what was missed',
  },
  quota: {
    ok: 'There is quota to spare',
    ill: 'The quota is nearly used up',
    unknown: 'Not known how much quota is left',
  },
  templates: {
    ok: 'Message templates are approved',
    ill: 'Some message templates are not approved, or paused',
    unknown: 'Not known how the message templates are',
  },
  quality: {
    ok: 'The account’s quality is good',
    ill: 'The account’s quality went down',
    unknown: 'The account’s quality is not known',
  },
  feed: { ok: 'The feed can be read', ill: 'The feed cannot be read', unknown: 'The feed was not read yet' },
  details: {
    ok: 'The business is described',
    ill: 'A description of the business is missing',
    unknown: 'Not known whether the business is described',
  },
  hours: {
    ok: 'Opening hours are there',
    ill: 'Opening hours are missing',
    unknown: 'Not known whether there are opening hours',
  },
  website: { ok: 'A website is given', ill: 'A website is missing', unknown: 'Not known whether a website is given' },
  cover: {
    ok: 'A cover picture is there',
    ill: 'A cover picture is missing',
    unknown: 'Not known whether there is a cover',
  },
  door_posts: {
    ok: 'People can post on the Page',
    ill: 'People cannot post on the Page',
    unknown: 'Not known whether people can post on the Page',
  },
  door_tags: {
    ok: 'People can tag the Page',
    ill: 'People cannot tag the Page',
    unknown: 'Not known whether people can tag the Page',
  },
  door_messages: {
    ok: 'People can write to the Page in private',
    ill: 'People cannot write to the Page in private',
    unknown: 'Not known whether people can write to the Page in private',
  },
  todo: {
    details: 'Add a few words to the Page’s details on the network.',
    hours: 'Add them to the Page’s details: they tell when an answer can be expected.',
    website: 'Add it to the Page’s details on the network.',
    cover: 'Add one, so that it is clear that this is the right Page.',
    door_posts:
      'Open it in the Page’s settings on the network, under visitor posts. Who cannot write here writes elsewhere.',
    door_tags: 'Open it in the Page’s settings on the network, under tagging.',
    door_messages:
      'Open it in the Page’s settings on the network, under messages. Without it there is no private place to go to.',
    templates:
      'Look through them in the account on the network. Without them no conversation can start once the window has closed.',
    quality: 'Mostly blocks and reports. Fewer messages that nobody asked for help.',
  },
  fact: {
    until: 'until {{date}}',
    untilIn: 'in {{time}}, on {{date}}',
    missing: 'missing: {{names}}',
    fields_one: '1 kind of event',
    fields_other: '{{count}} kinds of events',
    again: 'the network dropped it, and we subscribed again',
    answered: 'the network answered: {{reason}}',
    last: 'the last one {{time}} ago',
    usual: 'usually one every {{time}}',
    lookedAt: 'last at {{time}}',
    found_one: '1 found, and added if it was missing',
    found_other: '{{count}} found, and those missing were added',
    foundNone: 'nothing to add',
    used: '{{percent}} used',
    frees: 'free again in {{time}}',
    entries_one: '1 entry',
    entries_other: '{{count}} entries',
    mentions_one: '1 mentions us',
    mentions_other: '{{count}} mention us',
    mentionsNone: 'none mentions us',
  },
}
