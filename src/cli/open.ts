/** The installation that a command works on: settings as for `npm start`, the running one's database where one runs. */
import { resolve } from 'node:path'
import { type Installation, openInstallation } from '../app.ts'
import { type Config, loadConfig } from '../config.ts'
import { createLog, type Log } from '../lib/log.ts'
import { StartProblem } from '../lib/start-problem.ts'
import { type Database, openOrJoinDatabase } from '../store/open.ts'

/** Throws StartProblem with every wrong setting in one message. */
export function readConfig(): Config {
  const loaded = loadConfig(process.env)
  if (!loaded.ok) throw new StartProblem(loaded.problems.join(' · '))
  return loaded.config
}

/** Standard output is for results, and what goes well goes without saying. */
export const commandLog = (config: Pick<Config, 'logLevel'>): Log =>
  createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, process.stderr)

/** Opens, works, and closes what it started. */
export async function withDatabase<T>(work: (database: Database, config: Config, log: Log) => Promise<T>): Promise<T> {
  const config = readConfig()
  const log = commandLog(config)
  const database = await openOrJoinDatabase(config, log)
  try {
    return await work(database, config, log)
  } finally {
    await database.close()
  }
}

export function withInstallation<T>(work: (installation: Installation, config: Config) => Promise<T>): Promise<T> {
  return withDatabase(async (database, config, log) => {
    const installation = await openInstallation(config, database, log)
    try {
      return await work(installation, config)
    } finally {
      await installation.close()
    }
  })
}

/** A file as the person meant it: npm moves to the project's folder, and remembers where it was called from. */
export const fileOf = (given: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), given)
