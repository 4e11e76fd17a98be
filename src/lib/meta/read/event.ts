/** What the readers of a delivery share: the account, the moment, and how an unknown shape is kept. */
import { createHash } from 'node:crypto'
import { type Fields, fieldsOf, instantOf, textOf } from '../json.ts'

export type Entry = {
  account: string
  /** When the platform made the entry, or we took it in; an ISO instant. */
  at: string
  /** Our app: what its echoes carry is ours. */
  appId: string
}

export const digest = (value: unknown): string =>
  createHash('sha256')
    .update(typeof value === 'string' ? value : JSON.stringify(value))
    .digest('hex')
    .slice(0, 32)

export const unknown = ({ account }: Pick<Entry, 'account'>, value: unknown, shape: string) => ({
  type: 'unknown' as const,
  key: `unknown:${digest(value)}`,
  account: account.slice(0, 512),
  shape: shape.slice(0, 200),
})

/** The person of a `from` object; the platform leaves it out where it may not tell, and `stranger` then names the one. */
export function authorOf(from: unknown, stranger: string, network: string) {
  const { id, name, username } = fieldsOf(from)
  const handle = textOf(username)
  return {
    externalId: textOf(id) ?? `unknown:${stranger}`,
    name: textOf(name) ?? handle ?? network,
    handle: handle && `@${handle}`,
    avatarUrl: null,
    reach: null,
  }
}

export const timeOf = (value: Fields, entry: Entry): string =>
  instantOf(value.created_time ?? value.timestamp) ?? entry.at
