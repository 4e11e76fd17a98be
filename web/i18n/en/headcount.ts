import type { Part } from '../catalogue.ts'

export const headcount: Part<'headcount'> = {
  title: 'Headcount',
  text: 'How many people are needed in each hour of the week, by what came in over the last 28 days and by the goal. What comes while closed counts at the opening. Whole days of work are simulated for it.',
  goal: '{{share}} within {{minutes}} minutes',
  goalName: 'The goal',
  peak: 'In the busiest hour',
  needed_one: '1 person',
  needed_other: '{{count}} people',
  have: 'On the team',
  work: 'Minutes of work on one alert',
  measured: 'Measured from the work itself',
  supposed: 'Supposed, until it can be measured',
  enough: 'The team is enough for the busiest hour too.',
  short_one: 'One person is missing in the busiest hour. Add one, or spread the hours differently.',
  short_other: '{{count}} people are missing in the busiest hour. Add them, or spread the hours differently.',
  tooFew: 'Too few alerts yet to compute. It takes a week at least, and twenty alerts.',
  tooLong:
    'One answer takes longer than the goal, so no number of people would do. Shorten the work with saved replies, or change the goal.',
  table: 'People by day and hour',
  hour: 'Hour',
  cell: '{{day}} {{hour}}: {{arrivals}} alerts on average',
}
