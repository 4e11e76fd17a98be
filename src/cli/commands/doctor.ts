/** `maagal doctor`: what is well, what is not, and what to do about it. Changes nothing. */
import { openInstallation } from '../../app.ts'
import { type Config, loadConfig } from '../../config.ts'
import { loadSecret, makeSecretBox } from '../../lib/secrets.ts'
import { StartProblem } from '../../lib/start-problem.ts'
import { type Database, hasDatabase, openOrJoinDatabase, readerOf } from '../../store/open.ts'
import {
  readDatabaseCondition,
  readSchemaCondition,
  readSealCondition,
  readWorkCondition,
} from '../../store/reads/condition.ts'
import { broken, type Check, checkJson, checkLines, ok, warning } from '../doctor/check.ts'
import { databaseChecks, keyCheck, schemaCheck } from '../doctor/database.ts'
import { dataFolder, disk, hasKey, permissions, versions } from '../doctor/machine.ts'
import { channelChecks, reachabilityCheck, serverCheck, serverVersion } from '../doctor/network.ts'
import { workChecks } from '../doctor/work.ts'
import { EXIT } from '../errors.ts'
import { commandLog } from '../open.ts'
import type { Result, Terminal } from '../terminal.ts'

const PATIENCE_MS = 5000

export async function doctor(terminal: Terminal): Promise<Result> {
  const checks = await examine()
  const sick = checks.some(({ state }) => state === 'broken')
  const { language } = terminal
  return {
    json: { ok: !sick, checks: checks.map((one) => checkJson(one, language)) },
    lines: [
      ...checks.flatMap((one) => checkLines(one, language)),
      terminal.say(sick ? 'doctor.broken' : 'doctor.well'),
    ],
    ...(sick ? { exit: EXIT.refused } : {}),
  }
}

async function examine(): Promise<Check[]> {
  const loaded = loadConfig(process.env)
  if (!loaded.ok) return [versions(), ...loaded.problems.map((line) => broken('settings', { he: line, en: line }))]
  const { config } = loaded
  const checks = [
    versions(),
    ok('settings', 'ההגדרות תקינות.', 'The settings make sense.'),
    dataFolder(config),
    disk(config),
    permissions(config),
  ]
  if (!hasDatabase(config))
    return [
      ...checks,
      warning(
        'database',
        { he: 'עוד אין מסד נתונים.', en: 'There is no database yet.' },
        { he: '‏npm start יוצר אותו.', en: 'npm start makes it.' },
      ),
    ]
  return [...checks, ...(await withDatabase(config))]
}

async function withDatabase(config: Config): Promise<Check[]> {
  const log = commandLog({ logLevel: config.logLevel === 'info' ? 'silent' : config.logLevel })
  let database: Database
  try {
    database = await openOrJoinDatabase(config, log, PATIENCE_MS)
  } catch (error) {
    return [problemCheck('database', error)]
  }
  try {
    const found = await serverVersion(config)
    const checks = [
      serverCheck(found),
      ...(await readings(config, database, found !== null || database.joined === true)),
    ]
    return checks
  } finally {
    await database.close()
  }

  async function readings(settings: Config, opened: Database, running: boolean): Promise<Check[]> {
    const db = readerOf(opened)
    const checks: Check[] = []
    try {
      checks.push(...databaseChecks(await readDatabaseCondition(db, Date.now)))
      const schema = await readSchemaCondition(db)
      checks.push(schemaCheck(schema))
      if (!schema || schema.pending > 0 || schema.unknown > 0) return checks
      const keyThere = hasKey(settings)
      // Without a key none is made here: whoever lost one wants the old one back.
      const secrets = makeSecretBox(keyThere ? loadSecret(settings.dataDir, settings.secret ?? null) : '')
      checks.push(keyCheck(await readSealCondition(db, secrets), keyThere))
      checks.push(...workChecks(await readWorkCondition(db), running))
      if (!keyThere || checks.some((one) => one.name === 'encoding' && one.state === 'broken')) return checks
      const installation = await openInstallation(settings, opened, log)
      try {
        checks.push(await reachabilityCheck(installation.ctx, running), ...(await channelChecks(installation.ctx)))
      } finally {
        await installation.close()
      }
    } catch (error) {
      checks.push(problemCheck('database', error))
    } finally {
      await db.destroy()
    }
    return checks
  }
}

function problemCheck(name: string, error: unknown): Check {
  const message = error instanceof Error ? error.message : String(error)
  const hint = error instanceof StartProblem && error.hint ? { he: error.hint, en: error.hint } : undefined
  return broken(name, { he: message, en: message }, hint)
}
