/** The first-run wizard: the ring and its steps at the side, one step in the middle, and a phone that shows what it will be like. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect } from 'react'
import { tell } from '../../api/act.ts'
import { client } from '../../api/queries.ts'
import { changeLanguage } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useLive } from '../../live/live.ts'
import { useMay, useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { useLayout } from '../../ui/layout.ts'
import { KindQuestion } from './KindQuestion.tsx'
import { ChannelsStep } from './steps/ChannelsStep.tsx'
import { ControlStep } from './steps/ControlStep.tsx'
import { GoalsStep } from './steps/GoalsStep.tsx'
import { HoursStep } from './steps/HoursStep.tsx'
import { PeopleStep } from './steps/PeopleStep.tsx'
import { PolicyStep } from './steps/PolicyStep.tsx'
import { TrainingStep } from './steps/TrainingStep.tsx'
import css from './Wizard.module.css'
import { WizardSide } from './WizardSide.tsx'
import { WizardTop } from './WizardTop.tsx'
import { isStep, useBrandToSetUp, useSteer, WalkContext, wizardQuery } from './walk.ts'

const STEPS = {
  goals: GoalsStep,
  channels: ChannelsStep,
  hours: HoursStep,
  people: PeopleStep,
  policy: PolicyStep,
  training: TrainingStep,
  control: ControlStep,
}

export function WizardPage() {
  const { t, i18n } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const may = useMay('team.manage')
  useLive(
    useCallback(() => {
      client.removeQueries({ queryKey: ['me'] })
      void navigate({ to: '/sign-in' })
    }, [navigate]),
  )
  useEffect(() => {
    if (me.person.language !== i18n.language) void changeLanguage(me.person.language)
  }, [me.person.language, i18n])
  return (
    <div className={css.frame}>
      <WizardTop />
      {may ? (
        <Suspense fallback={<div className={css.body} aria-busy />}>
          <Walked />
        </Suspense>
      ) : (
        <main className={css.closed}>
          <p>{t('wizard.only')}</p>
          <Button onClick={() => void navigate({ to: '/' })}>{t('app.back')}</Button>
        </main>
      )}
    </div>
  )
}

function Walked() {
  const layout = useLayout()
  const { step: asked } = useParams({ from: '/start/{-$step}' })
  const wizard = useSuspenseQuery(wizardQuery()).data
  const brand = useBrandToSetUp()
  const { move, leave } = useSteer()
  const step = isStep(asked) ? asked : wizard.step
  const { begun, kind } = wizard
  // The server is told where one is when the address says so: a link, or the browser's own way back. A move has told it already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each step that is opened
  useEffect(() => {
    if (!begun) void move({}).catch(tell)
    else if (kind !== null && step !== wizard.step) void move({ step }).catch(tell)
  }, [begun, step])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key leads out, wherever the walk stands
  useEffect(() => {
    const out = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // A dialog or an open list takes the key for itself.
      const open = [...document.querySelectorAll('[role=dialog], [role=listbox]')].some((one) => one.checkVisibility())
      if (!open) void leave()
    }
    window.addEventListener('keydown', out)
    return () => window.removeEventListener('keydown', out)
  }, [])
  if (!brand) return null
  if (kind !== null && !isStep(asked)) return <Navigate to="/start/{-$step}" params={{ step }} replace />
  const Step = STEPS[step]
  return (
    <WalkContext value={{ wizard, step, brand }}>
      <div className={css.body} data-layout={layout}>
        <WizardSide step={kind === null ? null : step} />
        {kind === null ? <KindQuestion /> : <Step key={`${step} ${brand.id}`} />}
      </div>
    </WalkContext>
  )
}
