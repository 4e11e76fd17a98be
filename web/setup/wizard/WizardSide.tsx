/** Where the walk stands: the ring, the seven steps by name, and the way to look around first. */

import type { WizardStep } from '../../../src/core/team/wizard.ts'
import { tell } from '../../api/act.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { IconCheck, IconChevronDown } from '../../ui/icons.ts'
import { useLayout } from '../../ui/layout.ts'
import { SampleOffer } from './SampleOffer.tsx'
import { SetupRing } from './SetupRing.tsx'
import css from './Wizard.module.css'
import { useWalk } from './walk.ts'

export function WizardSide({ step }: { step: WizardStep | null }) {
  const { t } = useTranslation()
  const { wizard, goTo, move } = useWalk()
  const phone = useLayout() === 'phone'
  const { steps, kind } = wizard
  const names = (
    <nav aria-label={t('wizard.steps')}>
      <ol className={css.steps}>
        {steps.map(({ id, state }, index) => (
          <li key={id}>
            <button
              type="button"
              className={css.step}
              data-state={state}
              aria-current={id === step ? 'step' : undefined}
              disabled={kind === null}
              onClick={() => void goTo(id).catch(tell)}
            >
              <span className={css.bead} aria-hidden>
                {state === 'done' ? <IconCheck size={15} stroke={2.4} /> : index + 1}
              </span>
              {t(`wizard.step.${id}`)}
              {state === 'skipped' && <small>{t('wizard.state.skipped')}</small>}
              {state === 'done' && <span className="hidden">{t('wizard.state.done')}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
  const who = kind !== null && (
    <button type="button" className={css.who} onClick={() => void move({ kind: other(kind) }).catch(tell)}>
      {t('wizard.kind.change', { kind: t(`wizard.kind.${kind}.title`) })}
    </button>
  )
  if (phone)
    return (
      <aside className={css.side}>
        <details className={css.fold}>
          <summary>
            <SetupRing steps={steps} here={step} size={62} />
            <strong>{step ? t(`wizard.step.${step}`) : t('wizard.title')}</strong>
            <IconChevronDown size={20} stroke={1.7} aria-hidden />
          </summary>
          {names}
          {who}
          <SampleOffer />
        </details>
      </aside>
    )
  return (
    <aside className={css.side}>
      <SetupRing steps={steps} here={step} size={182} />
      {names}
      {who}
      <SampleOffer />
    </aside>
  )
}

const other = (kind: 'solo' | 'team') => (kind === 'solo' ? 'team' : 'solo')
