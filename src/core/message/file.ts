/** Whether a channel takes a file, by what is known before it is read; the server asks again, by its bytes. */
export type FileLimits = { types: readonly string[]; maxBytes: number }
export type FileProblem = 'none' | 'empty' | 'type' | 'too_large'

/** Systems that name no type leave it to the end of the name. */
const BY_ENDING: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
}

export const typeOfFile = ({ name, type }: { name: string; type: string }): string =>
  (type || BY_ENDING[/\.([^.]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '']) ?? ''

/** `limits` null: none are taken here at all. A type that nobody can tell is left to the server. */
export function fileProblem(
  file: { name: string; type: string; size: number },
  limits: FileLimits | null,
): FileProblem | null {
  if (!limits) return 'none'
  if (file.size === 0) return 'empty'
  const type = typeOfFile(file)
  if (type !== '' && !limits.types.includes(type)) return 'type'
  return file.size > limits.maxBytes ? 'too_large' : null
}

/** What people call it: by the end of its name, else by its type. */
export const kindOfFile = ({ name, type }: { name: string; type: string }): string =>
  /\.([\p{L}\p{N}]{1,5})$/u.exec(name)?.[1]?.toUpperCase() ?? shortType(type)

/** `image/jpeg` as people call it. */
export const shortType = (type: string): string =>
  type === 'audio/mpeg' ? 'MP3' : (type.split('/').at(-1)?.split(/[.+]/).at(-1)?.toUpperCase() ?? '')

/** The size of a file in a unit people know, and how much of it. */
export function sizeOf(bytes: number): { amount: number; unit: 'kilobyte' | 'megabyte' } {
  const kilobytes = bytes / 1024
  return kilobytes < 1000
    ? { amount: Math.max(1, Math.round(kilobytes)), unit: 'kilobyte' }
    : { amount: Math.round((kilobytes / 1024) * 10) / 10, unit: 'megabyte' }
}
