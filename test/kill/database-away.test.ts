/** The database dies under the running product: a clear message meanwhile, recovery by itself, nothing acknowledged lost, nothing doubled. */
import { expect, it } from 'vitest'
import {
  ApiError,
  type CaseView,
  caseOf,
  eventually,
  firstRun,
  openStream,
  readWall,
  visit,
  writeOnWall,
} from '../client.ts'
import { makeProduct } from './process.ts'

it('loses nothing it acknowledged when the database is killed under it', { timeout: 180_000 }, async () => {
  const product = await makeProduct({ MAAGAL_UNDO_SECONDS: '1' })
  try {
    await product.start()
    const rep = await firstRun(product.url)
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const dana = await visit(rep, walls[0]?.channel_id ?? '', 'דנה')
    const root = await writeOnWall(rep, dana, 'post', 'ההזמנה לא הגיעה')
    const row = await eventually('the case', () => caseOf(rep, 'דנה'))
    const stream = await openStream(rep)

    const acknowledged: string[] = []
    const refused: unknown[] = []
    for (let round = 0; round < 3; round++) {
      await rep.post(`/api/cases/${row.id}/replies`, {
        mode: 'public',
        body: `תשובה ${round}`,
        request_key: `while-away-${round}`,
      })
      await product.killDatabase()
      for (let n = 0; n < 40; n++) {
        const body = `הערה ${round}-${n}`
        await writeOnWall(rep, dana, 'comment', body, root).then(
          () => acknowledged.push(body),
          (error: unknown) => refused.push(error),
        )
      }
      await product.databaseBack()
    }
    // Whatever was not accepted was told so, in words; a rate limit is a refusal too.
    for (const error of refused)
      expect(error instanceof ApiError ? [429, 503] : [error]).toContain(
        error instanceof ApiError ? error.status : null,
      )

    const bodies = (view: CaseView) =>
      view.conversations.flatMap((one) =>
        one.messages.flatMap(({ parts }) => parts.map((part) => ('text' in part ? part.text : ''))),
      )
    await eventually(
      'everything acknowledged is in the case',
      async () => {
        const view = await rep.get<CaseView>(`/api/cases/${row.id}`)
        // A person looked: the database died under the call, and the wall does not have that reply.
        for (const { id, state, reason } of view.outgoing)
          if (state === 'unknown' && reason?.includes('does not have this message'))
            await rep.post(`/api/replies/${id}/retry`)
        const found = bodies(view)
        return (
          acknowledged.every((body) => found.includes(body)) &&
          [0, 1, 2].every((round) => found.includes(`תשובה ${round}`))
        )
      },
      60,
    )
    const found = bodies(await rep.get<CaseView>(`/api/cases/${row.id}`))
    expect(new Set(found).size).toBe(found.length)
    const published = (await readWall(rep, dana)).filter((entry) => entry.by_brand).map((entry) => entry.body)
    expect(published.sort()).toEqual(['תשובה 0', 'תשובה 1', 'תשובה 2'])
    // The open desk's stream lived through it and tells of what comes now.
    const before = stream.events.length
    await rep.post(`/api/cases/${row.id}/notes`, { body: 'אחרי הכול' })
    await eventually('the stream goes on', async () => stream.events.length > before)
    stream.close()
  } finally {
    await product.stop()
  }
})
