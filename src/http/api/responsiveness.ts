/** How fast people are answered, and whom we kept waiting. */
import { z } from 'zod'
import type { ActionContext, Actor } from '../../actions/context.ts'
import { dayBegan } from '../../core/goodwill/day.ts'
import { type Badge, responsiveness as compute, type Responsiveness } from '../../core/kpi/responsiveness.ts'
import { DEFAULT_TARGET_SECONDS } from '../../core/sla/clock.ts'
import { namesOfCases } from '../../store/reads/case-names.ts'
import { brandsOf } from '../../store/reads/desk.ts'
import { glanceNumbers } from '../../store/reads/glance-numbers.ts'
import { targetOf } from '../../store/reads/goals.ts'
import { maskedExcerpt } from '../../store/reads/mask.ts'
import { countMine, responseFacts, waitingClocks } from '../../store/reads/responsiveness.ts'
import { type Route, route } from '../route.ts'
import { id } from './shapes.ts'

const DAY = 86_400_000
/** Nine in ten within the target: the goal until one is set. */
const GOAL = 0.9
const FIVE_MINUTES = 300
const MOST = 200

const badge = z.object({
  /** Share answered at all, 0 to 1. */
  answered: z.number(),
  median_ms: z.number().nullable(),
  mean_ms: z.number().nullable(),
  earned: z.boolean(),
})
const percentiles = z.object({ p50: z.number().nullable(), p90: z.number().nullable() })

const responsiveness = z.object({
  target_seconds: z.number().int(),
  answered: z.number().int(),
  within_target: z.number().int(),
  /** 0 to 1, null when nothing was answered yet. */
  share: z.number().nullable(),
  goal: z.number(),
  median_ms: z.number().nullable(),
  p90_ms: z.number().nullable(),
  /** Within five minutes of business time, whatever the target. */
  share_within_five_minutes: z.number().nullable(),
  /** 90 % answered, mean and median at most 5 minutes, over 7 days. */
  badge_2015: badge,
  /** 90 % answered, median at most 15 minutes. */
  badge_today: badge,
  /** Milliseconds on the calendar's clock and on the wall's. */
  business: percentiles,
  wall: percentiles,
  misses: z.number().int(),
  closed_by_me: z.number().int(),
  answered_by_me: z.number().int(),
  /** Who waits now with a clock, and how many of these were told at once that we received it. */
  clocks: z.number().int(),
  told_at_once: z.number().int(),
  /** Answers of people since the brand's day began, and those in time. */
  answered_today: z.number().int(),
  in_time_today: z.number().int(),
})

const query = z.object({ brand_id: id.optional() })

export const responsivenessRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/responsiveness',
    operationId: 'getResponsiveness',
    summary: 'The share answered in time over the last seven days, and one’s own day.',
    permission: 'desk.read',
    query,
    response: responsiveness,
    async handler({ ctx, actor, query }) {
      const brandId = query.brand_id ?? null
      const [computed, mine, brands, fiveMinuteGoal] = await Promise.all([
        week(ctx, actor, brandId),
        countMine(ctx.db, actor, new Date(ctx.now() - DAY)),
        brandsOf(ctx.db, actor),
        targetOf(ctx.db, actor, 'within_five', brandId),
      ])
      const brand = brandId ? brands.get(brandId) : [...brands.values()][0]
      const reader = brandId ? { ...actor, brandIds: brands.has(brandId) ? [brandId] : [] } : actor
      const today = await glanceNumbers(ctx.db, reader, dayBegan(ctx.now(), brand?.timezone ?? 'UTC'))
      const { business, wall } = computed
      const targetSeconds = brand?.targetSeconds ?? DEFAULT_TARGET_SECONDS
      return {
        target_seconds: targetSeconds,
        answered: computed.counted.length,
        within_target: computed.withinTarget.length,
        share: computed.shareWithinTarget,
        // Where five minutes are the target, its share is the number that the goal is about.
        goal: (targetSeconds === FIVE_MINUTES && fiveMinuteGoal) || GOAL,
        median_ms: business.p50,
        p90_ms: business.p90,
        share_within_five_minutes: computed.shareWithinFiveMinutes,
        badge_2015: present(computed.badge2015),
        badge_today: present(computed.badgeToday),
        business: { p50: business.p50, p90: business.p90 },
        wall: { p50: wall.p50, p90: wall.p90 },
        misses: computed.misses.length,
        closed_by_me: mine.closed,
        answered_by_me: mine.answered,
        clocks: today.clocks,
        told_at_once: today.told,
        answered_today: today.answered,
        in_time_today: today.inTime,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/responsiveness/misses',
    operationId: 'listMisses',
    summary: 'Who was answered late in the last seven days, or still waits past the target; the newest first.',
    permission: 'desk.read',
    query,
    response: z.object({
      items: z.array(
        z.object({
          case_id: id,
          number: z.number().int(),
          customer_name: z.string(),
          channel_kind: z.string(),
          excerpt: z.string().nullable(),
          /** When the answer came; null while it has not. */
          answered_at: z.string().nullable(),
          /** Milliseconds until the answer, or until now. */
          wall_ms: z.number(),
          business_ms: z.number().nullable(),
        }),
      ),
      total: z.number().int(),
    }),
    async handler({ ctx, actor, query }) {
      const { misses } = await week(ctx, actor, query.brand_id ?? null)
      const shown = misses.slice(0, MOST)
      const names = await namesOfCases(
        ctx.db,
        actor,
        shown.map(({ caseId }) => caseId),
      )
      return {
        items: shown.flatMap((miss) => {
          const name = names.get(miss.caseId)
          if (!name) return []
          return [
            {
              case_id: miss.caseId,
              number: name.number,
              customer_name: name.customerName,
              channel_kind: name.channelKind,
              excerpt: name.excerpt && maskedExcerpt(name.excerpt, 160),
              answered_at: miss.answered ? new Date(miss.at).toISOString() : null,
              wall_ms: miss.wallMs,
              business_ms: miss.businessMs,
            },
          ]
        }),
        total: misses.length,
      }
    },
  }),
]

async function week(ctx: ActionContext, actor: Actor, brandId: string | null): Promise<Responsiveness> {
  const now = ctx.now()
  const [facts, waiting] = await Promise.all([
    responseFacts(ctx.db, actor, brandId, new Date(now - 7 * DAY)),
    waitingClocks(ctx.db, actor, brandId),
  ])
  return compute(facts, waiting, now)
}

function present({ answered, medianMs, meanMs, earned }: Badge) {
  return { answered, median_ms: medianMs, mean_ms: meanMs, earned }
}
