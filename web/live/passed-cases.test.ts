import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { forgetPassedCases } from './passed-cases.ts'

it('of many opened cases the last ones are kept, and the open one, with what hangs on them', () => {
  const client = new QueryClient()
  const stop = forgetPassedCases(client, 3)
  const open = (id: string) => {
    client.setQueryData(['case', id], { id })
    client.setQueryData(['case', id, 'drafts'], [])
    client.setQueryData(['timeline', id], [])
    return new QueryObserver(client, { queryKey: ['case', id], enabled: false }).subscribe(() => undefined)
  }
  const held = () =>
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey.join(' '))
      .sort()
  // Stays open all the while.
  open('first')
  for (const id of ['a', 'b', 'c', 'd']) open(id)()
  expect(held()).toEqual(
    ['first', 'c', 'd'].flatMap((id) => [`case ${id}`, `case ${id} drafts`, `timeline ${id}`]).sort(),
  )
  // Whoever comes back to one has it as the newest.
  open('c')()
  open('e')()
  expect(held().filter((key) => key.startsWith('timeline'))).toEqual(['timeline c', 'timeline e', 'timeline first'])
  client.setQueryData(['cases', 'new'], [])
  expect(held()).toContain('cases new')
  stop()
})
