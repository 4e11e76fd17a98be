import { z } from 'zod'
import type { SettingField } from '../channel.ts'

export const settings = z.object({
  /** The wall's id: the account that its events name. */
  wall: z.uuid(),
  /** Signs the wall's deliveries, as a platform's app secret would. */
  secret: z.string().min(16),
})
export type Settings = z.infer<typeof settings>

/** A wall is made by the sample data, so there is nothing to ask for. */
export const fields: SettingField[] = []
