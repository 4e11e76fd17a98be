/** How the team is set up: the living checklist, what everybody has learned, the twelve duties, and what one owes oneself. */
import { z } from 'zod'
import { readPolicy } from '../../actions/training/read-policy.ts'
import { PERMISSIONS, type Role } from '../../core/access.ts'
import { checklist } from '../../core/team/checklist/checklist.ts'
import { RESOURCES, STEPS } from '../../core/team/checklist/item.ts'
import { DUTIES, rolesFor, SCREENS } from '../../core/team/duties.ts'
import { PRACTICE_ALERTS } from '../../core/team/training.ts'
import { glanceOwed } from '../../store/reads/glances.ts'
import { peakOf, readHeadcount } from '../../store/reads/headcount.ts'
import { readPeople } from '../../store/reads/people.ts'
import { reviewOwed } from '../../store/reads/reviews.ts'
import { teamFacts } from '../../store/reads/team-facts.ts'
import { readTraining } from '../../store/reads/training.ts'
import { wizardLeft } from '../../store/reads/wizard.ts'
import { iso } from '../present/case.ts'
import { type Route, route } from '../route.ts'
import { bilingual, id, instant, ok, personRef, role } from './shapes.ts'

const MINUTE = 60_000
const screen = z.enum(SCREENS)
const state = z.enum(['done', 'open', 'nothing'])
const itemId = z.enum([...STEPS, ...RESOURCES])

export const teamRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/team/checklist',
    operationId: 'getChecklist',
    summary: 'The five steps and six resources of a service team, as the facts say, and what to do next.',
    permission: 'people.read',
    response: z.object({
      items: z.array(
        z.object({
          id: itemId,
          kind: z.enum(['step', 'resource']),
          state: z.enum(['done', 'started', 'missing', 'late']),
          now: bilingual,
          /** Null when it is done. */
          next: bilingual.nullable(),
          screen,
        }),
      ),
      done: z.number().int(),
      /** The item to go on with; null when everything is done. */
      next: itemId.nullable(),
    }),
    handler: async ({ ctx, actor, language }) => checklist(await teamFacts(ctx.db, actor, ctx.now(), language)),
  }),
  route({
    method: 'GET',
    path: '/api/team/training',
    operationId: 'listTraining',
    summary: 'Who answers customers, and what each has learned.',
    permission: 'people.read',
    response: z.object({
      /** Practice alerts that make somebody practised. */
      practice_alerts: z.number().int(),
      items: z.array(
        z.object({
          person: personRef,
          role,
          practised: z.number().int(),
          practice: state,
          briefing: state,
          policy: state,
        }),
      ),
    }),
    async handler({ ctx, actor }) {
      const trainees = await readTraining(ctx.db, actor, ctx.now())
      return {
        practice_alerts: PRACTICE_ALERTS,
        items: trainees.map(({ id, name, role, practised, items }) => ({
          person: { id, name },
          role,
          practised,
          ...items,
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/team/training/policy',
    operationId: 'readPolicy',
    summary: 'Says that one has read the policy as it stands.',
    permission: 'desk.reply',
    /** When the newest of the texts that were on screen was written. */
    body: z.object({ written_at: instant }),
    response: ok,
    async handler({ ctx, actor, body }) {
      await readPolicy(ctx, actor, new Date(body.written_at))
      return { ok: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/team/headcount',
    operationId: 'getHeadcount',
    summary: 'How many people are needed in each hour of the week, by what came in and by the goal.',
    permission: 'people.read',
    query: z.object({
      /** A person’s minutes on one alert, supposed instead of measured. */
      minutes: z.coerce.number().min(0.5).max(120).optional(),
    }),
    response: z.object({
      /** The share to be answered within the target. */
      goal: z.number(),
      target_seconds: z.number().int(),
      minutes: z.number(),
      /** The minutes are those that people really spent. */
      measured: z.boolean(),
      /** Alerts in each hour of an average week, from midnight of Sunday; null while too little came in to tell. */
      arrivals: z.array(z.number()).nullable(),
      /** People by hour, as the arrivals; null without these, and where one answer takes longer than the goal. */
      needed: z.array(z.number().int()).nullable(),
      /** In the busiest hour. */
      peak: z.number().int().nullable(),
      have: z.number().int(),
    }),
    async handler({ ctx, actor, query }) {
      const supposed = query.minutes === undefined ? null : query.minutes * MINUTE
      const headcount = await readHeadcount(ctx.db, actor, ctx.now(), supposed)
      const { goal, targetSeconds, workMs, measured, curve, needed, have } = headcount
      return {
        goal,
        target_seconds: targetSeconds,
        minutes: Math.round((workMs / MINUTE) * 10) / 10,
        measured,
        arrivals: curve && [...curve],
        needed,
        peak: peakOf(headcount),
        have,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/team/duties',
    operationId: 'listDuties',
    summary: 'The twelve duties of a team, each with its screen, its permission, and who may do it now.',
    permission: 'people.read',
    response: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          of: z.enum(['manager', 'rep']),
          text: bilingual,
          screen,
          permission: z.enum(PERMISSIONS),
          /** Read from the table of roles. */
          roles: z.array(role),
          people: z.array(personRef),
          /** The reader may. */
          mine: z.boolean(),
        }),
      ),
    }),
    async handler({ ctx, actor }) {
      const people = await readPeople(ctx.db, actor)
      return {
        items: DUTIES.map((duty) => {
          const roles = rolesFor(duty)
          const holds = (role: Role) => roles.includes(role)
          return {
            ...duty,
            roles,
            people: people.filter(({ role }) => holds(role)).map(({ id, name }) => ({ id, name })),
            mine: holds(actor.role),
          }
        }),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/notices',
    operationId: 'getNotices',
    summary: 'What one owes oneself: the glance of this hour, the review of this week, and a set-up that was left.',
    permission: 'signed_in',
    response: z.object({
      glance: z.object({ hour: instant, waiting: z.number().int() }).nullable(),
      review: z
        .object({ id, due_on: z.iso.date(), left: z.number().int(), state: z.enum(['waiting', 'late']) })
        .nullable(),
      /** For those who lead the team: steps of the wizard that are done. */
      wizard: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
    }),
    async handler({ ctx, actor }) {
      const [glance, review, wizard] = await Promise.all([
        glanceOwed(ctx.db, actor, ctx.now()),
        reviewOwed(ctx.db, actor, ctx.now()),
        wizardLeft(ctx.db, actor),
      ])
      return {
        wizard,
        glance: glance && { hour: iso(glance.hour), waiting: glance.waiting },
        review: review && { id: review.id, due_on: review.dueOn, left: review.left, state: review.state },
      }
    },
  }),
]
