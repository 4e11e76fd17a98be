/** Understanding: pure and offline. A model is a function with a version; a stored verdict remembers which one gave it. */
import type { Verdict } from '../core/text/verdict.ts'

export type BrandProfile = {
  names: string[]
  competitors: string[]
  /** Those of the names that are everyday words or names of people too; they count only beside a sign of the business. */
  ambiguous?: string[] | undefined
  /** What the business does, in free words. */
  business?: string | string[] | undefined
}
export type Model = { version: string; understand(text: string, brand: BrandProfile): Verdict }
