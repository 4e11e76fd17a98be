/** A backup is one .tar.gz. Its entries are streamed in both directions: neither memory nor a second disk must hold the whole. */
import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { diskFull } from '../../lib/fs-problem.ts'
import { StartProblem } from '../../lib/start-problem.ts'

/** A file of an archive: its name and size, and its bytes, to be read once. */
export type Entry = NodeJS.ReadableStream & AsyncIterable<Buffer> & { header: { name: string; size?: number } }

export type ArchiveWriter = {
  add(name: string, content: Buffer): Promise<void>
  addFile(name: string, size: number, content: AsyncIterable<Buffer>): Promise<void>
  /** Makes the file whole and durable under its own name. */
  finish(): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/** Two thirds of level 6's size for a third of its time, on rows of text. */
const LEVEL = 3
/** A backup holds everything customers wrote: for its owner's eyes only. */
const MODE = 0o600

/** The archive grows as FILE.part and takes its name when it is whole. */
export function writeArchive(file: string): ArchiveWriter {
  const part = `${file}.part`
  const tar = pack()
  const written = pipeline(tar, createGzip({ level: LEVEL }), createWriteStream(part, { mode: MODE }))
  const removePart = () => rmSync(part, { force: true })
  process.once('exit', removePart)
  // Told to whoever adds next.
  written.catch(() => undefined)
  const orFailure = <T>(work: Promise<T>): Promise<T> =>
    Promise.race([work, written.then(() => work)]).catch((error: unknown) => {
      throw explainWriteError(error, file)
    })
  const mtime = new Date()
  return {
    add: (name, content) =>
      orFailure(
        new Promise((resolve, reject) => {
          tar.entry({ name, mode: MODE, mtime, size: content.byteLength }, content, (error) =>
            error ? reject(error) : resolve(),
          )
        }),
      ),
    addFile: (name, size, content) =>
      orFailure(pipeline(content, tar.entry({ name, mode: MODE, mtime, size }) as NodeJS.WritableStream)),
    async finish() {
      tar.finalize()
      await orFailure(written)
      const handle = await open(part, 'r')
      await handle.sync().finally(() => handle.close())
      await rename(part, file)
      process.off('exit', removePart)
    },
    async abandon() {
      tar.destroy()
      await written.catch(() => undefined)
      removePart()
      process.off('exit', removePart)
    },
  }
}

/** Visits the entries of an archive, in order; each is to be read to its end, or resumed. Throws StartProblem when it is damaged. */
export async function readArchive(file: string, visit: (entry: Entry) => Promise<void> | void): Promise<void> {
  const entries = extract()
  let broken: unknown
  const read = pipeline(createReadStream(file), createGunzip(), entries).catch((error: unknown) => {
    broken = error
  })
  try {
    for await (const entry of entries) await visit(entry as unknown as Entry)
  } catch (error) {
    entries.destroy()
    await read
    throw explainReadError(broken, file) ?? explainReadError(error, file) ?? error
  }
  await read
  if (broken) throw explainReadError(broken, file) ?? broken
}

export const damagedBackup = (file: string, why: string, cause?: unknown): StartProblem =>
  new StartProblem(`${file} is not a whole backup: ${why}.`, 'Nothing was changed. Use another backup.', { cause })

/** Undefined for an error that is not about the archive, such as the visitor's own. */
function explainReadError(error: unknown, file: string): StartProblem | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  const syscall = error instanceof Error && 'syscall' in error ? String(error.syscall) : ''
  if (code === 'ENOENT' && syscall === 'open')
    return new StartProblem(`There is no file ${file}.`, '', { cause: error })
  if ((code === 'EACCES' && syscall === 'open') || (code === 'EISDIR' && syscall === 'read'))
    return new StartProblem(`${file} cannot be read (${code}).`, '', { cause: error })
  if (code.startsWith('Z_') || /^(Invalid tar header|Unexpected end of data|Size exceeded)/.test(message))
    return damagedBackup(file, message, error)
  return undefined
}

function explainWriteError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(file)
  if (/^E[A-Z]+$/.test(code)) return new StartProblem(`${file} cannot be written (${code}).`, '', { cause: error })
  return error
}
