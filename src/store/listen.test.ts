import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { createLog } from '../lib/log.ts'
import { listen } from './listen.ts'

it('asks a database that does not come back by one connection at a time, however long it takes', async () => {
  let open = 0
  let most = 0
  let asked = 0
  const enough = Promise.withResolvers<void>()
  // Takes every connection, and closes it before it has said anything, as a database does that is still starting.
  const server = createServer((socket) => {
    most = Math.max(most, ++open)
    if (++asked === 6) enough.resolve()
    socket.on('error', () => undefined)
    socket.on('close', () => open--)
    setTimeout(() => socket.destroy(), 30)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const listener = listen(
    `postgres://nobody@127.0.0.1:${port}/x`,
    { news: () => undefined },
    createLog('silent'),
    () => undefined,
    10,
  )
  await enough.promise
  await listener.stop()
  server.close()
  expect(most).toBe(1)
})
