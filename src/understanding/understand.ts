/** Understanding: pure and offline. A model is a function with a version; a stored verdict remembers which one gave it. */
import type { Verdict } from '../core/text/verdict.ts'

export type BrandProfile = { names: string[]; competitors: string[] }
export type Model = { version: string; understand(text: string, brand: BrandProfile): Verdict }
