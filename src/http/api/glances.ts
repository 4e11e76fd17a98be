/** The hourly glance: who has the duty, what was missed, and the look at the list itself. */
import { z } from 'zod'
import { giveDuty, takeDuty } from '../../actions/glances/give-duty.ts'
import { recordGlance } from '../../actions/glances/record-glance.ts'
import { timeOfDay } from '../../core/sla/calendar.ts'
import { readDuties } from '../../store/reads/glances.ts'
import { iso } from '../present/case.ts'
import { type Route, route } from '../route.ts'
import { id, instant, ok, personRef } from './shapes.ts'

const duty = z.object({
  /** HH:MM on the clocks of their brands; an end at or before the beginning is on the next day. */
  from: timeOfDay,
  to: timeOfDay,
  /** 0 is Sunday. */
  weekdays: z
    .array(z.number().int().min(0).max(6))
    .refine((days) => days.length > 0 && days.length <= 7, 'one day to seven'),
  /** Reminded by mail too after this long away from the desk; null: never. */
  mail_after_minutes: z.number().int().min(1).max(240).nullable(),
})
const params = z.object({ id })

export const glanceRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/glances',
    operationId: 'listGlances',
    summary:
      'Who glances at the list each hour, the next time, and the hours of the last seven days with and without a look.',
    permission: 'team.manage',
    response: z.object({
      /** Whom the reader may give the duty. */
      helpers: z.array(personRef),
      items: z.array(
        duty.extend({
          person: personRef,
          /** The reader may change it, and take it away. */
          may_change: z.boolean(),
          /** The beginning of the next hour with a glance; null when none comes. */
          next: instant.nullable(),
          seen: z.number().int(),
          /** Beginnings of hours that passed without a look, the newest first. */
          missed: z.array(instant),
        }),
      ),
    }),
    async handler({ ctx, actor }) {
      const { duties, helpers } = await readDuties(ctx.db, actor, ctx.now())
      return {
        helpers,
        items: duties.map(({ duty, person, mayChange, next, seen, missed }) => ({
          person,
          may_change: mayChange,
          from: duty.from,
          to: duty.to,
          weekdays: [...duty.weekdays],
          mail_after_minutes: duty.mailAfterMinutes,
          next: next === null ? null : iso(next),
          seen,
          missed: missed.map(iso),
        })),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/glances/:id',
    operationId: 'giveGlanceDuty',
    summary: 'Gives a person the hourly glance, or changes their hours.',
    permission: 'team.manage',
    params,
    body: duty,
    response: ok,
    async handler({ ctx, actor, params, body: { mail_after_minutes: mailAfterMinutes, ...hours } }) {
      await giveDuty(ctx, actor, params.id, { ...hours, mailAfterMinutes })
      return { ok: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/glances/:id',
    operationId: 'takeGlanceDuty',
    summary: 'Takes the hourly glance away from a person.',
    permission: 'team.manage',
    params,
    response: ok,
    async handler({ ctx, actor, params }) {
      await takeDuty(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/glances/seen',
    operationId: 'recordGlance',
    summary: 'The list was seen: records the glance of this hour, for whoever has the duty.',
    permission: 'desk.read',
    response: z.object({ recorded: z.boolean() }),
    async handler({ ctx, actor }) {
      return { recorded: await recordGlance(ctx, actor) }
    },
  }),
]
