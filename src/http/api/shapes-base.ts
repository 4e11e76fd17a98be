/** What every shape is made of. */
import { z } from 'zod'

export const id = z.uuid()
export const instant = z.iso.datetime()
export const bilingual = z.object({ he: z.string(), en: z.string() })
export const personRef = z.object({ id, name: z.string() })
