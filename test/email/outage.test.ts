/** A mail server that dies, comes back, forgets, refuses or hesitates: nothing is lost and nothing is doubled. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recover } from '../../src/actions/recover.ts'
import { eventually } from '../client.ts'
import { ask } from '../opened-database.ts'
import { DESK, dovecot, NOA } from '../rigs/mail/server.ts'
import { type MailDesk, startMailDesk, words } from './desk.ts'

describe.skipIf('missing' in dovecot)('a mailbox whose server', { timeout: 60_000 }, () => {
  let desk: MailDesk
  beforeAll(async () => {
    desk = await startMailDesk()
  })
  afterAll(() => desk?.stop())

  const rows = async <T>(sql: string) => (await ask(desk.test.databaseUrl, sql)) as T[]
  const bodies = async () =>
    (await rows<{ body: string }>(`select body from message where direction = 'in' order by body`)).map(
      ({ body }) => body,
    )

  it('is killed in the middle of a conversation goes on where it was, in both directions', async () => {
    const { server } = desk
    await server.send({ from: '"נועה" <noa@customer.test>', to: DESK, subject: 'שאלה', text: 'אחת' })
    const opened = await desk.caseOf('נועה')
    await server.dovecot.kill()
    await eventually(
      'the desk says that the line is broken',
      async () => (await desk.channel()).health === 'disconnected',
    )
    await desk.reply(opened.id, 'תשובה בזמן שהשרת למטה')
    await eventually('the reply waits for its next try', async () =>
      (await desk.view(opened.id)).outgoing.some(({ state, retry_at }) => state === 'queued' && retry_at !== null),
    )
    await server.dovecot.start()
    await server.send({ from: '"נועה" <noa@customer.test>', to: DESK, subject: 'שאלה', text: 'שתיים' })
    await eventually('what came meanwhile is read', async () => (await bodies()).length === 2)
    await eventually('the line is good again', async () => (await desk.channel()).health === 'healthy')
    await eventually('the reply went out, once', async () => (await server.mails(NOA)).length === 1, 30)
    await server.send({ from: '"נועה" <noa@customer.test>', to: DESK, subject: 'שאלה', text: 'שלוש' })
    await eventually('new mail is told of again', async () => (await bodies()).length === 3)
    expect(await bodies()).toEqual(['אחת', 'שלוש', 'שתיים'].sort())
    expect(await desk.cases()).toHaveLength(1)
    expect(await server.mails(NOA)).toHaveLength(1)
  })

  it('may have taken a mail from a process that died is asked for it, and the customer gets no second one', async () => {
    const { server, test } = desk
    const opened = await desk.caseOf('נועה')
    const stateOf = async () =>
      (await rows<{ state: string }>(`select state from outgoing where case_id = '${opened.id}'`)).map(
        ({ state }) => state,
      )
    await eventually('a copy lies in the Sent folder', async () => (await server.mails(DESK, 'Sent')).length === 1)
    await rows(`delete from message where direction = 'out' and case_id = '${opened.id}'`)
    await rows(
      `update outgoing set state = 'sending', sender = gen_random_uuid(), external_id = null, message_id = null`,
    )
    await recover(test.app.ctx)
    await eventually('it was found by its Message-ID', async () => (await stateOf()).join() === 'sent')
    // The desk's own sweep may have been there first; it was in doubt once, whoever said so.
    expect(await rows(`select 1 from case_event where type = 'reply.unknown'`)).toHaveLength(1)
    expect(await rows(`select 1 from message where direction = 'out'`)).toHaveLength(1)

    // One that is nowhere goes to a person, with what was found out.
    await rows(`delete from message where direction = 'out'`)
    const copies = await server.open(DESK)
    await copies.mailboxOpen('Sent')
    await copies.messageDelete('1:*')
    await copies.logout()
    await rows(
      `update outgoing set state = 'sending', sender = gen_random_uuid(), external_id = null, message_id = null`,
    )
    await recover(test.app.ctx)
    const [unsure] = await eventually('the evidence is kept', async () => {
      const found = await rows<{ state: string; reason: string }>(`select state, reason from outgoing`)
      return found[0]?.reason?.includes('was searched for') && found
    })
    expect(unsure?.state).toBe('unknown')
    const waiting = (await desk.view(opened.id)).outgoing[0]
    await desk.rep.post(`/api/replies/${waiting?.id}/settle`, { was_sent: true })
    expect(await stateOf()).toEqual(['sent'])
    expect(await server.mails(NOA)).toHaveLength(1)
  })

  it('makes us read everything again makes one message of each mail', { timeout: 150_000 }, async () => {
    const before = await bodies()
    for (const cursor of [
      `jsonb_set(jsonb_set(cursor, '{inbox,uid}', '0'), '{sent,uid}', '0')`,
      `jsonb_set(jsonb_set(cursor, '{inbox,uidValidity}', '"1"'), '{inbox,uid}', '999')`,
    ]) {
      await rows(`update channel set cursor = ${cursor}`)
      await desk.server.dovecot.kill()
      await desk.server.dovecot.start()
      // After each break the desk rests twice as long as after the one before.
      const isRead = async () => {
        const [now] = await rows<{ uid: number; validity: string }>(
          `select (cursor->'inbox'->>'uid')::int as uid, cursor->'inbox'->>'uidValidity' as validity from channel`,
        )
        return now?.uid === 3 && now.validity !== '1'
      }
      await eventually('the folder was read to its end', isRead, 60)
    }
    await eventually('all of it is filed', async () => (await rows(`select 1 from delivery_pending`)).length === 0)
    expect(await bodies()).toEqual(before)
    expect(await rows(`select 1 from message where direction = 'out'`)).toHaveLength(1)
  })

  it('delivers the same mail twice over different roads makes one message of it', async () => {
    const box = await desk.server.open(DESK)
    const mail = (road: string) =>
      `Received: from ${road}\r\nFrom: "Twice" <twice@customer.test>\r\nTo: ${DESK}\r\nMessage-ID: <twice@customer.test>\r\nSubject: x\r\n\r\nonly once\r\n`
    await box.append('INBOX', mail('one'))
    await box.append('INBOX', mail('two'))
    await box.append('INBOX', mail('two').replaceAll('twice', 'thrice').replace('only once', 'the last'))
    await box.logout()
    await desk.caseOf('Twice')
    await eventually('the last one is filed', async () => (await bodies()).includes('the last'))
    expect((await bodies()).filter((body) => body === 'only once')).toHaveLength(1)
  })

  it('refuses the recipient gives the reply back with the server’s words; one that asks for patience gets it', async () => {
    const { server } = desk
    for (const [name, address] of [
      ['Refused', 'a@elsewhere.test'],
      ['Slow', 'slow@customer.test'],
    ] as const) {
      await server.send({ from: `"${name}" <${address}>`, to: DESK, subject: 'x', text: `from ${name}` })
      await desk.reply((await desk.caseOf(name)).id, 'שלום')
    }
    const refused = await eventually('the refused reply says why', async () =>
      (await desk.view((await desk.caseOf('Refused')).id)).outgoing.find(({ state }) => state === 'failed'),
    )
    expect(refused.reason).toContain('5.1.1')
    const slow = await eventually('the slow one waits', async () =>
      (await desk.view((await desk.caseOf('Slow')).id)).outgoing.find(({ state }) => state === 'queued'),
    )
    expect(Date.parse(slow.retry_at ?? '') - Date.now()).toBeGreaterThan(200_000)
  })

  it('no longer takes the password makes the channel ask to be reconnected, and a new one is used at once', async () => {
    const { server, rep } = desk
    await rows(`update connection set sealed_secrets = null, settings = settings || '{"imap_password":"wrong"}'`)
    await eventually('the desk asks for the password', async () => {
      const { health, detail } = await desk.channel()
      return health === 'reconnect' && detail?.includes('IMAP')
    })
    await expect(
      rep.send('PATCH', `/api/channels/${desk.channelId}`, { settings: { imap_password: 'also wrong' } }),
    ).rejects.toMatchObject({ code: 'channel_check_failed' })
    await rep.send('PATCH', `/api/channels/${desk.channelId}`, {
      settings: { imap_password: server.settings.imap_password },
    })
    await server.send({ from: '"After" <after@customer.test>', to: DESK, subject: 'x', text: 'still here' })
    expect(words((await desk.caseOf('After')).conversations[0]?.messages[0] ?? { parts: [] })).toBe('still here')
  })

  it('is busy when the desk stops is let go of within a second', async () => {
    const before = performance.now()
    await desk.test.app.stop()
    // Waiting for the server's next word would take a minute; the rest is the machine's other work.
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
