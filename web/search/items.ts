/** What can stand in the list under the field, in its order: commands, memories, filters, and what was found. */
import type { Icon } from '@tabler/icons-react'
import type { Span } from '../../src/core/text/normalize.ts'
import type { Row } from './use-search.ts'

export type EntryGroup = 'case' | 'go' | 'make' | 'pages' | 'view' | 'replies'
/** Something that can be done, or a place to go to. */
export type Entry = {
  id: string
  group: EntryGroup
  title: string
  /** More about it, beside the title. */
  sub?: string
  icon: Icon
  mirror?: boolean
  keys: string[]
  /** Why it is not possible now; null: it is. */
  why: string | null
  /** The piece of the title that was typed. */
  spans: Span[]
  run(): void
}

export type Item =
  | Row
  | { kind: 'entry'; key: string; entry: Entry }
  | { kind: 'recent'; key: string; text: string }
  | { kind: 'filter'; key: string; text: string }

/** Items of one heading, with the places they have in the whole list. */
export type Group = { name: string; items: { item: Item; at: number }[] }

const nameOf = (item: Item): string => (item.kind === 'entry' ? `entry.${item.entry.group}` : item.kind)

export function grouped(items: readonly Item[]): Group[] {
  const groups: Group[] = []
  for (const [at, item] of items.entries()) {
    const name = nameOf(item)
    const last = groups.at(-1)
    if (last?.name === name) last.items.push({ item, at })
    else groups.push({ name, items: [{ item, at }] })
  }
  return groups
}
