/** The product as a process of its own, to be killed without warning and started again on the same data folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../src/store/embedded/port.ts'
import { eventually } from '../client.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Product = {
  url: string
  dataDir: string
  start(): Promise<void>
  kill(): Promise<void>
  /** kill -9 of the embedded database's main process, under a running product. */
  killDatabase(): Promise<unknown>
  /** Another one is in its place, and the product says that it is ready. */
  databaseBack(): Promise<unknown>
  stop(): Promise<void>
}

export async function makeProduct(env: Record<string, string> = {}): Promise<Product> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'maagal-kill-'))
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let killed = ''
  const database = () => {
    const said = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8')
    return { pid: said.split('\n')[0] ?? '', isReady: /^ready *$/m.test(said) }
  }
  const gone = (one: ChildProcess) =>
    new Promise<void>((resolve) =>
      one.exitCode !== null || one.signalCode !== null ? resolve() : one.once('exit', () => resolve()),
    )
  return {
    url,
    dataDir,
    async start() {
      const log: string[] = []
      child = spawn(process.execPath, [join(root, 'src/main.ts')], {
        cwd: root,
        env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child.stdout?.on('data', (chunk) => log.push(String(chunk)))
      child.stderr?.on('data', (chunk) => log.push(String(chunk)))
      const starting = child
      starting.once('exit', (code, signal) => {
        // Nobody asked it to go: what it said last is all there is to learn from.
        if (child === starting)
          process.stderr.write(`the product went away (${code ?? signal}):\n${log.join('').slice(-6000)}\n`)
      })
      await eventually(
        'the product is ready',
        async () => {
          if (starting.exitCode !== null) throw new Error(`it stopped with ${starting.exitCode}: ${log.join('')}`)
          return (await fetch(`${url}/readyz`)).ok
        },
        40,
      ).catch((error: unknown) => {
        throw new Error(`the product did not start: ${log.join('').slice(-2000)}`, { cause: error })
      })
    },
    async kill() {
      const dying = child
      child = null
      if (!dying) return
      dying.kill('SIGKILL')
      await gone(dying)
    },
    killDatabase() {
      return eventually('there is a database to kill', async () => {
        killed = database().pid
        return process.kill(Number(killed), 'SIGKILL')
      })
    },
    databaseBack() {
      // One that was killed may answer for a moment, by what it left behind; the next one comes after that.
      return eventually(
        'another database is ready',
        async () => {
          const { pid, isReady } = database()
          return pid !== killed && isReady && (await fetch(`${url}/readyz`)).ok
        },
        30,
      )
    },
    async stop() {
      const leaving = child
      child = null
      if (leaving) {
        leaving.kill('SIGTERM')
        await gone(leaving)
      }
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
