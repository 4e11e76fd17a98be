/** What can be told without a database: versions, the data folder, the disk, the key. */
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../../app.ts'
import type { Config } from '../../config.ts'
import { freeMegabytes, nearestExisting } from '../../lib/fs-problem.ts'
import { broken, type Check, ok, warning } from './check.ts'

const FULL_MB = 200
const TIGHT_MB = 2000

export const versions = (): Check =>
  ok(
    'versions',
    `מעגל ${version}, ‏Node ${process.version}`,
    `Maagal ${version}, Node ${process.version}, ${process.platform}-${process.arch}`,
  )

export function dataFolder({ dataDir }: Pick<Config, 'dataDir'>): Check {
  try {
    accessSync(nearestExisting(dataDir), constants.R_OK | constants.W_OK | constants.X_OK)
    if (existsSync(dataDir) && !statSync(dataDir).isDirectory()) throw new Error('not a folder')
  } catch {
    return broken(
      'data_folder',
      { he: `אי אפשר לכתוב אל ${dataDir}.`, en: `${dataDir} cannot be written.` },
      {
        he: 'לתת את התיקייה למשתמש שמריץ את מעגל, ולוודא שהדיסק לא לקריאה בלבד.',
        en: 'Give the folder to the user who runs Maagal, and make sure that its disk is not mounted read-only.',
      },
    )
  }
  return ok('data_folder', `${dataDir} ניתנת לכתיבה.`, `${dataDir} can be written.`)
}

export function disk({ dataDir }: Pick<Config, 'dataDir'>): Check {
  const free = freeMegabytes(dataDir)
  const words = { he: `‏${free} MB פנויים בדיסק.`, en: `${free} MB are free on the disk.` }
  const hint = { he: 'לפנות מקום; בדיסק מלא שום דבר לא נשמר.', en: 'Free some space; a full disk saves nothing.' }
  if (free < FULL_MB) return broken('disk', words, hint)
  return free < TIGHT_MB ? warning('disk', words, hint) : ok('disk', words.he, words.en)
}

/** Who else could read the key and the database's password. */
export function permissions({ dataDir }: Pick<Config, 'dataDir'>): Check {
  const open = ['secret.key', 'postgres.password']
    .map((name) => join(dataDir, name))
    .filter((file) => existsSync(file) && (statSync(file).mode & 0o077) !== 0)
  if (open.length === 0)
    return ok('permissions', 'המפתח והסיסמה סגורים לאחרים.', 'Key and password are closed to others.')
  return broken(
    'permissions',
    { he: `קבצים פתוחים לאחרים: ${open.join(', ')}`, en: `Open to others: ${open.join(', ')}` },
    { he: `chmod 600 ${open.join(' ')}`, en: `chmod 600 ${open.join(' ')}` },
  )
}

export const hasKey = ({ dataDir, secret }: Pick<Config, 'dataDir' | 'secret'>): boolean =>
  secret !== undefined || existsSync(join(dataDir, 'secret.key'))
