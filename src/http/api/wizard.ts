/** The first-run wizard: where it stands, and moving it. What its steps set up goes through the routes of the settings. */
import { z } from 'zod'
import { moveWizard } from '../../actions/wizard/move-wizard.ts'
import { CONFIRMABLE, HOUSE_KINDS, WIZARD_STEPS } from '../../core/team/wizard.ts'
import { readWizard } from '../../store/reads/wizard.ts'
import { type Route, route } from '../route.ts'
import { ok } from './shapes.ts'

const step = z.enum(WIZARD_STEPS)
const kind = z.enum(HOUSE_KINDS)

export const wizardRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/wizard',
    operationId: 'getWizard',
    summary: 'Where the first-run wizard stands, and how each of its seven steps stands by the facts.',
    permission: 'team.manage',
    response: z.object({
      /** False where it was never opened. */
      begun: z.boolean(),
      /** One person who answers, or several; null: not asked yet. */
      kind: kind.nullable(),
      /** Where it is opened again. */
      step,
      steps: z.array(z.object({ id: step, state: z.enum(['done', 'skipped', 'open']) })),
      /** Alone: whoever joins first has the hourly glance. */
      helper_glances: z.boolean(),
      /** The line on the desk was put away. */
      hidden: z.boolean(),
    }),
    async handler({ ctx, actor }) {
      const { begun, wizard, steps } = await readWizard(ctx.db, actor)
      const { kind, step, helperGlances, hidden } = wizard
      return { begun, kind, step, steps, helper_glances: helperGlances, hidden }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/wizard',
    operationId: 'moveWizard',
    summary: 'Moves the wizard: to a step, past one that is skipped, or out of sight.',
    permission: 'team.manage',
    body: z.object({
      kind: kind.optional(),
      step: step.optional(),
      skip: step.optional(),
      /** Looked at, and right as it is. */
      confirm: z.enum(CONFIRMABLE).optional(),
      helper_glances: z.boolean().optional(),
      hidden: z.boolean().optional(),
    }),
    response: ok,
    async handler({ ctx, actor, body: { helper_glances: helperGlances, ...move } }) {
      await moveWizard(ctx, actor, { ...move, helperGlances })
      return { ok: true as const }
    },
  }),
]
