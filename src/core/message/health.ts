/** How a channel is, from well to ill. */
export const HEALTH_STATES = [
  'healthy',
  /** Near a limit of calls. */
  'quota',
  /** The permission ends within days. */
  'expiring',
  /** Nothing came for much longer than usual. */
  'silent',
  'delayed',
  'disconnected',
  /** Only a person with a new permission can mend it. */
  'reconnect',
] as const
export type HealthState = (typeof HEALTH_STATES)[number]
