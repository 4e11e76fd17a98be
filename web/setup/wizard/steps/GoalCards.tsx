import type { Icon } from '@tabler/icons-react'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { shownDate } from '../../../settings/brand/hours.ts'
import { FIRST } from '../../../team/goals/GoalDialog.tsx'
import { shown } from '../../../team/goals/number.ts'
import type { Reading } from '../../../team/queries.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconAlarm, IconCircleCheck, IconMessageReport, IconPencil, IconTool } from '../../../ui/icons.ts'
import css from './Steps.module.css'

/** The goals that are offered first, in their order; the others are on the page of goals. */
export const GOAL_CARDS = ['within_five', 'alerts_handled', 'loops_closed', 'time_to_solution'] as const
export type GoalKpi = (typeof GOAL_CARDS)[number]
const MOST = 3
const GLYPHS: Record<GoalKpi, Icon> = {
  within_five: IconAlarm,
  alerts_handled: IconMessageReport,
  loops_closed: IconCircleCheck,
  time_to_solution: IconTool,
}

type GoalCardsProps = {
  readings: Reading[]
  chosen: GoalKpi[]
  /** What a goal that is not saved yet would begin with. */
  first: { by: string }
  onChoose: (chosen: GoalKpi[]) => void
  onChange: (kpi: GoalKpi) => void
}

/** Up to three, each with its number and date on it; a press on these changes them. */
export function GoalCards({ readings, chosen, first, onChoose, onChange }: GoalCardsProps) {
  const { t } = useTranslation()
  return (
    <div className={css.goals}>
      {GOAL_CARDS.map((kpi) => {
        const reading = readings.find((one) => one.kpi === kpi)
        if (!reading) return null
        const on = chosen.includes(kpi)
        const Glyph = GLYPHS[kpi]
        const name = t(`wizard.goals.card.${kpi}.title`)
        const share = reading.unit === 'share'
        const target = reading.goal?.target ?? (share ? FIRST[kpi] / 100 : FIRST[kpi])
        const date = reading.goal ? shownDate(reading.goal.by) : first.by
        return (
          <div key={kpi} className={css.goal} data-on={on || undefined}>
            <label>
              <Glyph size={20} stroke={1.7} aria-hidden />
              <span className={css.words}>
                <strong>{name}</strong>
                {!on && <span>{t(`wizard.goals.card.${kpi}.text`)}</span>}
              </span>
              <input
                type="checkbox"
                checked={on}
                disabled={!on && chosen.length >= MOST}
                onChange={() => onChoose(on ? chosen.filter((one) => one !== kpi) : [...chosen, kpi])}
              />
            </label>
            {on && (
              <Button
                size="compact"
                icon={IconPencil}
                aria-label={`${t('wizard.goals.change', { name })}: ${t('wizard.goals.number', { target: shown(target, reading.unit), date })}`}
                onClick={() => onChange(kpi)}
              >
                {t('wizard.goals.number', { target: shown(target, reading.unit), date })}
              </Button>
            )}
          </div>
        )
      })}
    </div>
  )
}
