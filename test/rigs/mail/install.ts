/** Makes sure that Dovecot is here: as it is, or from the packages of Debian and Ubuntu where we may install. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export const DOVECOT = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot']
const LIBRARIES = [
  '/usr/lib/dovecot',
  '/usr/libexec/dovecot',
  '/usr/local/libexec/dovecot',
  '/opt/homebrew/libexec/dovecot',
]
const PACKAGES = ['dovecot-imapd', 'dovecot-lmtpd', 'dovecot-submissiond']

/** The server's program, or why there is none. */
export function findDovecot(): { program: string } | { missing: string } {
  const found = installed()
  if (found) return usable(found)
  const apt = '/usr/bin/apt-get'
  if (process.getuid?.() !== 0 || !existsSync(apt))
    return { missing: `Dovecot is not installed; its packages are ${PACKAGES.join(' ')}` }
  process.stderr.write(`Installing ${PACKAGES.join(' ')} for the mail tests (once on this machine)\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...words: string[]) =>
    spawnSync(apt, ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...words], { env, stdio: 'pipe', timeout: 240_000 })
  run('update')
  const result = run('install', '-y', '--no-install-recommends', ...PACKAGES)
  const now = installed()
  if (now) return usable(now)
  return { missing: `Dovecot could not be installed: ${result.stderr.toString().trim().split('\n').at(-1) ?? ''}` }
}

/** Dovecot 2.4 reads another language of settings. */
function usable(program: string): { program: string } | { missing: string } {
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? ''
  return version.startsWith('2.3.')
    ? { program }
    : { missing: `the rig is written for Dovecot 2.3, and here is ${version}` }
}

function installed(): string | null {
  const complete = LIBRARIES.some((folder) =>
    ['imap', 'lmtp', 'submission'].every((name) => existsSync(`${folder}/${name}`)),
  )
  return (complete && DOVECOT.find((program) => existsSync(program))) || null
}
