import { expect, it } from 'vitest'
import { readShared } from './shared.ts'

it.each([
  [
    { text: 'bad shop', url: 'https://x.com/a/1' },
    { text: 'bad shop', url: 'https://x.com/a/1' },
  ],
  [{ text: 'שק קרוע https://www.facebook.com/p/1?x=2' }, { text: 'שק קרוע', url: 'https://www.facebook.com/p/1?x=2' }],
  [
    { title: 'A post', text: 'https://x.com/a/1' },
    { text: 'A post', url: 'https://x.com/a/1' },
  ],
  [{ title: 'https://x.com/a/1' }, { text: '', url: 'https://x.com/a/1' }],
  [
    { text: 'only words', url: 'no link' },
    { text: 'only words', url: '' },
  ],
  [{}, { text: '', url: '' }],
])('%j is read as %j', (given, read) => {
  expect(readShared(given)).toEqual(read)
})
