/** What somebody wrote before they asked to be forgotten may come afterwards: it waited to be filed, or a poll under way brought it. */
import { deletionDigest, forgottenAt } from '../../store/deletions.ts'
import { emptyDeliveries } from '../../store/retellings.ts'
import type { FiledEvent } from './file-events.ts'
import type { Heard } from './filing.ts'

/** Those of one connection that may be filed; the deliveries of the others lose their bytes. */
export async function leaveForgotten(heard: Heard<FiledEvent>[]): Promise<Heard<FiledEvent>[]> {
  const [first] = heard
  if (!first) return heard
  const { ctx, tx, delivery } = first.filing
  const { organizationId, connectionId } = delivery
  const digestOf = (userId: string) => deletionDigest(ctx.secrets, connectionId, userId)
  const asked = await forgottenAt(tx, { organizationId, connectionId }, authorsIn(heard), digestOf)
  if (asked.size === 0) return heard
  const isForgotten = ({ event }: Heard<FiledEvent>) =>
    event.type === 'message' &&
    Date.parse(event.message.sentAt) <= (asked.get(event.message.author.externalId) ?? Number.NEGATIVE_INFINITY)
  const forgotten = heard.filter(isForgotten).map(({ filing }) => filing.delivery)
  await emptyDeliveries(tx, organizationId, forgotten)
  return heard.filter((one) => !isForgotten(one))
}

const authorsIn = (heard: Heard<FiledEvent>[]): string[] => [
  ...new Set(heard.flatMap(({ event }) => (event.type === 'message' ? event.message.author.externalId : []))),
]
