/** Starting programs of the rig, as whoever may run them, and ending them with everything they started. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdirSync } from 'node:fs'
import { createConnection } from 'node:net'

/** We ourselves, or nobody when we are root: neither MariaDB nor a web server should run as that. */
function account(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
const owner = account()

export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true })
  giveAway(path)
}

export function giveAway(path: string): void {
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid)
}

export function runOnce(program: string, words: string[], options: { cwd?: string } = {}): string {
  return execFileSync(program, words, { ...owner, ...options, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

export type Running = { end(): Promise<void> }

/** Starts a program and waits until its port answers; throws with what it said when it ends before. */
export async function start(
  program: string,
  words: string[],
  port: number,
  { env = {}, quickly = true }: { env?: Record<string, string>; quickly?: boolean } = {},
): Promise<Running> {
  const child = spawn(program, words, {
    ...owner,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  }
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  const early = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}: ${said.trim()}`)))
  })
  early.catch(() => undefined)
  await Promise.race([early, answering(port, program)])
  return { end: () => end(child, quickly) }
}

/** The whole group: a web server's workers outlive it otherwise. */
async function end(child: ChildProcess, quickly: boolean): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, quickly ? 'SIGKILL' : 'SIGTERM')
  await gone
}

async function answering(port: number, program: string): Promise<void> {
  const until = Date.now() + 30_000
  while (!(await attempt(port))) {
    if (Date.now() > until) throw new Error(`${program} does not answer on port ${port} after 30 seconds`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

const attempt = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
