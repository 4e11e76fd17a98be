/** The attachment folder of the data directory: bytes under organization/id, and nothing else about them. */
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type AttachmentFolder = {
  /** Durable once it resolves. */
  write(organizationId: string, id: string, bytes: Uint8Array): Promise<void>
  /** Null when the file is not there. `bytes` is its size. */
  read(organizationId: string, id: string): Promise<{ stream: ReadStream; bytes: number } | null>
  remove(organizationId: string, id: string): Promise<void>
  /** Files written before `before` (epoch ms), by organization. */
  olderThan(before: number): AsyncGenerator<{ organizationId: string; ids: string[] }>
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function makeAttachmentFolder(dataDir: string): AttachmentFolder {
  const root = join(dataDir, 'attachments')
  const place = (organizationId: string, id: string) => {
    if (!ID.test(organizationId) || !ID.test(id)) throw new Error('not the id of an attachment')
    return join(root, organizationId, id)
  }
  return {
    async write(organizationId, id, bytes) {
      const file = place(organizationId, id)
      await mkdir(join(root, organizationId), { recursive: true, mode: 0o700 })
      const handle = await open(`${file}.part`, 'w', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(`${file}.part`, file)
    },
    async read(organizationId, id) {
      const file = place(organizationId, id)
      const known = await stat(file).catch(() => null)
      return known?.isFile() ? { stream: createReadStream(file), bytes: known.size } : null
    },
    remove: (organizationId, id) => rm(place(organizationId, id), { force: true }),
    async *olderThan(before) {
      for (const organization of await readdir(root, { withFileTypes: true }).catch(() => [])) {
        if (!organization.isDirectory() || !ID.test(organization.name)) continue
        const ids: string[] = []
        for (const name of await readdir(join(root, organization.name))) {
          const known = await stat(join(root, organization.name, name)).catch(() => null)
          if (known && known.mtimeMs < before && ID.test(name)) ids.push(name)
        }
        if (ids.length > 0) yield { organizationId: organization.name, ids }
      }
    },
  }
}
