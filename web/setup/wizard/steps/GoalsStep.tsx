/** What matters most, each with a number and a date; how fast is fast enough; and alone, what helps to keep it. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api/api.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useKept } from '../../../person/kept.ts'
import { useMe } from '../../../person/me.ts'
import { dateOf } from '../../../settings/brand/hours.ts'
import { TargetField } from '../../../settings/brand/TargetField.tsx'
import { FIRST, GoalDialog, inMonths } from '../../../team/goals/GoalDialog.tsx'
import { goalsQuery } from '../../../team/queries.ts'
import { IconWand } from '../../../ui/icons.ts'
import { GoalsPreview } from '../previews.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { useWalk } from '../walk.ts'
import { GOAL_CARDS, GoalCards, type GoalKpi } from './GoalCards.tsx'
import { SoloHelp } from './SoloHelp.tsx'
import css from './Steps.module.css'

/** A first goal is for the end of a quarter. */
const MONTHS = 3

export function GoalsStep() {
  const { t } = useTranslation()
  const { all_brands: all } = useMe()
  const { wizard, brand } = useWalk()
  const readings = useSuspenseQuery(goalsQuery(brand.id)).data.items
  const solo = wizard.kind === 'solo'
  const [changing, setChanging] = useState<GoalKpi | null>(null)
  const [input, setInput, forget] = useKept('wizard.goals', () => {
    const set = GOAL_CARDS.filter((kpi) => readings.some((one) => one.kpi === kpi && one.goal))
    return {
      chosen: set.length > 0 ? set : (['within_five'] as GoalKpi[]),
      seconds: brand.target_seconds,
      acknowledge: solo || brand.automatic.acknowledge.on,
      glances: wizard.helper_glances,
    }
  })
  const change = (some: Partial<typeof input>) => setInput({ ...input, ...some })
  const by = inMonths(MONTHS)
  const save = async () => {
    const whose = all ? null : brand.id
    for (const { kpi, goal } of readings) {
      const chosen = input.chosen.includes(kpi as GoalKpi)
      if (chosen && !goal) {
        const share = kpi !== 'time_to_solution' && kpi !== 'median_answer'
        const target = share ? FIRST[kpi] / 100 : FIRST[kpi]
        await api.setGoal({ body: { brand_id: whose, kpi, target, by: dateOf(by) ?? '' } })
      }
      const ours = goal !== null && (all || goal.brand_id !== null)
      if (!chosen && goal && ours && GOAL_CARDS.includes(kpi as GoalKpi)) await api.endGoal({ params: { id: goal.id } })
    }
    const acknowledge = { ...brand.automatic.acknowledge, on: input.acknowledge }
    const automatic = solo ? { automatic: { ...brand.automatic, acknowledge } } : {}
    await api.editBrand({ params: { id: brand.id }, body: { target_seconds: input.seconds, ...automatic } })
    forget()
  }
  const edited = readings.find(({ kpi }) => kpi === changing)
  return (
    <StepFrame
      title={t('wizard.goals.title')}
      text={t('wizard.goals.text')}
      save={save}
      moving={{ helper_glances: input.glances }}
      preview={
        <GoalsPreview
          seconds={input.seconds}
          acknowledge={solo ? input.acknowledge : brand.automatic.acknowledge.on}
          glance={solo && input.glances}
        />
      }
    >
      <GoalCards
        readings={readings}
        chosen={input.chosen}
        first={{ by }}
        onChoose={(chosen) => change({ chosen })}
        onChange={setChanging}
      />
      <TargetField brief seconds={input.seconds} onChange={(seconds) => change({ seconds })} />
      {solo && (
        <SoloHelp
          acknowledge={input.acknowledge}
          glances={input.glances}
          onChange={(some: Partial<Pick<typeof input, 'acknowledge' | 'glances'>>) => change(some)}
        />
      )}
      <section className={css.box}>
        <IconWand size={22} stroke={1.6} aria-hidden />
        <div>
          <h2>{t('wizard.goals.ready')}</h2>
          <ul className={css.bullets}>
            <li>{t('wizard.goals.readySevere')}</li>
            <li>{t('wizard.goals.readyRing', { time: minutesOf(input.seconds) })}</li>
          </ul>
        </div>
      </section>
      {edited && <GoalDialog reading={edited} onClose={() => setChanging(null)} />}
    </StepFrame>
  )
}

const minutesOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
