import { randomInt } from 'node:crypto'
import type { Encoding, Signature } from './encode.ts'
import { createRetries, type Retries } from './retries.ts'
import { type Delivery, type Envelope, envelopes, type FlushOptions, type Lane, post, sealed } from './webhooks.ts'
import type { World } from './world.ts'

export type Handshake = { status: number; body: string; challenge: string; ok: boolean }

export type DeliverOptions = {
  signature?: Signature
  encoding?: Encoding
  /** Signs with the Instagram app's secret, or any other. */
  secret?: string
  url?: string
}

/** `unreachable`: nobody answers, Meta retries later. `lost`: Meta itself loses the events; only a backfill finds them. */
export type Outage = { mode: 'unreachable' | 'lost' } | false

export type Deliverer = {
  retries: Retries
  sent: Delivery[]
  flush(options?: FlushOptions): Promise<Delivery[]>
  deliver(body: unknown, options?: DeliverOptions): Promise<Delivery>
  repeat(index?: number): Promise<Delivery>
  handshake(options?: { token?: string; url?: string }): Promise<Handshake>
  outage(outage: Outage): void
  timeouts(ms: Partial<Record<Lane, number>>): void
  setUrl(url: string | undefined): void
}

export function createDeliverer(
  world: World,
  firstUrl: string | undefined,
  unsubscribe: (account: string) => void,
): Deliverer {
  const retries = createRetries(world, unsubscribe)
  const sent: Delivery[] = []
  const timeouts: Record<Lane, number> = { messaging: 5000, changes: 20_000, whatsapp: 20_000 }
  let url = firstUrl
  let outage: Outage = false

  const target = (given?: string): string => {
    const found = given ?? url
    if (found === undefined) throw new Error('no webhook address: setWebhook(url) first')
    return found
  }

  type Letter = Pick<Delivery, 'url' | 'bytes' | 'headers' | 'lane' | 'accounts'>

  async function attempt(letter: Letter, number: number): Promise<Delivery> {
    const answer = outage
      ? { status: 0, ok: false, response: 'unreachable', ms: 0 }
      : await post(letter.url, letter.bytes, letter.headers, timeouts[letter.lane])
    const delivery: Delivery = { ...letter, ...answer, at: world.now(), attempt: number }
    sent.push(delivery)
    return delivery
  }

  /** The address of an account: a WhatsApp account may have one of its own. */
  function letterFor(envelope: Envelope, options: FlushOptions): Letter {
    const override = envelope.accounts.map((id) => world.wabas.get(id)?.overrideUrl).find((one) => one !== undefined)
    const { bytes, headers } = sealed(envelope.secret, envelope.body, options.signature, options.encoding)
    return { url: target(override), bytes, headers, lane: envelope.lane, accounts: envelope.accounts }
  }

  return {
    retries,
    sent,
    async flush(options = {}) {
      const events = world.queue.splice(0)
      if (outage && outage.mode === 'lost') return []
      const done: Delivery[] = []
      for (const envelope of envelopes(events, options)) {
        const letter = letterFor(envelope, options)
        const first = await attempt(letter, 1)
        done.push(first)
        // Only what Meta would really have sent is retried: a forged signature is refused for good.
        if ((options.signature ?? 'valid') === 'valid') retries.note(first, (number) => attempt(letter, number))
        for (let copy = 0; copy < (options.duplicate ?? 0); copy += 1) done.push(await attempt(letter, 1))
      }
      return done
    },
    async deliver(body, options = {}) {
      const { bytes, headers } = sealed(options.secret ?? world.appSecret, body, options.signature, options.encoding)
      return attempt({ url: target(options.url), bytes, headers, lane: 'changes', accounts: [] }, 1)
    },
    async repeat(index = sent.length - 1) {
      const delivery = sent.at(index)
      if (!delivery) throw new Error(`no delivery ${index}`)
      const { url, bytes, headers, lane, accounts } = delivery
      return attempt({ url, bytes, headers, lane, accounts }, 1)
    },
    async handshake(options = {}) {
      const challenge = String(randomInt(100_000_000, 2_000_000_000))
      const address = new URL(target(options.url))
      address.searchParams.set('hub.mode', 'subscribe')
      address.searchParams.set('hub.challenge', challenge)
      address.searchParams.set('hub.verify_token', options.token ?? world.verifyToken)
      const answer = await fetch(address, { redirect: 'manual' })
      const body = await answer.text()
      return { status: answer.status, body, challenge, ok: answer.status === 200 && body === challenge }
    },
    outage(next) {
      outage = next
    },
    timeouts(ms) {
      Object.assign(timeouts, ms)
    },
    setUrl(next) {
      url = next
    },
  }
}
