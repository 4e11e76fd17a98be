/** Is the Page ready to be spoken to: its details, and whether all three doors (posts, tags, messages) are open. */
import type { Graph } from '../../../lib/meta/graph.ts'
import { type Fields, listOf, textOf } from '../../../lib/meta/json.ts'
import type { Check } from '../../../lib/meta/watch/health.ts'

const filled = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'object' && value !== null
      ? Object.keys(value).length > 0
      : textOf(value) !== null

/** Whether each is in order never makes the channel ill: it is advice. */
export async function readiness(graph: Graph, pageId: string): Promise<Check[]> {
  const [page, settings] = await Promise.all([
    graph.get(pageId, { fields: 'name,about,description,phone,hours,website,cover' }),
    graph.get(`${pageId}/settings`),
  ])
  const about: Fields | null = page.ok ? page.body : null
  const of = (id: Check['id'], ...values: unknown[]): Check => ({
    id,
    result: about === null ? 'unknown' : values.some(filled) ? 'ok' : 'warn',
  })
  return [
    of('details', about?.about, about?.description),
    of('hours', about?.hours),
    of('website', about?.website),
    of('cover', about?.cover),
    ...doors(settings.ok ? listOf(settings.body.data) : null),
  ]
}

const DOORS = [
  ['door_posts', 'USERS_CAN_POST'],
  ['door_tags', 'USERS_CAN_TAG_PHOTOS'],
  ['door_messages', 'USERS_CAN_MESSAGE'],
] as const

function doors(settings: Fields[] | null): Check[] {
  return DOORS.map(([id, name]) => {
    const value = settings?.find(({ setting }) => setting === name)?.value
    const result = value === undefined ? 'unknown' : value === true || value === 'true' ? 'ok' : 'warn'
    return { id, result }
  })
}
