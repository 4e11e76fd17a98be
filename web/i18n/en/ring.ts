import type { Part } from '../catalogue.ts'

export const ring: Part<'ring'> = {
  left: '{{time}} left to the goal',
  due_soon: 'Due soon: {{time}} left',
  late: 'Past goal by {{time}}',
  paused: 'Closed now. The clock goes on at {{resumes}}',
  loop: 'Loop open: {{done}} of {{total}} stages. Next: {{next}}',
  skipped: 'The stage “{{stage}}” was skipped',
  closed: 'The loop is closed',
}
