import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { closeAll, end, isAlive, newFolder, serverPid } from './opened-database.ts'

const script = fileURLToPath(new URL('../bin/start.mjs', import.meta.url))
const started: ChildProcess[] = []

type Started = { child: ChildProcess; said(): string; ended: Promise<unknown> }

/** What `npm start` runs, on a free port and with a folder of its own. */
function start(settings: Record<string, string>): Started {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, PORT: '0', ...settings },
    stdio: 'pipe',
  })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk))
  return { child, said: () => said, ended: once(child, 'close') }
}

async function ready(running: Started): Promise<string> {
  return vi.waitUntil(() => {
    if (running.child.exitCode !== null) throw new Error(`it ended: ${running.said()}`)
    return /Maagal is ready: (http:\/\/[^"\s]+)/.exec(running.said())?.[1]
  }, 30_000)
}

afterEach(async () => {
  for (const child of started.splice(0)) await end(child, 'SIGTERM')
  await closeAll()
})

describe('npm start', { timeout: 90_000 }, () => {
  test('brings up a desk that answers, and stops cleanly within five seconds', async () => {
    const folder = newFolder()
    const running = start({ DATA_DIR: folder })
    const url = await ready(running)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const database = serverPid(folder)
    const begun = performance.now()
    running.child.kill('SIGTERM')
    await running.ended
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(running.child.exitCode).toBe(0)
    expect(isAlive(database)).toBe(false)
  })

  test('wrong settings stop it with one line each', async () => {
    const running = start({ DATA_DIR: newFolder(), PORT: 'http', LOG_LEVEL: 'loud' })
    await running.ended
    expect(running.child.exitCode).toBe(1)
    expect(running.said().trim().split('\n')).toEqual([
      expect.stringMatching(/^PORT must/),
      expect.stringMatching(/^LOG_LEVEL must/),
    ])
  })

  test('a taken port is told in plain words', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const running = start({ DATA_DIR: newFolder(), PORT: String(port), LOG_LEVEL: 'error' })
    await running.ended
    other.close()
    expect(running.child.exitCode).toBe(1)
    expect(running.said()).toContain(`Port ${port} is taken`)
    expect(running.said()).not.toMatch(/^\s+at /m)
  })

  test('killed with -9, it leaves nothing that stands in the way of the next start', async () => {
    const folder = newFolder()
    const first = start({ DATA_DIR: folder })
    await ready(first)
    first.child.kill('SIGKILL')
    await ready(start({ DATA_DIR: folder }))
  })
})
