/**
 * A real mail server of this test's own: Dovecot as the user who runs the tests, on loopback, in a temporary folder. IMAP for reading,
 * submission for sending, LMTP for what the relay delivers. It can be killed and started again over the same mail.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../../src/store/embedded/port.ts'

export const PASSWORD = 'secret-of-the-rig'
export type Dovecot = { imap: number; submission: number; lmtp: number; start(): Promise<void>; kill(): Promise<void> }

/** Who runs the server: we ourselves, or nobody when we are root, whom Dovecot refuses to read mail for. */
function account(): { user: string; group: string; uid: number; gid: number } {
  const { username, uid, gid } = userInfo()
  const id = (...words: string[]) => execFileSync('id', words, { encoding: 'utf8' }).trim()
  if (uid !== 0) return { user: username, group: id('-gn'), uid, gid }
  return {
    user: 'nobody',
    group: id('-gn', 'nobody'),
    uid: Number(id('-u', 'nobody')),
    gid: Number(id('-g', 'nobody')),
  }
}

export async function makeDovecot(
  program: string,
  folder: string,
  users: string[],
  relayPort: number,
): Promise<Dovecot> {
  const [imap, submission, lmtp] = [await freePort(), await freePort(), await freePort()]
  const { user, group, uid, gid } = account()
  for (const name of ['', 'home', 'run']) {
    mkdirSync(join(folder, name), { recursive: true })
    chownSync(join(folder, name), uid, gid)
  }
  writeFileSync(join(folder, 'users'), users.map((user) => `${user}:{PLAIN}${PASSWORD}::::::\n`).join(''))
  writeFileSync(
    join(folder, 'dovecot.conf'),
    `base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/dovecot.log
protocols = imap lmtp submission
listen = 127.0.0.1
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
mail_location = maildir:${folder}/home/%d/%n
first_valid_uid = 0
first_valid_gid = 0
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
hostname = mx.desk.test
submission_relay_host = 127.0.0.1
submission_relay_port = ${relayPort}
submission_relay_trusted = no
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/home/%d/%n
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service submission-login {
  chroot =
  inet_listener submission {
    port = ${submission}
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtp}
  }
}
`,
  )
  let child: ChildProcess | null = null
  return {
    imap,
    submission,
    lmtp,
    async start() {
      child = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], {
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        uid,
        gid,
      })
      let said = ''
      child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
      child.stdout?.resume()
      const early = new Promise<never>((_, reject) =>
        child?.once('exit', (code) => reject(new Error(`Dovecot ended with ${code}: ${said.trim()}`))),
      )
      early.catch(() => undefined)
      for (const port of [imap, submission, lmtp]) await Promise.race([early, answering(port)])
    },
    /** At once, with everything it was doing. */
    async kill() {
      const dying = child
      child = null
      if (!dying?.pid || dying.exitCode !== null) return
      const gone = new Promise((resolve) => dying.once('exit', resolve))
      process.kill(-dying.pid, 'SIGKILL')
      await gone
      for (const port of [imap, submission, lmtp]) await silent(port)
    },
  }
}

const attempt = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

async function until(port: number, open: boolean): Promise<void> {
  const end = Date.now() + 15_000
  while ((await attempt(port)) !== open) {
    if (Date.now() > end) throw new Error(`port ${port} is ${open ? 'still closed' : 'still open'} after 15 seconds`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
const answering = (port: number) => until(port, true)
const silent = (port: number) => until(port, false)
