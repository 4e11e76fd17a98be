/** The attachment folder in an archive, and out of one. */
import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ArchiveWriter, Entry } from './archive.ts'
import { ATTACHMENTS, type Manifest } from './manifest.ts'

/** Runs over names, sizes and bytes. */
export function attachmentDigest() {
  const digest = createHash('sha256')
  let files = 0
  let bytes = 0
  return {
    file(name: string, size: number) {
      files++
      digest.update(`${name}\0${size}\0`)
    },
    bytes(chunk: Buffer) {
      bytes += chunk.byteLength
      digest.update(chunk)
    },
    total: (): Manifest['attachments'] => ({ files, bytes, sha256: digest.digest('hex') }),
  }
}

const folderOf = (dataDir: string) => join(dataDir, 'attachments')

/** Copies every file of the attachment folder. One that is being removed meanwhile is left out; one that grows is cut at its first size. */
export async function addAttachments(archive: ArchiveWriter, dataDir: string): Promise<Manifest['attachments']> {
  const folder = folderOf(dataDir)
  const digest = attachmentDigest()
  if (!existsSync(folder)) return digest.total()
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = found
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const path of paths.sort()) {
    const handle = await open(path, 'r').catch(() => null)
    if (!handle) continue
    const { size } = await handle.stat()
    const name = ATTACHMENTS + relative(folder, path).split(sep).join('/')
    digest.file(name, size)
    const content = size === 0 ? [] : createReadStream(path, { fd: handle, end: size - 1, autoClose: false })
    await archive.addFile(name, size, counted(content, digest.bytes)).finally(() => handle.close())
  }
  return digest.total()
}

async function* counted(content: Iterable<Buffer> | AsyncIterable<Buffer>, count: (chunk: Buffer) => void) {
  for await (const chunk of content) {
    count(chunk)
    yield chunk
  }
}

/** Attachments come into a folder beside, and take their place only when everything else is in its own. */
export function attachmentsInto(dataDir: string) {
  const folder = folderOf(dataDir)
  const draft = `${folder}.restoring`
  rmSync(draft, { recursive: true, force: true })
  return {
    async put(entry: Entry) {
      const path = join(draft, ...safeParts(entry.header.name))
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      await pipeline(entry, createWriteStream(path, { mode: 0o600 }))
    },
    settle() {
      if (!existsSync(draft)) return
      if (existsSync(folder)) rmdirSync(folder)
      renameSync(draft, folder)
    },
    abandon: () => rmSync(draft, { recursive: true, force: true }),
  }
}

export const hasAttachments = (dataDir: string): boolean =>
  existsSync(folderOf(dataDir)) && readdirSync(folderOf(dataDir)).length > 0

/** The parts of an entry's name below the attachment folder. Throws on a name that would lead out of it. */
export function safeParts(name: string): string[] {
  const parts = name.slice(ATTACHMENTS.length).split('/')
  if (!name.startsWith(ATTACHMENTS) || parts.some((part) => /^\.{0,2}$|[\\\0]/.test(part)))
    throw new Error(`the name ${JSON.stringify(name)} does not belong in a backup`)
  return parts
}
