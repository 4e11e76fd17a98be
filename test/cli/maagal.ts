/** The command `maagal` as a process of its own, as a person or a script runs it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, startApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { createLog } from '../../src/lib/log.ts'

export type Ran = { code: number; out: string; err: string }
export type Maagal = {
  /** Settings of the installation; tests may add to them. */
  env: Record<string, string>
  /** Where it is called from. */
  folder: string
  /** Empty at first. */
  dataDir: string
  run(args: string[], input?: string): Promise<Ran>
  /** With --json: what it said, of a command that went well. */
  json<T>(args: string[], input?: string): Promise<T>
  cleanUp(): void
}

const cli = new URL('../../src/cli.ts', import.meta.url).pathname

/** An installation in a folder of its own; with `databaseUrl`, on that database. */
export function makeMaagal(databaseUrl?: string): Maagal {
  const folder = mkdtempSync(join(tmpdir(), 'maagal-cli-'))
  // Beside it, not in it: root's database runs as another user, who must get in.
  const dataDir = mkdtempSync(join(tmpdir(), 'maagal-data-'))
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    DATA_DIR: dataDir,
    PORT: '1',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  }
  const maagal: Maagal = {
    env,
    folder,
    dataDir,
    run: (args, input) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [cli, ...args], { env, cwd: folder, stdio: 'pipe' })
        const said = { out: '', err: '' }
        child.stdout.on('data', (chunk) => (said.out += chunk))
        child.stderr.on('data', (chunk) => (said.err += chunk))
        child.once('error', reject)
        child.once('close', (code) => resolve({ code: code ?? -1, ...said }))
        child.stdin.on('error', () => undefined)
        child.stdin.end(input ?? '')
      }),
    async json<T>(args: string[], input?: string) {
      const { code, out, err } = await maagal.run([...args, '--json'], input)
      if (code !== 0) throw new Error(`maagal ${args.join(' ')} ended with ${code}: ${err}${out}`)
      return JSON.parse(out) as T
    },
    cleanUp() {
      for (const one of [folder, dataDir]) rmSync(one, { recursive: true, force: true })
    },
  }
  return maagal
}

/** A server on a database, and with a key, that there are already. */
export async function startAppOn(
  databaseUrl: string,
  dataDir: string,
): Promise<{ app: App; url: string; stop(): Promise<void> }> {
  const loaded = loadConfig({ PORT: '0', DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LOG_LEVEL: 'fatal' })
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  const database = { url: databaseUrl, listenUrl: databaseUrl, embedded: false, close: async () => undefined }
  const app = await startApp(loaded.config, database, createLog('fatal'))
  return {
    app,
    url: `http://127.0.0.1:${app.port}`,
    stop: () => app.stop(),
  }
}
