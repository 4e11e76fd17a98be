/** The wizard with how each of its steps stands: read from what is there, whoever put it there. */
import { type Actor, may } from '../../core/access.ts'
import { PRACTICE_ALERTS } from '../../core/team/training.ts'
import { FRESH_WIZARD, type StepState, type Wizard, type WizardFacts, wizardSteps } from '../../core/team/wizard.ts'
import { type Db, sql } from '../db.ts'
import { keptTraining, practised } from '../training.ts'
import { loadWizard } from '../wizard.ts'
import { answeringPeople } from './training.ts'

export type WizardStanding = {
  /** False where it was never opened. */
  begun: boolean
  wizard: Wizard
  steps: ReturnType<typeof wizardSteps>
}

export async function readWizard(db: Db, actor: Actor): Promise<WizardStanding> {
  const [wizard, facts] = await Promise.all([loadWizard(db, actor.organizationId), wizardFacts(db, actor)])
  return { begun: wizard !== null, wizard: wizard ?? FRESH_WIZARD, steps: wizardSteps(wizard ?? FRESH_WIZARD, facts) }
}

/** How far a walk is that was begun and left, for the line on the desk; null when there is nothing to go on with. */
export async function wizardLeft(db: Db, actor: Actor): Promise<{ done: number; total: number } | null> {
  if (!may(actor, 'team.manage')) return null
  const wizard = await loadWizard(db, actor.organizationId)
  if (!wizard || wizard.hidden) return null
  const steps = wizardSteps(wizard, await wizardFacts(db, actor))
  const is = (state: StepState) => steps.filter((step) => step.state === state).length
  return is('done') === steps.length ? null : { done: is('done'), total: steps.length }
}

async function wizardFacts(db: Db, actor: Actor): Promise<WizardFacts> {
  const { organizationId } = actor
  const [answering, practice, kept, { rows }] = await Promise.all([
    answeringPeople(db, actor),
    practised(db, organizationId),
    keptTraining(db, organizationId),
    sql<Record<'goals' | 'channels' | 'helpers' | 'invited' | 'texts', number> & { planned: boolean }>`
      with real as (select brand_id from brand where organization_id = ${organizationId} and not sample)
      select (select count(*) from goal where organization_id = ${organizationId} and ended_at is null)::int as goals,
             (select count(*) from channel join real using (brand_id) where organization_id = ${organizationId})::int as channels,
             (select count(*) from glance_duty where organization_id = ${organizationId})::int as helpers,
             (select count(*) from invitation where organization_id = ${organizationId} and accepted_at is null
                 and revoked_at is null and expires_at > now())::int as invited,
             (select count(*) from policy join real using (brand_id)
               where organization_id = ${organizationId} and retired_at is null)::int as texts,
             exists (select 1 from review_plan where organization_id = ${organizationId}) as planned`.execute(db),
  ])
  const [row] = rows
  return {
    ...(row ?? { goals: 0, channels: 0, helpers: 0, invited: 0, texts: 0, planned: false }),
    answering: answering.length,
    practised:
      [...practice.values()].some((n) => n >= PRACTICE_ALERTS) ||
      [...kept.values()].some(({ practice }) => practice !== undefined),
  }
}
