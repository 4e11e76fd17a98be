/** System mail, from a job to a real SMTP server of this test's own. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addJob } from '../../src/store/jobs.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { eventually } from '../client.ts'

let smtp: SMTPServer
let maagal: TestApp
const arrived: Email[] = []
let refusals = 0

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('nobody@')) return done(Object.assign(new Error('no such user'), { responseCode: 550 }))
      if (refusals-- > 0) return done(Object.assign(new Error('greylisted, come back'), { responseCode: 451 }))
      return done()
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        arrived.push(await PostalMime.parse(Buffer.concat(chunks)))
        done()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const { port } = smtp.server.address() as AddressInfo
  maagal = await startTestApp({ SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_URL: 'https://desk.example.org' })
})
afterAll(async () => {
  await maagal.stop()
  await new Promise<void>((done) => smtp.close(done))
})

const mail = {
  to: 'noa@example.org',
  subject: 'סיסמה חדשה למעגל 🔑',
  text: 'שלום,\n\nלבחירת סיסמה:\nhttps://desk.example.org/reset/abc',
  language: 'he' as const,
}

test('a Hebrew mail arrives as text and as right-to-left HTML, from the host of PUBLIC_URL', async () => {
  await addJob(maagal.app.ctx.db, 'send-mail', mail, { maxAttempts: 8 })
  const got = await eventually('the mail arrives', async () => arrived.shift())
  expect(got.from).toMatchObject({ name: 'Maagal', address: 'maagal@desk.example.org' })
  expect(got.to).toEqual([{ name: '', address: 'noa@example.org' }])
  expect(got.subject).toBe(mail.subject)
  expect(got.text?.trim()).toBe(mail.text)
  expect(got.html).toContain('<html lang="he" dir="rtl">')
  expect(got.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }))
})

test('a mail server that is not ready gets the mail a little later', async () => {
  refusals = 1
  await addJob(maagal.app.ctx.db, 'send-mail', mail, { maxAttempts: 8 })
  const got = await eventually('the mail arrives', async () => arrived.shift())
  expect(got.subject).toBe(mail.subject)
})

test('a mail refused for good is given up, and the next one goes out', async () => {
  await addJob(maagal.app.ctx.db, 'send-mail', { ...mail, to: 'nobody@example.org' }, { maxAttempts: 8 })
  await addJob(maagal.app.ctx.db, 'send-mail', { ...mail, subject: 'Next', language: 'en' }, { maxAttempts: 8 })
  const got = await eventually('the mail arrives', async () => arrived.shift())
  expect(got.subject).toBe('Next')
  expect(got.html).toContain('dir="ltr"')
})

test('an address or subject with a line break adds no header of its own', async () => {
  await addJob(
    maagal.app.ctx.db,
    'send-mail',
    { ...mail, subject: 'Hello\r\nBcc: eve@example.org' },
    { maxAttempts: 8 },
  )
  const got = await eventually('the mail arrives', async () => arrived.shift())
  expect(got.bcc ?? []).toEqual([])
  expect(got.to).toHaveLength(1)
})
