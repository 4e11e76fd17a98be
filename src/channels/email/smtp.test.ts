/** What an attempt to send means, by the step at which it ended; against SMTP servers that misbehave on purpose. */
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { resultOf } from './send.ts'
import { sendMail, trySmtp } from './smtp.ts'
import { desk } from './testing.ts'

const mail = {
  messageId: '<x@desk.test>',
  from: 'desk@desk.test',
  to: 'noa@customer.test',
  bytes: Buffer.from('Subject: x\r\n\r\nhi\r\n'),
  root: '<x@desk.test>',
}
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

type Script = (line: string, socket: Socket) => string | null

/** Speaks SMTP as `script` says for some commands, and politely otherwise. */
async function smtp(script: Script) {
  const server = createServer((socket) => {
    let inData = false
    socket.on('error', () => undefined)
    socket.write('220 test\r\n')
    let rest = ''
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (inData && line !== '.') continue
        const own = script(line, socket)
        if (own === '') continue
        if (line === 'DATA' && (own === null || own.startsWith('354'))) inData = true
        if (line === '.') inData = false
        const usual = /^EHLO/.test(line)
          ? '250-test\r\n250 AUTH PLAIN'
          : /^AUTH/.test(line)
            ? '235 ok'
            : line === 'DATA'
              ? '354 go'
              : line === 'QUIT'
                ? '221 bye'
                : '250 ok'
        if (!socket.destroyed) socket.write(`${own ?? usual}\r\n`)
      }
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { ...desk, smtp_host: '127.0.0.1', smtp_port: port, smtp_security: 'none' as const }
}
const when =
  (pattern: RegExp, answer: (socket: Socket) => string): Script =>
  (line, socket) =>
    pattern.test(line) ? answer(socket) : null
const hangUp = (socket: Socket) => {
  socket.destroy()
  return ''
}
const attempt = async (script: Script) => resultOf(await sendMail(await smtp(script), mail))

test('taken: sent', async () => {
  expect(await attempt(() => null)).toBe('sent')
})

test.each([
  ['the recipient is unknown', /^RCPT/, '550 5.1.1 no such user'],
  ['the sender is not allowed', /^MAIL/, '553 5.7.1 not yours'],
  ['the mail is too large', /^\.$/, '552 5.3.4 too large'],
  ['the mail looks like spam', /^\.$/, '554 5.7.1 spam'],
])('refused when %s', async (_, pattern, answer) => {
  expect(await attempt(when(pattern, () => answer))).toMatchObject({
    outcome: 'refused',
    reason: expect.stringContaining(answer.slice(4)),
  })
})

test.each([
  ['greylisted', /^RCPT/, '451 4.7.1 greylisted'],
  ['busy', /^MAIL/, '421 4.3.2 too busy'],
  ['the mailbox is full for now', /^\.$/, '452 4.2.2 over quota'],
])('tried again after minutes when %s', async (_, pattern, answer) => {
  expect(await attempt(when(pattern, () => answer))).toMatchObject({ outcome: 'retry', afterSeconds: 300 })
})

test('tried again when the login is refused: somebody may mend the password', async () => {
  expect(await attempt(when(/^AUTH/, () => '535 5.7.8 wrong'))).toMatchObject({
    outcome: 'retry',
    reason: expect.stringContaining('login'),
  })
})

test.each([
  ['before the sender', /^MAIL/],
  ['before the recipient', /^RCPT/],
  ['instead of going ahead', /^DATA/],
])('tried again when the line breaks %s', async (_, pattern) => {
  expect(await attempt(when(pattern, hangUp))).toMatchObject({ outcome: 'retry' })
})

test('unknown when the line breaks once the mail is on its way', async () => {
  expect(await attempt(when(/^\.$/, hangUp))).toMatchObject({ outcome: 'unknown' })
})

test('tried again when nobody answers', async () => {
  const settings = await smtp(() => null)
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
  expect(resultOf(await sendMail(settings, mail))).toMatchObject({ outcome: 'retry' })
})

test('a trial signs in and sends nothing', async () => {
  const said: string[] = []
  const outcome = await trySmtp(
    await smtp((line) => {
      said.push(line)
      return null
    }),
  )
  expect(outcome.ok).toBe(true)
  expect(said.some((line) => /^(MAIL|RCPT|DATA)/.test(line))).toBe(false)
})
