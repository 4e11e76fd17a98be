import type { Part } from '../catalogue.ts'

export const balance: Part<'balance'> = {
  title: 'Balance with the community',
  failed: 'The balance could not be loaded',
  casesFailed: 'The alerts could not be loaded',
  verdict: {
    balanced: 'In balance',
    ignoring: 'Leaning to ignoring',
    run: 'Leaning to being run',
    both: 'Both ignoring and being run',
    nothing: 'Nothing to measure yet.',
  },
  end: { ignoring: 'Ignoring the community', balanced: 'In balance', run: 'It runs us' },
  ignoring: 'Ignoring',
  run: 'Being run',
  accepted: 'accepted up to {{share}}',
  number: {
    unanswered: 'Waiting past the goal',
    late: 'Answered late',
    repeated: 'Wrote again without an answer',
    hidden: 'Hidden',
    surrendered: 'Ignored, then surrendered to',
    trifles: 'Time on trifles',
    out_of_hours: 'In closed hours, on mild matters',
    mobilised: 'People in a mild alert',
    exceptions: 'Exceptions granted',
    effort: 'Work in an alert, median',
  },
  note: 'Time is time of real work, not time that passed. A trifle is a matter without severity, beyond the five minutes of a short answer.',
}
