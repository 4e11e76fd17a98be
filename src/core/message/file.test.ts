import { expect, it } from 'vitest'
import { fileProblem, kindOfFile, shortType, sizeOf, typeOfFile } from './file.ts'

const limits = { types: ['image/png', 'application/pdf'], maxBytes: 1000 }

it.each([
  ['a picture that fits', { name: 'a.png', type: 'image/png', size: 1000 }, limits, null],
  ['one byte too many', { name: 'a.png', type: 'image/png', size: 1001 }, limits, 'too_large'],
  ['nothing in it', { name: 'a.png', type: 'image/png', size: 0 }, limits, 'empty'],
  ['another kind', { name: 'a.exe', type: 'application/x-msdownload', size: 9 }, limits, 'type'],
  ['a kind told by its name alone', { name: 'A.PDF', type: '', size: 9 }, limits, null],
  ['a kind nobody can tell', { name: 'file', type: '', size: 9 }, limits, null],
  ['a channel that takes none', { name: 'a.png', type: 'image/png', size: 9 }, null, 'none'],
] as const)('%s: %o', (_, file, allowed, problem) => expect(fileProblem(file, allowed)).toBe(problem))

it('types and sizes are said as people say them', () => {
  expect(['image/jpeg', 'audio/mpeg', 'image/svg+xml', 'application/vnd.ms-excel'].map(shortType)).toEqual([
    'JPEG',
    'MP3',
    'XML',
    'MS-EXCEL',
  ])
  expect(kindOfFile({ name: 'notes.txt', type: 'text/plain' })).toBe('TXT')
  expect(kindOfFile({ name: 'clipboard', type: 'image/webp' })).toBe('WEBP')
  expect(typeOfFile({ name: 'x.JPG', type: '' })).toBe('image/jpeg')
  expect([sizeOf(1), sizeOf(300 * 1024), sizeOf(8 * 1024 * 1024)]).toEqual([
    { amount: 1, unit: 'kilobyte' },
    { amount: 300, unit: 'kilobyte' },
    { amount: 8, unit: 'megabyte' },
  ])
})
