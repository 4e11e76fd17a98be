/** What the readers of a delivery share: the account, the moment, and how an unknown shape is kept. */
import { createHash } from 'node:crypto'
import type { Author, ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, instantOf, textOf } from '../../../lib/meta/json.ts'

export type Entry = {
  account: string
  /** When the platform made the entry, or we took it in. */
  at: string
  /** Our app: what its echoes carry is ours. */
  appId: string
}

export const digest = (value: unknown): string =>
  createHash('sha256')
    .update(typeof value === 'string' ? value : JSON.stringify(value))
    .digest('hex')
    .slice(0, 32)

export function unknown({ account }: Pick<Entry, 'account'>, value: unknown, shape: string): ChannelEventInput {
  return {
    type: 'unknown',
    key: `unknown:${digest(value)}`,
    account: account.slice(0, 512),
    shape: shape.slice(0, 200),
  }
}

/** The person of a `from` object; the platform leaves it out where it may not tell. */
export function authorOf(from: unknown, stranger: string): Author {
  const { id, name } = fieldsOf(from)
  const externalId = textOf(id) ?? `unknown:${stranger}`
  return { externalId, name: textOf(name) ?? 'Facebook', handle: null, avatarUrl: null, reach: null }
}

export const timeOf = (value: Fields, entry: Entry): string =>
  instantOf(value.created_time ?? value.timestamp) ?? entry.at
