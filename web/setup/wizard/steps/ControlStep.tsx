import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../../../api/api.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useKept } from '../../../person/kept.ts'
import { useMe } from '../../../person/me.ts'
import page from '../../../settings/Settings.module.css'
import { reviewsQuery } from '../../../team/queries.ts'
import { type Plan, PlanFields } from '../../../team/review/PlanForm.tsx'
import { ControlPreview } from '../previews.tsx'
import { StepFrame } from '../StepFrame.tsx'

/** Who looks through the week, on which day, and how much of it. */
export function ControlStep() {
  const { t } = useTranslation()
  const me = useMe()
  const { plan, defaults } = useSuspenseQuery(reviewsQuery()).data
  const [input, setInput, forget] = useKept<Plan>(
    'wizard.control',
    () => plan ?? { ...defaults, owner_id: me.person.id },
  )
  const save = async () => {
    await api.planReview({ body: input })
    forget()
  }
  return (
    <StepFrame
      title={t('wizard.control.title')}
      text={t('wizard.control.text')}
      save={save}
      blocked={me.all_brands ? null : t('routing.rules.allBrands')}
      preview={<ControlPreview plan={input} />}
    >
      <PlanFields input={input} onChange={setInput} />
      <p className={page.text}>{t('review.planText')}</p>
    </StepFrame>
  )
}
