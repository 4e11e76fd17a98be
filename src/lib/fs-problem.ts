import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartProblem } from './start-problem.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * Turns an operating system's refusal to use `path` into a sentence with a way out; any other error comes back as it is.
 * Sources of the codes: errno(3).
 */
export function explainFsError(error: unknown, path: string): unknown {
  const says = (message: string, hint: string) => new StartProblem(message, hint, { cause: error })
  switch (codeOf(error)) {
    case 'EROFS':
      return says(
        `${path} is on a read-only file system.`,
        'Mount it for writing, or set DATA_DIR to a folder that can be written.',
      )
    case 'EACCES':
    case 'EPERM':
      return says(
        `${path} cannot be used by ${whoAmI()}: permission denied.`,
        `Give the folder to this user (chown -R ${whoAmI()} ${path}), or set DATA_DIR to another folder.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path)
    case 'ENOTDIR':
    case 'EEXIST':
      return says(`${path} is not a folder.`, 'Set DATA_DIR to a folder.')
    case 'ENOENT':
      return says(`${path} cannot be created.`, 'Set DATA_DIR to a folder on an ordinary disk.')
    default:
      return error
  }
}

/** What to say when the disk that holds `path` has no room left. */
export function diskFull(path: string): StartProblem {
  return new StartProblem(
    `The disk that holds ${path} is full, or nearly (${freeMegabytes(path)} MB free).`,
    'Free some space, then start again; nothing that was saved is lost.',
  )
}

/** The nearest folder above `path`, or `path` itself, that exists. */
export const nearestExisting = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path))

/** Free space for ordinary users on the disk of `path`, in whole megabytes. */
export function freeMegabytes(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(nearestExisting(path))
    return Math.floor((bavail * bsize) / 1_000_000)
  } catch {
    return 0
  }
}

function whoAmI(): string {
  return process.getuid?.() === 0
    ? 'root'
    : (process.env.USER ?? process.env.LOGNAME ?? `user ${process.getuid?.() ?? ''}`)
}
