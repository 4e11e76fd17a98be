import { createServer } from 'node:net'
import { describe, expect, inject, test } from 'vitest'
import { createLog } from '../lib/log.ts'
import { waitForDatabase } from './reach.ts'

const log = createLog('silent')

describe('an external database', () => {
  test('that does not exist on its server is told at once', async () => {
    const address = new URL(inject('testServer').url)
    address.pathname = '/no_such_database'
    await expect(waitForDatabase(address.href, log)).rejects.toThrow('"no_such_database" does not exist')
  })

  test('that nobody answers for is given up after a while, without showing the password', async () => {
    const error = await waitForDatabase('postgres://me:hunter2@127.0.0.1:9/x', log, 300).catch((thrown: unknown) =>
      String(thrown),
    )
    expect(error).toContain('No database answers at DATABASE_URL (postgres://me:***@127.0.0.1:9/x)')
  })

  test('that comes up late is waited for', async () => {
    const { hostname, port, username, password, pathname } = new URL(inject('testServer').url)
    const late = createServer()
    late.listen(0, '127.0.0.1')
    await new Promise((resolve) => late.once('listening', resolve))
    const address = late.address()
    if (typeof address !== 'object' || !address) throw new Error('no address')
    // Drops the first two callers, as a server that is starting does; then hands them through.
    let callers = 0
    late.on('connection', async (socket) => {
      callers++
      if (callers <= 2) return socket.destroy()
      const { connect } = await import('node:net')
      socket.pipe(connect(Number(port || 5432), hostname)).pipe(socket)
    })
    await waitForDatabase(`postgres://${username}:${password}@127.0.0.1:${address.port}${pathname}`, log)
    expect(callers).toBe(3)
    late.close()
  })
})
