/** The types of the database are those of its migrations. UPDATE_SCHEMA=1 writes them anew. */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { schemaTypes } from '../bin/lib/schema-types.ts'
import { createTestDatabase } from './template.ts'

const file = fileURLToPath(new URL('../src/store/schema.gen.ts', import.meta.url))

test('src/store/schema.gen.ts is what the migrations make (npm run schema)', async () => {
  const database = await createTestDatabase()
  const fresh = await schemaTypes(database.url)
  await database.drop()
  if (process.env.UPDATE_SCHEMA) await writeFile(file, fresh)
  expect(await readFile(file, 'utf8')).toBe(fresh)
})
