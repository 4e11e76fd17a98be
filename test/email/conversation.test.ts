/** Mail against a real server, through the whole product: mailbox → IDLE → case → reply → the customer's mailbox, and back again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, eventually, readWall, visit, writeOnWall } from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, addOrganization } from '../organization.ts'
import { DESK, dovecot, NOA, OTHER, SHOP } from '../rigs/mail/server.ts'
import { type MailDesk, startMailDesk, words } from './desk.ts'

describe.skipIf('missing' in dovecot)('a mailbox', { timeout: 60_000 }, () => {
  let desk: MailDesk
  beforeAll(async () => {
    desk = await startMailDesk()
  })
  afterAll(() => desk?.stop())

  const messagesOf = async (caseId: string) => (await desk.view(caseId)).conversations.flatMap((one) => one.messages)

  it('carries a Hebrew conversation there and back, threaded on both sides', async () => {
    const { server, view } = desk
    const first = await server.send({
      from: '"נועה כהן" <noa@customer.test>',
      to: DESK,
      subject: 'בעיה בהזמנה 12345 — דחוף 😡',
      text: 'שלום,\nהמשלוח לא הגיע כבר שבועיים.\n\nנשלח מה-iPhone שלי',
    })
    const opened = await desk.caseOf('נועה כהן')
    expect(opened.visibility).toBe('private')
    expect(opened.clock).not.toBeNull()
    expect(opened.conversations).toHaveLength(1)
    expect(opened.conversations[0]?.title).toBe('בעיה בהזמנה 12345 — דחוף 😡')
    const [heard] = opened.conversations[0]?.messages ?? []
    expect(heard && words(heard)).toBe('שלום,\nהמשלוח לא הגיע כבר שבועיים.')

    await desk.reply(opened.id, 'שלום נועה,\n\nבודקים מול המחסן. פרטים: https://shop.example/t/812')
    const received = await eventually('the reply is in her mailbox', async () => (await server.mails(NOA))[0])
    expect(received.subject).toBe('Re: בעיה בהזמנה 12345 — דחוף 😡')
    expect(received.from).toMatchObject({ name: 'שירות הלקוחות', address: DESK })
    expect(received.inReplyTo).toBe(first)
    expect(received.references).toBe(first)
    expect(received.messageId).toMatch(/^<c\.[0-9a-f]{32}\.[0-9a-f]{16}@desk\.test>$/)
    expect(received.text).toContain('שלום נועה,\n\nבודקים מול המחסן.')
    expect(received.html).toContain('<html lang="he" dir="rtl">')
    expect(received.html).toContain('<bdi dir="ltr">https://shop.example/t/812</bdi>')
    expect(received.headers.some(({ key }) => key === 'auto-submitted')).toBe(false)
    const answered = await eventually('the desk knows that it went out', async () => {
      const now = await view(opened.id)
      return now.loop.answered && now
    })
    expect(answered.outgoing).toEqual([])
    await eventually('a copy lies in the Sent folder', async () =>
      (await server.mails(DESK, 'Sent')).some(({ messageId }) => messageId === received.messageId),
    )

    // She answers from Gmail, which quotes all of it.
    await server.send({
      from: '"נועה כהן" <noa@customer.test>',
      to: DESK,
      subject: 'Re: בעיה בהזמנה 12345 — דחוף 😡',
      inReplyTo: received.messageId,
      references: [first, received.messageId ?? ''],
      text: 'תודה! מחכה לעדכון.\n\n\u202bבתאריך יום א׳, 22 בנוב׳ 2026 ב-10:00 מאת \u200eשירות הלקוחות\u200e <\u200edesk@desk.test\u200e>:\u202c\n\n> שלום נועה,\n> בודקים מול המחסן.',
    })
    await eventually('her answer is in the same conversation', async () => (await messagesOf(opened.id)).length === 3)
    const now = await view(opened.id)
    expect(now.conversations).toHaveLength(1)
    expect(now.conversations[0]?.messages.map(words)).toEqual([
      'שלום,\nהמשלוח לא הגיע כבר שבועיים.',
      'שלום נועה,\n\nבודקים מול המחסן. פרטים: https://shop.example/t/812',
      'תודה! מחכה לעדכון.',
    ])
    expect(now.conversations[0]?.messages.map(({ direction }) => direction)).toEqual(['in', 'out', 'in'])
    expect(now.waiting_on).toBe('us')
    expect(await desk.cases()).toHaveLength(1)

    // And the next answer names the whole thread.
    await desk.reply(opened.id, 'ההזמנה יצאה היום.')
    const second = await eventually('the second reply is there', async () => (await server.mails(NOA))[1])
    expect(second.references?.split(/\s+/)).toHaveLength(3)
    expect(second.references?.split(/\s+/)[0]).toBe(first)
  })

  it('threads an answer that names only our mail, and shows somebody else who joins as somebody else', async () => {
    const { server } = desk
    const opened = await desk.caseOf('נועה כהן')
    const [, second] = await server.mails(NOA)
    await server.send({
      from: '"דן כהן" <dan@customer.test>',
      to: DESK,
      subject: 'ללא קשר לנושא הקודם',
      inReplyTo: second?.messageId,
      text: 'אני בן הזוג של נועה, אפשר להביא אליי לעבודה?',
    })
    const joined = await eventually('his mail is in her case', async () =>
      (await messagesOf(opened.id)).find(({ author }) => author.name === 'דן כהן'),
    )
    expect(joined.author.is_customer).toBe(false)
    const others = (await messagesOf(opened.id)).filter(
      ({ direction, author }) => direction === 'in' && author.name !== 'דן כהן',
    )
    expect(others.every(({ author }) => author.is_customer)).toBe(true)
    expect((await desk.view(opened.id)).customer.name).toBe('נועה כהן')
    expect((await desk.view(opened.id)).conversations).toHaveLength(1)

    // What we answer still goes to the customer.
    await desk.reply(opened.id, 'אפשר לשנות את הכתובת באתר.')
    await eventually('the reply reached her', async () => (await server.mails(NOA)).length === 3)
    expect(await server.mails(OTHER)).toEqual([])
  })

  it('opens a case of its own for a stranger who writes a known number into the subject', async () => {
    const { server } = desk
    const noa = await desk.caseOf('נועה כהן')
    await server.send({
      from: '"Stranger" <stranger@customer.test>',
      to: DESK,
      subject: `Re: בעיה בהזמנה 12345 — דחוף 😡 [#${noa.number}] (#12345)`,
      text: 'What did she buy?',
    })
    const strange = await desk.caseOf('Stranger')
    expect(strange.id).not.toBe(noa.id)
    expect(strange.conversations[0]?.id).not.toBe(noa.conversations[0]?.id)
  })

  it('believes no Message-ID that we did not sign', async () => {
    const { server } = desk
    const noa = await desk.caseOf('נועה כהן')
    const outgoingId = (await ask(
      desk.test.databaseUrl,
      `select outgoing_id from outgoing where case_id = '${noa.id}' limit 1`,
    )) as { outgoing_id: string }[]
    const forged = `<c.${outgoingId[0]?.outgoing_id.replaceAll('-', '')}.0123456789abcdef@desk.test>`
    await server.send({
      from: '"Forger" <forger@customer.test>',
      to: DESK,
      subject: 'x',
      inReplyTo: forged,
      text: 'hi',
    })
    expect((await desk.caseOf('Forger')).id).not.toBe(noa.id)
  })

  it('takes a public complaint to the mailbox: a mail that quotes the handover code joins its case, and is answered there', async () => {
    const { server, rep } = desk
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    const { items } = await rep.get<{ items: { id: string; brand_id: string }[] }>('/api/channels')
    await rep.post('/api/channels', {
      kind: 'email',
      brand_id: items.find(({ id }) => id === wall)?.brand_id,
      settings: { ...server.settings, address: SHOP, name: 'החנות' },
    })
    await eventually('both mailboxes are listened to', async () => {
      const rows = await ask(desk.test.databaseUrl, `select 1 from channel where kind = 'email' and cursor is not null`)
      return rows.length === 2
    })
    const orit = await visit(rep, wall, 'אורית ל.')
    await writeOnWall(rep, orit, 'post', 'שילמתי פעמיים על אותה הזמנה ואף אחד לא עונה')
    const complaint = await desk.caseOf('אורית ל.')
    expect(complaint.handovers.some(({ kind }) => kind === 'email')).toBe(true)
    await rep.post(`/api/cases/${complaint.id}/hand-over`, {
      kind: 'email',
      public_text: `אורית, אפשר לכתוב לנו אל ${SHOP} ולציין את הקוד {code}.`,
    })
    const invited = await eventually('everybody can read the invitation', async () =>
      (await readWall(rep, orit)).find((entry) => entry.by_brand && entry.body.includes(SHOP)),
    )
    const code = /MG-[0-9A-Z]{8}/.exec(invited.body)?.[0] ?? ''
    await server.send({
      from: '"Orit Levi" <noa@customer.test>',
      to: SHOP,
      subject: 'הפנייה שלי מהעמוד',
      text: `שלום, כמו שביקשתם. הקוד: ${code.toLowerCase()}`,
    })
    const joined = await eventually('the mail is in the case', async () =>
      (await messagesOf(complaint.id)).find(({ author }) => author.name === 'Orit Levi'),
    )
    expect(joined).toMatchObject({ visibility: 'private', author: { is_customer: true } })
    const before = (await server.mails(NOA)).length
    await desk.reply(complaint.id, 'מצאנו את החיוב הכפול, והוא יבוטל עד מחר.')
    const answer = await eventually('she is answered by mail', async () => (await server.mails(NOA))[before])
    expect(answer).toMatchObject({ subject: 'Re: הפנייה שלי מהעמוד', from: { name: 'החנות', address: SHOP } })
    const both = await desk.view(complaint.id)
    expect(new Set(both.conversations.map(({ visibility }) => visibility))).toEqual(new Set(['public', 'private']))
    expect(both.loop.moved).toMatchObject({ skipped: null })
  })

  it('starts no clock for a machine, and answers none', async () => {
    const { server } = desk
    await server.send({
      from: '"Away" <away@customer.test>',
      to: DESK,
      subject: 'תשובה אוטומטית: פנייתך',
      text: 'אני בחופשה עד יום ראשון.',
      headers: { 'Auto-Submitted': 'auto-replied' },
    })
    const away = await desk.caseOf('Away')
    expect(away.clock).toBeNull()
    expect((await messagesOf(away.id))[0]?.automatic).toBe(true)
  })

  it('says when a mail could not be delivered', async () => {
    const { server } = desk
    await server.send({ from: '"Gone" <gone@customer.test>', to: DESK, subject: 'שאלה', text: 'מתי אתם פתוחים?' })
    const gone = await desk.caseOf('Gone')
    await desk.reply(gone.id, 'משמונה עד ארבע.')
    const failed = await eventually('the reply is marked as failed', async () =>
      (await messagesOf(gone.id)).find(({ direction, receipt }) => direction === 'out' && receipt === 'failed'),
    )
    expect(words(failed)).toBe('משמונה עד ארבע.')
    const report = (await messagesOf(gone.id)).find(({ automatic }) => automatic)
    expect(report?.author.is_customer).toBe(false)
  })

  it('hands attachments out as downloads, typed by their bytes', async () => {
    const { server, rep, test } = desk
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    await server.send({
      from: '"Pictures" <pictures@customer.test>',
      to: DESK,
      subject: 'תמונות',
      text: 'מצורפות',
      attachments: [
        { filename: 'קבלה.png', content: png },
        { filename: 'page.png', content: '<script>alert(1)</script>', contentType: 'image/png' },
      ],
    })
    const seen = await desk.caseOf('Pictures')
    const files = await eventually('both files are kept', async () => {
      const { attachments = [] } = (await messagesOf(seen.id))[0] ?? {}
      return attachments.length === 2 && attachments.every(({ state }) => state === 'stored') && attachments
    })
    expect(files.map(({ name, content_type, size }) => [name, content_type, size])).toEqual([
      ['קבלה.png', 'image/png', png.length],
      ['page.png', 'application/octet-stream', 25],
    ])
    const response = await fetch(test.url + files[0]?.url, { headers: { cookie: rep.cookie } })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('קבלה.png')}`,
    )
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true)
    // For those who may see the case and what is behind the mask; nobody else learns that it exists.
    const [{ organization_id: ours } = { organization_id: '' }] = (await ask(
      test.databaseUrl,
      'select organization_id from attachment limit 1',
    )) as { organization_id: string }[]
    const elsewhere = await addOrganization(test.app.ctx, 'Another')
    const asked = async (client?: Client) =>
      (await fetch(test.url + files[0]?.url, { headers: client ? { cookie: client.cookie } : {} })).status
    expect(await asked()).toBe(401)
    expect(await asked((await addMember(test, ours, 'referent')).client)).toBe(200)
    expect(await asked((await addMember(test, ours, 'rep', [elsewhere.brandId])).client)).toBe(404)
    expect(await asked((await addMember(test, elsewhere.organizationId, 'owner')).client)).toBe(404)
    const participant = await addMember(test, ours, 'participant')
    expect(await asked(participant.client)).toBe(404)
    await rep.post(`/api/cases/${seen.id}/assign`, { person_id: participant.actor.personId })
    expect(await asked(participant.client)).toBe(403)
  })

  it('files an answer that somebody sent from the mailbox with another program', async () => {
    const { server } = desk
    await server.send({ from: '"Native" <native@customer.test>', to: DESK, subject: 'שאלה', text: 'יש במלאי?' })
    const native = await desk.caseOf('Native')
    const question = (await server.mails(DESK)).find(({ from }) => from?.address === 'native@customer.test')
    const box = await server.open(DESK)
    await box.append(
      'Sent',
      `From: ${DESK}\r\nTo: native@customer.test\r\nMessage-ID: <by-hand@desk.test>\r\nIn-Reply-To: ${question?.messageId}\r\nReferences: ${question?.messageId}\r\nSubject: Re: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nYes, we have it.\r\n`,
      ['\\Seen'],
    )
    await box.logout()
    // News of the inbox make the desk look at the Sent folder too.
    await server.send({ from: '"Native" <native@customer.test>', to: DESK, subject: 'שאלה', text: 'ותודה' })
    const answer = await eventually('the answer is in the case', async () =>
      (await messagesOf(native.id)).find(({ direction }) => direction === 'out'),
    )
    expect(words(answer)).toBe('Yes, we have it.')
  })
})
