/** The walk through the wizard: where it stands on the server, and going on, back, past a step, or out. */
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { createContext, useContext } from 'react'
import { WIZARD_STEPS, type WizardStep } from '../../../src/core/team/wizard.ts'
import { api } from '../../api/api.ts'
import type { Operations } from '../../api/client.gen.ts'
import { useBrand } from '../../person/me.ts'
import { brandsQuery } from '../../settings/queries.ts'
import type { BrandItem } from '../../settings/types.ts'

export type Wizard = Operations['getWizard']['response']
export type WizardMove = NonNullable<Operations['moveWizard']['body']>

export const wizardQuery = () =>
  queryOptions({ queryKey: ['team', 'wizard'], queryFn: () => api.getWizard(), staleTime: 2000 })

export const isStep = (step: string | undefined): step is WizardStep => WIZARD_STEPS.includes(step as WizardStep)

export type Walk = { wizard: Wizard; step: WizardStep; brand: BrandItem }
export const WalkContext = createContext<Walk | null>(null)

/** Within the wizard only. */
export function useWalk() {
  const walk = useContext(WalkContext)
  if (!walk) throw new Error('outside of the wizard')
  const { step } = walk
  const at = WIZARD_STEPS.indexOf(step)
  const steer = useSteer()
  return { ...walk, ...steer, before: WIZARD_STEPS[at - 1], after: WIZARD_STEPS[at + 1] }
}

/** Each move is told to the server first, so that another page or another day goes on from there. */
export function useSteer() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const move = async (change: WizardMove): Promise<void> => {
    await api.moveWizard({ body: change })
    await client.invalidateQueries({ queryKey: ['team'] })
  }
  const goTo = async (step: WizardStep, change: WizardMove = {}): Promise<void> => {
    await move({ ...change, step })
    await navigate({ to: '/start/{-$step}', params: { step } })
  }
  const leave = (): Promise<void> => navigate({ to: '/desk/{-$queue}/{-$caseId}', params: { queue: 'new' } })
  return { move, goTo, leave }
}

/** The brand that is set up: the chosen one, never a sample while there is another. */
export function useBrandToSetUp(): BrandItem | undefined {
  const { items } = useSuspenseQuery(brandsQuery()).data
  const chosen = useBrand()
  const real = items.filter(({ sample }) => !sample)
  return real.find(({ id }) => id === chosen?.id) ?? real[0] ?? items[0]
}
