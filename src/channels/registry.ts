/** Every kind of channel there is. A new one is a folder and a line here. */
import type { Channel, SharedConnection } from './channel.ts'
import { email } from './email/index.ts'
import { facebook } from './facebook/index.ts'
import { feed } from './feed/index.ts'
import { instagram } from './instagram/index.ts'
import { noticed } from './noticed/index.ts'
import { sandbox } from './sandbox/index.ts'
import { whatsapp } from './whatsapp/index.ts'
import { wordpress } from './wordpress/index.ts'

// Settings differ by kind; each is parsed by its own schema before its channel sees it.
const all = [email, facebook, feed, instagram, noticed, sandbox, whatsapp, wordpress] as unknown as Channel[]

export const channels: ReadonlyMap<string, Channel> = new Map(all.map((channel) => [channel.kind, channel]))

/** Apps and logins that serve several channels. */
export const connections: ReadonlyMap<string, SharedConnection> = new Map(
  [...channels.values()].flatMap(({ connection }) => (connection ? [[connection.kind, connection] as const] : [])),
)
