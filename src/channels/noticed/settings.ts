import { z } from 'zod'

/** One for each brand. */
export const settings = z.object({ brand: z.uuid() })
export type Settings = z.infer<typeof settings>
