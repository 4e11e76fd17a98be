/**
 * Keeps one listener for each channel that someone must listen to, across all processes: whoever holds the channel's lease listens. A
 * line that breaks is taken up again after a pause that grows; a channel that is new, changed, paused or gone is noticed within seconds.
 */
import type { Log } from '../lib/log.ts'
import { lockChannel } from './connections.ts'
import { type Db, sql, type Tx } from './db.ts'
import { holdLease } from './leases.ts'

export type ChannelToHear = {
  organizationId: string
  channelId: string
  connectionId: string
  kind: string
  /** Changes with the settings of the connection and the channel, and with the brand's words. */
  version: string
}
export type Listeners = { stop(): Promise<void> }

const LOOK_MS = 1500
const LEASE_SECONDS = 30
const RENEW_MS = 5000
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000
/** A line that held this long was a good one: the next pause is short again. */
const GOOD_MS = 60_000
/** A listener that does not let go in time keeps nobody from stopping. */
const STOP_MS = 800

type Running = { version: string; abort: AbortController; ended: Promise<void>; heldUntil: number; renewed: number }
type Paused = { version: string; until: number; pause: number }

export function makeListeners(parts: {
  db: Db
  log: Log
  kinds: string[]
  /** This process, for leases. */
  holder: string
  /** Listens until the signal aborts, or throws when the line broke. */
  listen(channel: ChannelToHear, signal: AbortSignal): Promise<void>
}): Listeners {
  const { db, log, holder } = parts
  const running = new Map<string, Running>()
  const paused = new Map<string, Paused>()
  let stopped = false
  let looking: Promise<void> = Promise.resolve()

  function start(channel: ChannelToHear): void {
    const { channelId, version } = channel
    const abort = new AbortController()
    const began = Date.now()
    const lastPause = paused.get(channelId)?.pause ?? 0
    const listening = parts.listen(channel, abort.signal).catch((error: unknown) => {
      if (!abort.signal.aborted)
        log.warn({ err: error, channelId }, 'a channel stopped listening; it goes on after a pause')
    })
    const ended = listening.then(() => {
      running.delete(channelId)
      if (abort.signal.aborted) return
      const wasGood = Date.now() - began > GOOD_MS
      const pause = wasGood || lastPause === 0 ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, lastPause * 2)
      paused.set(channelId, { version, pause, until: Date.now() + pause })
    })
    running.set(channelId, { version, abort, ended, renewed: began, heldUntil: began + LEASE_SECONDS * 1000 })
  }

  async function look(): Promise<void> {
    for (const one of running.values()) if (Date.now() > one.heldUntil) one.abort.abort()
    const wanted = new Map((await channelsToHear(db, parts.kinds)).map((one) => [one.channelId, one]))
    for (const [channelId, one] of running) {
      if (wanted.get(channelId)?.version !== one.version) one.abort.abort()
      else if (Date.now() - one.renewed >= RENEW_MS) await renew(channelId, one)
    }
    for (const channelId of paused.keys()) if (!wanted.has(channelId)) paused.delete(channelId)
    for (const channel of wanted.values()) {
      if (stopped) return
      if (running.has(channel.channelId) || !isDue(channel)) continue
      const held = await holdLease(db, leaseOf(channel.channelId), holder, LEASE_SECONDS)
      // Whoever stopped us meanwhile has ended those that ran by then: one more would be ended and waited for by nobody.
      if (held && !stopped) start(channel)
    }
  }

  async function renew(channelId: string, one: Running): Promise<void> {
    const at = Date.now()
    if (await holdLease(db, leaseOf(channelId), holder, LEASE_SECONDS)) {
      one.renewed = at
      one.heldUntil = at + LEASE_SECONDS * 1000
    } else one.abort.abort()
  }

  /** New settings are tried at once, whatever the pause. */
  function isDue({ channelId, version }: ChannelToHear): boolean {
    const rest = paused.get(channelId)
    if (rest && rest.version !== version) paused.delete(channelId)
    return !rest || rest.version !== version || Date.now() >= rest.until
  }

  let busy = false
  const round = () => {
    if (busy || stopped) return
    busy = true
    looking = look()
      .catch((error: unknown) => log.debug({ err: error }, 'cannot look for channels to listen to'))
      .finally(() => {
        busy = false
      })
  }
  const timer = setInterval(round, LOOK_MS)
  round()

  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      for (const one of running.values()) one.abort.abort()
      const settled = Promise.allSettled([looking, ...[...running.values()].map(({ ended }) => ended)])
      let late: NodeJS.Timeout | undefined
      await Promise.race([settled, new Promise((resolve) => (late = setTimeout(resolve, STOP_MS)))])
      clearTimeout(late)
    },
  }
}

/** The version on record; nobody renews this channel's settings before the end of the transaction. Null when the channel is gone. */
export async function lockVersion(
  tx: Tx,
  channel: Pick<ChannelToHear, 'organizationId' | 'channelId'>,
): Promise<string | null> {
  await lockChannel(tx, channel)
  const { rows } = await sql<{ version: string }>`select ${versionOnRecord} as version from ${channelInFull}
    where ch.organization_id = ${channel.organizationId} and ch.channel_id = ${channel.channelId}`.execute(tx)
  return rows[0]?.version ?? null
}

const versionOnRecord = sql<string>`md5(co.settings::text || coalesce(encode(co.sealed_secrets, 'hex'), '')
  || ch.settings::text || coalesce(encode(ch.sealed_secrets, 'hex'), '') || array_to_string(b.ambiguous, ',') || b.business)`
const channelInFull = sql`channel ch
  join connection co on co.organization_id = ch.organization_id and co.connection_id = ch.connection_id
  join brand b on b.organization_id = ch.organization_id and b.brand_id = ch.brand_id`

const leaseOf = (channelId: string): string => `listener:${channelId}`

async function channelsToHear(db: Db, kinds: string[]): Promise<ChannelToHear[]> {
  if (kinds.length === 0) return []
  const { rows } = await sql<{
    organization_id: string
    channel_id: string
    connection_id: string
    kind: string
    version: string
  }>`
    select ch.organization_id, ch.channel_id, ch.connection_id, ch.kind,
           ${versionOnRecord} as version from ${channelInFull}
     where ch.kind = any(${kinds}::text[]) and ch.paused_at is null`.execute(db)
  return rows.map((row) => ({
    organizationId: row.organization_id,
    channelId: row.channel_id,
    connectionId: row.connection_id,
    kind: row.kind,
    version: row.version,
  }))
}
