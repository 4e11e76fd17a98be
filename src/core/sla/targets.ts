/** How fast a message wants its answer, and a matter its solution: by channel, severity and customer, with the reason. */
import { z } from 'zod'
import type { Bilingual } from '../playbook/schema.ts'

const seconds = z.number().int().min(10).max(604_800)

/** What a brand decided beside its plain target. Every part may be left out. */
export const responsePolicy = z.object({
  /** By kind of channel; takes the place of the plain target there. */
  byChannel: z.record(z.string().max(40), seconds).default({}),
  /** From this severity on, at the latest by this; the sooner counts. */
  bySeverity: z.partialRecord(z.enum(['2', '3']), seconds).default({}),
  /** Open hours within which a matter is solved; null: not measured. */
  solutionHours: z.number().min(0.5).max(2000).nullable().default(16),
  /** No open case stays without a word of ours for longer. */
  silentDays: z.number().min(0.25).max(60).default(2),
  /** A responsible person who was told has this long to acknowledge. */
  acknowledgeMinutes: z.number().int().min(1).max(2880).default(10),
})
export type ResponsePolicy = z.infer<typeof responsePolicy>

/** Five minutes for everybody; three where people wait in a chat; at once for what is grave. */
export const PRESETS = {
  five: { targetSeconds: 300, byChannel: {}, bySeverity: {} },
  chat: { targetSeconds: 300, byChannel: { livechat: 180, whatsapp: 180, telegram: 180 }, bySeverity: {} },
  at_once: { targetSeconds: 300, byChannel: {}, bySeverity: { 2: 60, 3: 60 } },
} as const satisfies Record<string, { targetSeconds: number } & Partial<ResponsePolicy>>

export type Target = { seconds: number; because: 'brand' | 'channel' | 'severity' | 'customer' }

/** The target of one message. The channel's takes the place of the brand's; severity and customer only make it sooner. */
export function targetFor(
  { targetSeconds, policy }: { targetSeconds: number; policy: ResponsePolicy },
  of: { channelKind: string; severity: 0 | 1 | 2 | 3; customerSeconds: number | null },
): Target {
  const byChannel = policy.byChannel[of.channelKind]
  let target: Target =
    byChannel === undefined ? { seconds: targetSeconds, because: 'brand' } : { seconds: byChannel, because: 'channel' }
  const sooner = (at: number | null | undefined, because: Target['because']) => {
    if (at !== null && at !== undefined && at < target.seconds) target = { seconds: at, because }
  }
  if (of.severity >= 2) sooner(policy.bySeverity['2'], 'severity')
  if (of.severity >= 3) sooner(policy.bySeverity['3'], 'severity')
  sooner(of.customerSeconds, 'customer')
  return target
}

const BECAUSE: Record<Target['because'], Bilingual> = {
  brand: { he: 'היעד של המותג', en: 'the brand’s target' },
  channel: { he: 'היעד של הערוץ', en: 'the channel’s target' },
  severity: { he: 'יעד מהיר בגלל החומרה', en: 'a faster target for its severity' },
  customer: { he: 'היעד שנקבע ללקוח', en: 'the target set for this customer' },
}
export const explainTarget = ({ because }: Target): Bilingual => BECAUSE[because]
