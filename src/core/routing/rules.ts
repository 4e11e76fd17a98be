/** How an organization gives out its work, and when somebody counts as away. */
import { z } from 'zod'

export const routingRules = z.object({
  /** `pull`: people take the next alert themselves; `push`: it is offered to whoever has room. */
  mode: z.enum(['pull', 'push']).default('pull'),
  /** An offered alert that is not opened within this goes to somebody else. */
  openMinutes: z.number().int().min(1).max(240).default(5),
  /** Without an open desk for longer, somebody is away. */
  awayMinutes: z.number().int().min(1).max(240).default(5),
  /** With an open desk at which nobody touches anything for longer, too. */
  idleMinutes: z.number().int().min(1).max(480).default(15),
})
export type RoutingRules = z.infer<typeof routingRules>
