/**
 * The mail servers of the world, as far as two mailboxes need them: takes mail by SMTP and hands it to Dovecot by LMTP. Mail to
 * elsewhere.test is refused at once (550), to slow@… put off (451), and to gone@… accepted and sent back as a report (RFC 3464).
 */
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { report } from './report.ts'

export type Relay = { port: number; stop(): Promise<void> }

export async function startRelay(port: number, lmtpPort: () => number): Promise<Relay> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: 60 * 1024 * 1024,
    onRcptTo({ address }, _session, done) {
      if (/@elsewhere\.test$/.test(address)) return done(refusal(550, '5.1.1 no such user here'))
      if (/^slow@/.test(address)) return done(refusal(451, '4.2.0 try again later'))
      done()
    },
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom ? mailFrom.address : ''
      const to = rcptTo.map(({ address }) => address)
      readAll(stream)
        .then(async (raw) => {
          const gone = to.filter((address) => address.startsWith('gone@'))
          const here = to.filter((address) => !gone.includes(address))
          if (here.length > 0) await deliver(lmtpPort(), from, here, raw)
          for (const address of gone) await deliver(lmtpPort(), '', [from], report(raw, address, from))
          done()
        })
        .catch((error: Error & { responseCode?: number }) => done(refusal(error.responseCode ?? 451, error.message)))
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

async function deliver(port: number, from: string, to: string[], raw: Buffer): Promise<void> {
  const lmtp = createTransport({ host: '127.0.0.1', port, lmtp: true, secure: false, ignoreTLS: true } as object)
  try {
    await lmtp.sendMail({ envelope: { from, to }, raw })
  } finally {
    lmtp.close()
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode })
