import type { z } from 'zod'
import type { readTimeline } from '../../store/reads/timeline.ts'
import type { timelineEntry } from '../api/shapes.ts'
import { iso } from './case.ts'

export function presentTimeline({
  events,
  names,
}: Awaited<ReturnType<typeof readTimeline>>): z.input<typeof timelineEntry>[] {
  return events.map(({ seq, type, at, by, requestKey: _, ...data }) => ({
    seq,
    type,
    at: iso(at),
    by: by ? { id: by, name: names.get(by) ?? '' } : null,
    data,
  }))
}
