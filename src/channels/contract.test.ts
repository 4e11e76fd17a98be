/**
 * What every channel promises, tried on all of them. A channel's `fixtures/*.json` are captured deliveries:
 *
 *   { "about": "…", "settings": {…}, "delivery": { "headers": {…}, "json": … }, "events": [ … ] }
 *
 * `json` is signed as `JSON.stringify` writes it; `body` (a string, byte for byte) or `base64` stands instead where a platform sends no
 * JSON. `events` is what parsing must give: each entry is matched by the fields it names. A fixture called `unknown…` may give unknown
 * events only. Other JSON files beside them, without a `delivery`, belong to the channel's own tests.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ChannelEvent, channelEvent } from '../core/message/message.ts'
import type { RawDelivery } from './channel.ts'
import { channels } from './registry.ts'

type Fixture = {
  name: string
  about: string
  settings: Record<string, unknown>
  delivery: { headers: Record<string, string>; json?: unknown; body?: string; base64?: string }
  events: Record<string, unknown>[]
}

const HEBREW = /\p{Script=Hebrew}/u
const encoder = new TextEncoder()

function fixturesOf(kind: string): Fixture[] {
  const folder = new URL(`${kind}/fixtures/`, import.meta.url)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ ...JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name: name.slice(0, -5) }))
    .filter((fixture) => 'delivery' in fixture)
}

function raw({ delivery: { headers, json, body, base64 } }: Fixture): RawDelivery {
  const bytes = base64 !== undefined ? Buffer.from(base64, 'base64') : encoder.encode(body ?? JSON.stringify(json))
  return { headers, body: bytes, receivedAt: Date.parse('2026-11-22T10:00:00Z') }
}

describe.each([...channels.values()])('the channel $kind', (channel) => {
  const fixtures = fixturesOf(channel.kind)
  const parse = async (delivery: RawDelivery, given: Record<string, unknown>): Promise<ChannelEvent[]> => {
    const settings = channel.settings.parse(given)
    const events = await channel.parse(delivery, { settings, account: channel.account(settings) })
    return events.map((event) => channelEvent.parse(event))
  }

  test('is called by its kind and has a name in both languages', () => {
    expect(channels.get(channel.kind)).toBe(channel)
    expect(channel.kind).toMatch(/^[a-z][a-z0-9-]*$/)
    expect(channel.name.he).toMatch(HEBREW)
    expect(channel.name.en).toMatch(/[a-z]/i)
  })

  test('asks for each setting once, and says in both languages what it is and where to find it', () => {
    const keys = channel.fields.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { key, label, help, example } of channel.fields) {
      expect(key).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(
        [label.en, help.en, example].map((words) => words.trim()),
        key,
      ).not.toContain('')
      expect(
        [label.he, help.he].filter((words) => !HEBREW.test(words)),
        key,
      ).toEqual([])
    }
  })

  test('can do what it says it can', () => {
    const { canSend, readBack, publicReply, privateReply, direct, maxLength } = channel.capabilities
    expect(channel.send !== undefined).toBe(canSend)
    expect(channel.readBack !== undefined).toBe(readBack)
    if (!canSend) expect([publicReply, privateReply, direct, readBack]).toEqual([false, null, 'never', false])
    expect(maxLength.limit).toBeGreaterThan(0)
    const { hide, like, deleteOwn } = channel.capabilities.moderate
    expect(channel.moderate !== undefined).toBe(hide || like || deleteOwn)
    const byWebhook = channel.verify ?? channel.connection?.verify
    expect(Boolean(byWebhook) || Boolean(channel.listen), 'hears by webhook or by listening').toBe(true)
  })

  test('has captured deliveries to be tried on', () => {
    expect(
      fixtures.map(({ name }) => name),
      `src/channels/${channel.kind}/fixtures/*.json`,
    ).not.toEqual([])
  })

  describe.each(fixtures)('given $name', (fixture) => {
    test('understands it as written down, the same way each time', async () => {
      const events = await parse(raw(fixture), fixture.settings)
      expect(events).toMatchObject(fixture.events)
      expect(events.length).toBe(fixture.events.length)
      expect(await parse(raw(fixture), fixture.settings)).toEqual(events)
      expect(new Set(events.map(({ account, key }) => `${account} ${key}`)).size).toBe(events.length)
    })

    test('keeps to unknown events where the shape is unknown', async () => {
      const kinds = (await parse(raw(fixture), fixture.settings)).map(({ type }) => type)
      if (fixture.name.startsWith('unknown')) expect(new Set(kinds)).toEqual(new Set(['unknown']))
      else expect(kinds.filter((kind) => kind !== 'unknown')).not.toEqual([])
    })

    // A channel without webhooks has no signatures.
    const check = channel.verify ?? channel.connection?.verify
    if (!check || !Object.keys(fixture.delivery.headers).some((name) => /signature|hub/i.test(name))) return
    test('trusts its signature, and no other bytes and no missing signature', () => {
      const settings = (channel.connection ?? channel).settings.parse(fixture.settings)
      const delivery = raw(fixture)
      const verify = (changed: Partial<RawDelivery>) => check({ ...delivery, ...changed }, settings)
      expect(verify({})).toEqual({ ok: true })
      for (const at of [0, delivery.body.length >> 1, delivery.body.length - 1]) {
        const body = Uint8Array.from(delivery.body)
        body[at] = (body[at] ?? 0) ^ 1
        expect(verify({ body }), `byte ${at} changed`).toMatchObject({ ok: false })
      }
      expect(verify({ body: delivery.body.subarray(1) })).toMatchObject({ ok: false })
      expect(verify({ headers: {} })).toMatchObject({ ok: false })
      for (const [name, value] of Object.entries(delivery.headers).filter(([name]) => /signature|hub/i.test(name)))
        for (const forged of ['', 'sha256=', value.slice(0, -1), `${value}0`, value.replaceAll(/[0-9a-f]/g, '0')])
          expect(verify({ headers: { ...delivery.headers, [name]: forged } }), `${name}: ${forged}`).toMatchObject({
            ok: false,
          })
    })
  })

  test('makes nothing up from bytes that are not its format', async () => {
    const [fixture] = fixtures
    const delivery = fixture && raw(fixture)
    const garbage: Uint8Array[] = [
      new Uint8Array(),
      Uint8Array.of(0xff, 0xfe, 0x00, 0x80, 0xc3),
      encoder.encode('null'),
    ]
    // A platform's truncated delivery; a mail may well stop early and still be a mail.
    if ((channel.verify ?? channel.connection) && delivery)
      garbage.push(delivery.body.subarray(0, delivery.body.length >> 1))
    for (const body of garbage) {
      const understood = await Promise.resolve()
        .then(() => parse({ headers: {}, body, receivedAt: 0 }, fixture?.settings ?? {}))
        .catch(() => [])
      expect(
        understood.filter(({ type }) => type !== 'unknown'),
        Buffer.from(body).toString('latin1'),
      ).toEqual([])
    }
  })
})
