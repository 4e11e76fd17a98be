import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { copyOf, createTestDatabase, type TestDatabase } from '../../test/template.ts'
import { preflight } from './preflight.ts'

async function checked(database: TestDatabase, options = ''): Promise<void> {
  const pool = new pg.Pool({ connectionString: database.url, options })
  try {
    await preflight(pool)
  } finally {
    await pool.end()
    await database.drop()
  }
}

describe('before it is used, a database', () => {
  test('of ours passes', async () => {
    await expect(checked(await createTestDatabase())).resolves.toBeUndefined()
  })

  test('without the extension gets it', async () => {
    await expect(checked(await copyOf('template0', `encoding 'UTF8' locale 'C.UTF-8'`))).resolves.toBeUndefined()
  })

  test('in SQL_ASCII is refused', async () => {
    const database = await copyOf('template0', `encoding 'SQL_ASCII' locale_provider libc locale 'C'`)
    await expect(checked(database)).rejects.toThrow('has the encoding SQL_ASCII')
  })

  test('whose character type is C is refused, because Hebrew has no trigrams there', async () => {
    const database = await copyOf('template0', `encoding 'UTF8' locale_provider libc locale 'C'`)
    await expect(checked(database)).rejects.toThrow('does not see Hebrew letters')
  })

  test('that acknowledges before it writes is refused', async () => {
    await expect(checked(await createTestDatabase(), '-c synchronous_commit=off')).rejects.toThrow(
      'synchronous_commit switched off',
    )
  })
})
