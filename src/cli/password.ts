/** The password of `setup`: from a pipe, or made here and shown once. */
import { randomBytes } from 'node:crypto'
import { fstatSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { MIN_PASSWORD } from '../lib/passwords.ts'
import { Usage } from './errors.ts'

const STANDARD_INPUT = 0
const PATIENCE_MS = 30_000

/** `made` is true for a password that nobody knows yet. Throws Usage for one that is too short and for a pipe that stays silent. */
export async function choosePassword(input: NodeJS.ReadStream): Promise<{ password: string; made: boolean }> {
  const piped = isPipe(input) ? ((await patiently(text(input))).split(/\r?\n/)[0] ?? '') : ''
  if (piped === '') return { password: randomBytes(18).toString('base64url'), made: true }
  if (piped.length < MIN_PASSWORD) throw new Usage('error.short_password', { least: MIN_PASSWORD })
  return { password: piped, made: false }
}

/** A terminal is somebody to answer to, and /dev/null is nobody; a pipe or a file brings the password. */
function isPipe(input: NodeJS.ReadStream): boolean {
  if (input.isTTY) return false
  try {
    const found = fstatSync(STANDARD_INPUT)
    return found.isFIFO() || found.isFile() || found.isSocket()
  } catch {
    return false
  }
}

async function patiently(reading: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Usage('error.silent_pipe', { seconds: PATIENCE_MS / 1000 })), PATIENCE_MS)
  })
  return Promise.race([reading, late]).finally(() => clearTimeout(timer))
}
