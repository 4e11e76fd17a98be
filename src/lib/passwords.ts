/** Passwords: argon2id with the library's defaults (19 MiB, 2 passes), which follow OWASP's advice. */
import { hash, verify } from '@node-rs/argon2'

export const MIN_PASSWORD = 10

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'))

/** Takes as long for an unknown person as for a wrong password. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) {
    await hashPassword(password)
    return false
  }
  return verify(stored, password.normalize('NFKC'))
}
