/** Whether the database can keep our promises, whether its clock is ours, and whether the key opens what is sealed in it. */
import type { DatabaseCondition, readSchemaCondition } from '../../store/reads/condition.ts'
import { broken, type Check, ok, warning } from './check.ts'

const SKEW_MS = 2000
const WILD_SKEW_MS = 60_000

export function databaseChecks(found: DatabaseCondition): Check[] {
  const { version, versionNumber, encoding, ctype, hebrewLetters, fsync, synchronousCommit, bytes } = found
  const size = `${Math.round(bytes / 1_000_000)} MB`
  const newDatabase = `CREATE DATABASE maagal TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';`
  const checks = [
    versionNumber < 150_000
      ? broken(
          'database',
          { he: `‏PostgreSQL ${version} ישן מדי.`, en: `PostgreSQL ${version} is too old.` },
          { he: 'צריך גרסה 15 ומעלה.', en: 'Version 15 or later is needed.' },
        )
      : ok('database', `‏PostgreSQL ${version}, ‏${size}.`, `PostgreSQL ${version}, ${size}.`),
    encoding !== 'UTF8' || !hebrewLetters
      ? broken(
          'encoding',
          {
            he: `הקידוד ${encoding} והתווים ${ctype} לא מתאימים לעברית.`,
            en: `Encoding ${encoding} with character type ${ctype} is not fit for Hebrew.`,
          },
          { he: `ליצור מסד חדש: ${newDatabase}`, en: `Make a new database: ${newDatabase}` },
        )
      : ok(
          'encoding',
          `${encoding}, ${ctype}; אותיות עבריות נמצאות.`,
          `${encoding}, ${ctype}; Hebrew letters are seen.`,
        ),
    fsync !== 'on' || synchronousCommit === 'off'
      ? broken(
          'durability',
          { he: 'המסד עלול לאבד הודעות שאושרו.', en: 'The database could lose messages that were acknowledged.' },
          { he: 'להפעיל fsync ו־synchronous_commit.', en: 'Switch fsync and synchronous_commit on.' },
        )
      : ok('durability', 'מה שאושר שמור בדיסק.', 'What was acknowledged is on disk.'),
  ]
  return [...checks, clock(found.clockAheadMs)]
}

function clock(aheadMs: number): Check {
  const ms = Math.round(aheadMs)
  const words = { he: `שעון המסד מקדים ב־${ms} אלפיות שנייה.`, en: `The database's clock is ${ms} ms ahead of ours.` }
  const hint = {
    he: 'להפעיל סנכרון שעון (NTP) בשני המחשבים.',
    en: 'Switch clock synchronisation (NTP) on, on both machines.',
  }
  if (Math.abs(ms) > WILD_SKEW_MS) return broken('clock', words, hint)
  return Math.abs(ms) > SKEW_MS ? warning('clock', words, hint) : ok('clock', words.he, words.en)
}

export function schemaCheck(found: Awaited<ReturnType<typeof readSchemaCondition>>): Check {
  if (!found)
    return warning(
      'schema',
      { he: 'במסד עוד אין מעגל.', en: 'There is no Maagal in this database yet.' },
      { he: '‏npm start יקים אותה.', en: 'npm start makes it.' },
    )
  if (found.unknown > 0)
    return broken(
      'schema',
      { he: 'המסד שודרג בגרסה חדשה יותר.', en: 'The database was upgraded by a newer Maagal.' },
      { he: 'להתקין את הגרסה החדשה.', en: 'Install the newer version again.' },
    )
  if (found.pending > 0)
    return warning(
      'schema',
      { he: `‏${found.pending} שדרוגים ממתינים.`, en: `${found.pending} upgrades are pending.` },
      { he: 'ההפעלה הבאה תבצע אותם, אחרי גיבוי.', en: 'The next start applies them, after a backup.' },
    )
  return ok('schema', `גרסה ${found.version}, עדכנית.`, `Version ${found.version}, current.`)
}

/** `keyThere` is false when there is no key at all. */
export function keyCheck({ sealed, opened }: { sealed: number; opened: number }, keyThere: boolean): Check {
  if (sealed === opened)
    return ok(
      'key',
      `המפתח פותח ${opened} מתוך ${sealed} חיבורים.`,
      `The key opens ${opened} of ${sealed} connections.`,
    )
  const words = keyThere
    ? {
        he: `המפתח פותח רק ${opened} מתוך ${sealed} חיבורים.`,
        en: `The key opens only ${opened} of ${sealed} connections.`,
      }
    : {
        he: `המפתח חסר, ו־${sealed} חיבורים חתומים בו.`,
        en: `The key is missing, and ${sealed} connections are sealed with it.`,
      }
  return broken('key', words, {
    he: 'להחזיר את secret.key (או MAAGAL_SECRET) הקודם, או לחבר את הערוצים מחדש.',
    en: 'Put the former secret.key (or MAAGAL_SECRET) back, or connect the channels again.',
  })
}
