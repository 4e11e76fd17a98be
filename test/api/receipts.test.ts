/** What the platform says later about a reply of ours: it was read, or it came back. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settings as wallSettings } from '../../src/channels/sandbox/settings.ts'
import { SIGNATURE_HEADER } from '../../src/channels/sandbox/wire.ts'
import { hmacSha256Hex } from '../../src/lib/hmac.ts'
import { findChannel, loadConnection, openSettings } from '../../src/store/channels.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, readWall, visit, writeOnWall } from '../client.ts'
import { ask } from '../opened-database.ts'

let test: TestApp
let rep: Client
let wall: string
beforeAll(async () => {
  test = await startTestApp()
  rep = await firstRun(test.url)
  const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
})
afterAll(() => test.stop())

/** Posts events to the wall's webhook, signed as the wall would. */
async function tell(events: object[]): Promise<void> {
  const { db, secrets } = test.app.ctx
  const channel = await findChannel(db, wall, 'sandbox')
  const connection = channel && (await loadConnection(db, channel.connectionId))
  if (!connection) throw new Error('the wall is gone')
  const { secret } = wallSettings.parse(openSettings(connection, secrets))
  const body = JSON.stringify({ wall, attempt: 1, events })
  const response = await fetch(`${test.url}/webhooks/sandbox/${connection.connectionId}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [SIGNATURE_HEADER]: hmacSha256Hex(secret, new TextEncoder().encode(body)),
    },
    body,
  })
  expect(response.status).toBe(200)
}

it('a reply that was read says so, on the message and in the outbox', async () => {
  const dana = await visit(rep, wall, 'דנה')
  await writeOnWall(rep, dana, 'direct', 'מתי מגיע המשלוח?')
  const row = await eventually('the case', () => caseOf(rep, 'דנה'))
  await rep.post(`/api/cases/${row.id}/replies`, { mode: 'private', body: 'מחר בבוקר.' })
  const reply = await eventually('it is on the wall', async () =>
    (await readWall(rep, dana)).find((entry) => entry.by_brand),
  )
  await tell([{ id: `seen:${reply.id}`, type: 'seen', entry_id: reply.id, at: new Date().toISOString() }])
  await eventually('the message is read', async () => {
    const view = await rep.get<CaseView>(`/api/cases/${row.id}`)
    return view.conversations.flatMap((one) => one.messages).some((message) => message.receipt === 'read')
  })
  const states = await ask(test.databaseUrl, `select state from outgoing where case_id = '${row.id}'`)
  expect(states).toEqual([{ state: 'read' }])
})
