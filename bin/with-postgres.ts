// node bin/with-postgres.ts COMMAND …: runs a command with DATABASE_URL pointing at a PostgreSQL that is not ours to run:
// the system's own where there is one (Debian's folders), else the embedded programs, started apart. For bin/check --full.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '../src/lib/log.ts'
import { type Binaries, findBinaries } from '../src/store/embedded/binaries.ts'
import { createFiles } from '../src/store/embedded/cluster.ts'
import { SUPERUSER } from '../src/store/embedded/password.ts'
import { decidePlace, filesOf } from '../src/store/embedded/place.ts'
import { superviseServer } from '../src/store/embedded/supervisor.ts'
import type { RunAs } from '../src/store/embedded/system-user.ts'

const DEBIAN = '/usr/lib/postgresql'
const PASSWORD = 'for-tests-only'

function binaries(runAs: RunAs): Binaries {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).filter((name) => Number(name) >= 15) : []
  const version = versions
    .sort((a, b) => Number(a) - Number(b))
    .find((name) => existsSync(join(DEBIAN, name, 'bin', 'initdb')))
  return version ? { folder: join(DEBIAN, version), version, major: Number(version) } : findBinaries(runAs)
}

const log = createLog('warn')
const folder = mkdtempSync(join(tmpdir(), 'maagal-external-'))
const place = decidePlace(folder, true, log)
const chosen = binaries(place.runAs)
await createFiles(place, chosen, PASSWORD)
const server = await superviseServer(
  { files: filesOf(place.home), binaries: chosen, runAs: place.runAs, onLine: () => undefined },
  log,
)
console.error(`PostgreSQL ${chosen.version} from ${chosen.folder} on port ${server.port}`)
const [command = 'true', ...args] = process.argv.slice(2)
const child = spawn(command, args, {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: `postgres://${SUPERUSER}:${PASSWORD}@127.0.0.1:${server.port}/postgres` },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.once('exit', async (code) => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
