/** `maagal backup FILE` and `maagal restore FILE`. */
import { statSync } from 'node:fs'
import { version } from '../../app.ts'
import { StartProblem } from '../../lib/start-problem.ts'
import { backup } from '../../store/backup/backup.ts'
import { restore } from '../../store/backup/restore.ts'
import { verifyBackup } from '../../store/backup/verify.ts'
import { hasDatabase, openDatabase, openOrJoinDatabase } from '../../store/open.ts'
import { commandLog, fileOf, readConfig } from '../open.ts'
import type { Result, Terminal } from '../terminal.ts'

export async function backupTo(terminal: Terminal, given: string, options: { includeKey?: boolean }): Promise<Result> {
  const config = readConfig()
  const file = fileOf(given)
  if (!hasDatabase(config))
    throw new StartProblem(`There is no database in ${config.dataDir} yet: there is nothing to back up.`)
  const database = await openOrJoinDatabase(config, commandLog(config))
  const bar = terminal.bar(terminal.say('backup.bar'))
  try {
    const { includeKey = false } = options
    const manifest = await backup({
      file,
      databaseUrl: database.listenUrl,
      dataDir: config.dataDir,
      version,
      includeKey,
      onProgress: bar.at,
    })
    const bytes = statSync(file).size
    const rows = manifest.tables.reduce((sum, one) => sum + one.rows, 0)
    const { attachments } = manifest
    return {
      json: { file, bytes, ...manifest },
      lines: [
        terminal.say('backup.done', { file, rows, files: attachments.files, size: megabytes(bytes) }),
        terminal.say(includeKey ? 'backup.key' : 'backup.no_key'),
      ],
    }
  } finally {
    bar.end()
    await database.close()
  }
}

export async function restoreFrom(
  terminal: Terminal,
  given: string,
  options: { sendWaiting?: boolean },
): Promise<Result> {
  const config = readConfig()
  const log = commandLog(config)
  const file = fileOf(given)
  // Before a database is made for it.
  const manifest = await verifyBackup(file)
  const database = await openDatabase(config, log)
  const bar = terminal.bar(terminal.say('restore.bar'))
  try {
    const restored = await restore({
      file,
      manifest,
      databaseUrl: database.listenUrl,
      dataDir: config.dataDir,
      log,
      onProgress: bar.at,
      ...options,
    })
    const rows = restored.tables.reduce((sum, one) => sum + one.rows, 0)
    return {
      json: { ...restored, made_at: manifest.made_at, attachments: manifest.attachments.files },
      lines: [
        ...restored.tables.filter((one) => one.rows > 0).map((one) => `${String(one.rows).padStart(12)}  ${one.name}`),
        terminal.say('restore.done', { rows, files: manifest.attachments.files, made: manifest.made_at }),
        ...(restored.waiting > 0 ? [terminal.say('restore.waiting', { waiting: restored.waiting })] : []),
        ...(manifest.key_included ? [] : [terminal.say('restore.no_key')]),
      ],
    }
  } finally {
    bar.end()
    await database.close()
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)
