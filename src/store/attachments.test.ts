import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeAttachmentFolder } from './attachment-folder.ts'
import { typeOfBytes } from './attachment-type.ts'

const root = mkdtempSync(join(tmpdir(), 'maagal-files-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const [organization, id] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000000a'] as const

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'text/html', 'image/png'],
  ['a photograph', [0xff, 0xd8, 0xff, 0xe0], null, 'image/jpeg'],
  ['a document', '%PDF-1.7', 'image/png', 'application/pdf'],
  ['a page that calls itself a picture', '<html><script>', 'image/png', 'application/octet-stream'],
  ['a page', '<html>', 'text/html', 'application/octet-stream'],
  ['a drawing with script', '<svg onload="x">', 'image/svg+xml', 'application/octet-stream'],
  ['plain words', 'שלום', 'text/plain; charset=utf-8', 'text/plain'],
  ['bytes that call themselves words', [0x41, 0, 0x42], 'text/plain', 'application/octet-stream'],
  [
    'a spreadsheet',
    'PK\u0003\u0004',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['an archive that calls itself a page', 'PK\u0003\u0004', 'text/html', 'application/zip'],
  ['nothing', '', null, 'application/octet-stream'],
])('%s is typed by its bytes', (_, bytes, claimed, type) => {
  expect(typeOfBytes(Buffer.from(bytes as string), claimed)).toBe(type)
})

test('a file is kept whole under its organization, read back, and removed', async () => {
  const folder = makeAttachmentFolder(root)
  await folder.write(organization, id, Buffer.from('hello'))
  await folder.write(organization, id, Buffer.from('hello again'))
  expect(readdirSync(join(root, 'attachments', organization))).toEqual([id])
  const file = await folder.read(organization, id)
  const chunks: Buffer[] = []
  for await (const chunk of file?.stream ?? []) chunks.push(chunk as Buffer)
  expect(file?.bytes).toBe(11)
  expect(Buffer.concat(chunks).toString()).toBe('hello again')
  const old: string[] = []
  for await (const { ids } of folder.olderThan(Date.now() + 1000)) old.push(...ids)
  expect(old).toEqual([id])
  await folder.remove(organization, id)
  expect(await folder.read(organization, id)).toBeNull()
})

test('no name leads out of the folder', async () => {
  const folder = makeAttachmentFolder(root)
  await expect(folder.write('..', id, Buffer.from('x'))).rejects.toThrow()
  await expect(folder.read(organization, '../../secret.key')).rejects.toThrow()
})
