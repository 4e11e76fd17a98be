import { expect, it } from 'vitest'
import { filtersOf, narrowingOf, queryOf, unfiltered, without } from './narrowing.ts'

const channel = '0190b7a2-0000-7000-8000-000000000001'

it('an address says how a list is ordered and narrowed', () => {
  const asked = narrowingOf({ area: 'x', order: 'oldest', lane: 'private', mood: 'negative', owner: 'me', channel })
  expect(asked).toEqual({ order: 'oldest', lane: 'private', mood: 'negative', owner: 'me', channel })
  expect(filtersOf(asked)).toEqual(['lane', 'mood', 'owner', 'channel'])
  expect(queryOf(asked)).toEqual({
    order: 'oldest',
    visibility: 'private',
    sentiment: 'negative',
    owner: 'me',
    channel_id: channel,
  })
})

it('one choice, or all filters, are taken off and nothing else', () => {
  const asked = { order: 'newest', lane: 'public', owner: 'me' } as const
  expect(without(asked, 'lane')).toEqual({ order: 'newest', owner: 'me' })
  expect(unfiltered(asked)).toEqual({ order: 'newest' })
  expect(unfiltered({ lane: 'public' })).toEqual({})
})

it('what an address cannot mean is as if it were not there', () => {
  expect(narrowingOf({ order: 'urgency', lane: 'internal', mood: 3, owner: ['me'], channel: 'x' })).toEqual({})
  expect(filtersOf({ order: 'newest' })).toEqual([])
})
