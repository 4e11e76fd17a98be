/** Reads a whole backup and compares it with what its manifest says, before anything is done with it. */
import { createHash, type Hash } from 'node:crypto'
import { StartProblem } from '../../lib/start-problem.ts'
import type { Migration } from '../migrate.ts'
import { damagedBackup, readArchive } from './archive.ts'
import { attachmentDigest, safeParts } from './attachments.ts'
import { ATTACHMENTS, KEY, MANIFEST, type Manifest, manifest as shape } from './manifest.ts'

/** Which table a piece belongs to; null for any other entry. */
export const tableOf = (entryName: string): string | null =>
  /^tables\/([a-z_][a-z0-9_]*)\/\d{6}\.copy$/.exec(entryName)?.[1] ?? null

/** Throws StartProblem for a file that is damaged, incomplete, or not a backup of ours. Changes nothing. */
export async function verifyBackup(file: string): Promise<Manifest> {
  const found = new Map<string, { digest: Hash; bytes: number }>()
  const attachments = attachmentDigest()
  let said: unknown
  await readArchive(file, async (entry) => {
    const { name, size = 0 } = entry.header
    const table = tableOf(name)
    if (said !== undefined) throw damagedBackup(file, `it goes on with ${name} after its end`)
    if (table) {
      const sum = found.get(table) ?? { digest: createHash('sha256'), bytes: 0 }
      found.set(table, sum)
      for await (const chunk of entry) {
        sum.digest.update(chunk)
        sum.bytes += chunk.byteLength
      }
    } else if (name.startsWith(ATTACHMENTS)) {
      if (!isSafe(name)) throw damagedBackup(file, `the name ${JSON.stringify(name)} does not belong in a backup`)
      attachments.file(name, size)
      for await (const chunk of entry) attachments.bytes(chunk)
    } else if (name === MANIFEST) said = await jsonOf(entry)
    else if (name === KEY) entry.resume()
    else throw damagedBackup(file, `nobody knows what ${JSON.stringify(name)} is doing in it`)
  })
  if (said === undefined) throw damagedBackup(file, 'its manifest is missing, so it was cut short')
  const read = shape.safeParse(said)
  if (!read.success) throw damagedBackup(file, 'its manifest is not one that this Maagal can read')
  compare(file, read.data, found, attachments.total())
  return read.data
}

function compare(
  file: string,
  said: Manifest,
  found: Map<string, { digest: Hash; bytes: number }>,
  attachments: Manifest['attachments'],
): void {
  for (const { name, bytes, sha256 } of said.tables) {
    const sum = found.get(name) ?? { digest: createHash('sha256'), bytes: 0 }
    found.delete(name)
    if (sum.bytes !== bytes || sum.digest.digest('hex') !== sha256)
      throw damagedBackup(file, `the table ${name} is not what was written`)
  }
  const [stray] = found.keys()
  if (stray) throw damagedBackup(file, `its manifest knows no table ${stray}`)
  if (JSON.stringify(attachments) !== JSON.stringify(said.attachments))
    throw damagedBackup(file, 'the attachments are not what was written')
}

/** Throws StartProblem when this code does not know the schema of the backup. */
export function refuseUnknownSchema(file: string, said: Manifest, known: Migration[]): void {
  const mine = new Map(known.map(({ version, checksum }) => [version, checksum]))
  const strange = said.migrations.find(({ version, checksum }) => mine.get(version) !== checksum)
  if (strange)
    throw new StartProblem(
      `${file} was made by another Maagal (version ${said.maagal}), whose schema ${strange.version} (${strange.name}) this one does not know.`,
      'Restore it with that version or a later one.',
    )
}

function isSafe(name: string): boolean {
  try {
    return safeParts(name).length > 0
  } catch {
    return false
  }
}

async function jsonOf(entry: AsyncIterable<Buffer>): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of entry) chunks.push(chunk)
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return null
  }
}
