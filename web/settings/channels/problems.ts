/** What a refusal about a channel points at. */
import { Problem } from '../../api/http.ts'

/** Keys of the fields that a refusal names, and whether each is missing or wrong. */
export function wrongFields(error: unknown): ReadonlyMap<string, 'missing' | 'wrong'> {
  const wrong = new Map<string, 'missing' | 'wrong'>()
  if (!(error instanceof Problem) || error.code !== 'bad_input' || !Array.isArray(error.details)) return wrong
  for (const one of error.details as unknown[]) {
    if (typeof one !== 'object' || one === null || !('at' in one) || typeof one.at !== 'string') continue
    const key = one.at.replace(/^\/settings\//, '')
    wrong.set(key, 'message' in one && one.message === 'is required' ? 'missing' : 'wrong')
  }
  return wrong
}
