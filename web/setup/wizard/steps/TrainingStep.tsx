import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAct } from '../../../api/act.ts'
import { api } from '../../../api/api.ts'
import { client } from '../../../api/queries.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useMe } from '../../../person/me.ts'
import page from '../../../settings/Settings.module.css'
import { trainingQuery } from '../../../team/queries.ts'
import { Button } from '../../../ui/Button.tsx'
import { GoalRing } from '../../../ui/GoalRing.tsx'
import { IconSparkles } from '../../../ui/icons.ts'
import { TrainingPreview } from '../previews.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { useWalk } from '../walk.ts'
import css from './Steps.module.css'

/** Three alerts of the practice wall, answered at the real desk; nothing of it leaves the house. */
export function TrainingStep() {
  const { t } = useTranslation()
  const me = useMe()
  const { wizard } = useWalk()
  const { items, practice_alerts: total } = useSuspenseQuery({ ...trainingQuery(), staleTime: 0 }).data
  const mine = items.find(({ person }) => person.id === me.person.id)
  const ready = wizard.steps.some(({ id, state }) => id === 'training' && state === 'done')
  const done = Math.min(total, mine?.practice === 'done' ? total : (mine?.practised ?? 0))
  const samples = me.brands.filter(({ sample }) => sample)
  const brand = samples.find(({ language }) => language === me.person.language) ?? samples[0]
  const alerts = useQuery({
    queryKey: ['cases', 'practice', brand?.id ?? null],
    queryFn: () => api.listCases({ query: { queue: 'new', brand_id: brand?.id, limit: total } }),
    enabled: brand !== undefined && !ready,
  })
  const add = useAct(() => api.addSampleData(), { done: () => client.invalidateQueries() })
  return (
    <StepFrame
      title={t('wizard.training.title')}
      text={t('wizard.training.text')}
      blocked={ready ? null : t('wizard.training.blocked')}
      preview={<TrainingPreview done={done} total={total} />}
    >
      <section className={css.practised}>
        <GoalRing
          share={done / total}
          goal={null}
          size={74}
          text={`${done}/${total}`}
          label={t('wizard.training.done', { done, total })}
        />
        <p>{ready ? t('wizard.training.allDone') : t('wizard.training.done', { done, total })}</p>
      </section>
      {!brand && !ready && (
        <div className={`${page.notice} ${css.offer}`}>
          <span>{t('team.noPractice')}</span>
          <Button icon={IconSparkles} busy={add.isPending} onClick={() => add.mutate(undefined)}>
            {t('team.toPractice')}
          </Button>
        </div>
      )}
      {brand && !ready && (
        <>
          {alerts.data?.items.length === 0 && <p className={page.notice}>{t('wizard.training.empty')}</p>}
          <ul className={page.card} aria-busy={alerts.isPending || undefined}>
            {alerts.data?.items.map(({ id, customer, excerpt }) => (
              <li key={id} className={page.row}>
                <div className={page.main}>
                  <bdi className={page.name}>{customer.name}</bdi>
                  <p className={css.excerpt} dir="auto">
                    {excerpt}
                  </p>
                </div>
                <Link to="/desk/{-$queue}/{-$caseId}" params={{ queue: 'new', caseId: id }} className={css.link}>
                  {t('wizard.training.answer')}
                </Link>
              </li>
            ))}
          </ul>
          <p className={page.text}>{t('wizard.training.back')}</p>
        </>
      )}
    </StepFrame>
  )
}
