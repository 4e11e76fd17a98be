/** TypeScript types of the database, read from a migrated database by kysely-codegen. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

export async function schemaTypes(databaseUrl: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maagal-schema-'))
  const file = join(folder, 'schema.ts')
  try {
    const arguments_ = [
      join(root, 'node_modules/.bin/kysely-codegen'),
      '--dialect',
      'postgres',
      '--out-file',
      file,
      '--exclude-pattern',
      '{graphile_worker.*,migration,change_*,delivery_2*}',
    ]
    await promisify(execFile)(process.execPath, arguments_, { env: { ...process.env, DATABASE_URL: databaseUrl } })
    const text = await readFile(file, 'utf8')
    // Counters and sums are read as numbers (store/db.ts sets the parser).
    return text.replace(
      /export type Int8 = .*;/,
      'export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;',
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
