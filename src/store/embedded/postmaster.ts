import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { diskFull } from '../../lib/fs-problem.ts'
import { StartProblem } from '../../lib/start-problem.ts'
import { type Binaries, program } from './binaries.ts'
import { damaged } from './cluster.ts'
import { isDiskFull } from './server-log.ts'
import { databaseEnv, serverFlags } from './server-settings.ts'
import type { RunAs } from './system-user.ts'

/** A running server. `ended` settles when its process is gone, with what it said last. */
export type Postmaster = { pid: number; ended: Promise<string>; stop(): Promise<void> }

export type ServerPlan = {
  files: string
  port: number
  binaries: Binaries
  runAs: RunAs
  onLine: (line: string) => void
}

/** Failures that pass by themselves: the port was taken meanwhile, or the last of a killed server is still going down. */
export class TryAgain extends Error {}

const READY = 'database system is ready to accept connections'
const FAST_STOP_MS = 3000
/** After a kill -9 the log may be long to replay; saying so beats a silence. */
const STILL_STARTING_MS = 10_000

/**
 * Starts the server and waits until it accepts connections, however long recovery takes.
 * Throws TryAgain on failures that pass, StartProblem on those that do not.
 */
export function startPostmaster(plan: ServerPlan): Promise<Postmaster> {
  const { files, port, binaries, runAs, onLine } = plan
  return new Promise((resolve, reject) => {
    const child = spawn(program(binaries, 'postgres'), serverFlags(files, port), {
      ...runAs,
      cwd: '/',
      env: databaseEnv(),
      stdio: ['ignore', 'ignore', 'pipe'],
      // A session of its own: Ctrl+C reaches us alone, and we stop the server when our work is down.
      detached: true,
    })
    const said: string[] = []
    const slow = setInterval(() => onLine('WARNING:  still recovering after an abrupt stop'), STILL_STARTING_MS)
    const killWithUs = () => child.kill('SIGINT')
    const ended = new Promise<string>((settle) => {
      child.once('close', () => {
        clearInterval(slow)
        process.off('exit', killWithUs)
        settle(said.join('\n'))
        reject(explainFailure(said, files))
      })
    })
    child.once('error', (error) => reject(new StartProblem(`The database program could not be run: ${error.message}`)))
    process.once('exit', killWithUs)
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line)
      if (said.length > 50) said.shift()
      onLine(line)
      if (!line.includes(READY)) return
      clearInterval(slow)
      resolve({ pid: child.pid ?? 0, ended, stop })
    })

    /** Fast shutdown; a server that takes too long is cut short, which its log makes good at the next start. */
    async function stop(): Promise<void> {
      child.kill('SIGINT')
      const late = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS)
      await ended
      clearTimeout(late)
    }
  })
}

/** Words by which PostgreSQL tells that its files are not what they should be. */
const DAMAGED =
  /checkpoint record|invalid (data|primary|magic)|incompatible with server|could not (open|access|find|read)|control file|is not a valid/i

function explainFailure(said: string[], files: string): Error {
  const all = said.join('\n')
  const worst = said.find((line) => /^(PANIC|FATAL)|error while loading/.test(line)) ?? said.at(-1) ?? 'it said nothing'
  const why = worst.replace(/^\w+:\s+/, '')
  if (isDiskFull(all)) return diskFull(files)
  if (/Address already in use|shared memory block.*still in use|lock file .* already exists/.test(all))
    return new TryAgain(why)
  if (/Permission denied|wrong ownership|invalid permissions/.test(all))
    return new StartProblem(
      `The database in ${files} cannot be opened: ${why}.`,
      `Check who owns the files: ls -ld ${files}`,
    )
  if (DAMAGED.test(worst)) return damaged(files, why)
  return new StartProblem(`The embedded database did not start: ${why}.`, 'LOG_LEVEL=debug shows everything it says.')
}
