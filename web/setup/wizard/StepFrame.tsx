/** What every step stands in: its question, its content, the phone beside it, and back, skip, on. */
import { type ReactNode, useEffect, useRef } from 'react'
import { tell, useAct } from '../../api/act.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { ProblemNote } from '../../settings/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconChevronDown } from '../../ui/icons.ts'
import { useLayout } from '../../ui/layout.ts'
import { toast } from '../../ui/toast.ts'
import { PhoneFrame } from './PhoneFrame.tsx'
import css from './Wizard.module.css'
import { useWalk, type WizardMove } from './walk.ts'

type StepFrameProps = {
  title: string
  text: string
  /** Saves what was chosen, by the actions of the settings; what it throws is shown, and the step stays. */
  save?: () => Promise<unknown>
  /** What else the move on says. */
  moving?: WizardMove
  /** Why one cannot go on yet; skipping is always possible. */
  blocked?: string | null
  preview: ReactNode
  children: ReactNode
}

export function StepFrame({ title, text, save, moving, blocked = null, preview, children }: StepFrameProps) {
  const { t } = useTranslation()
  const layout = useLayout()
  const { wizard, step, before, after, goTo, move, leave } = useWalk()
  const others = wizard.steps.every(({ id, state }) => id === step || state === 'done')
  const heading = useRef<HTMLHeadingElement>(null)
  // Who came here by a key or a button is read the question next.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const on = async (change: WizardMove) => {
    if (after) return goTo(after, change)
    await move({ ...change, step })
    await leave()
  }
  const go = useAct(
    async () => {
      await save?.()
      // With the last open step the walk is over, and what changes later is the checklist's.
      await on({ ...moving, ...(others ? { hidden: true } : {}) })
    },
    {
      stale: [['me'], ['team'], ['responsiveness'], ['policy']],
      failed: () => true,
      done: () => {
        if (!after && others) toast({ id: 'saved', tone: 'plain', title: t('wizard.finished') })
      },
    },
  )
  const beside = layout === 'wide' || layout === 'medium'
  return (
    <>
      <main className={css.card}>
        <div className={css.content}>
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {title}
          </h1>
          <p className={css.lead}>{text}</p>
          <div className={css.stack}>
            {children}
            <ProblemNote error={go.error} />
          </div>
          {!beside && (
            <details className={css.fold}>
              <summary>
                <strong>{t('wizard.preview')}</strong>
                <IconChevronDown size={20} stroke={1.7} aria-hidden />
              </summary>
              <PhoneFrame>{preview}</PhoneFrame>
            </details>
          )}
        </div>
        <footer className={css.foot}>
          {before ? (
            <Button tone="quiet" onClick={() => void goTo(before).catch(tell)}>
              {t(`wizard.back.${before}`)}
            </Button>
          ) : (
            <small>{t('wizard.changeable')}</small>
          )}
          {blocked && <small>{blocked}</small>}
          <span className={css.on}>
            <Button tone="quiet" onClick={() => void on({ skip: step }).catch(tell)}>
              {t('wizard.skip')}
            </Button>
            <Button
              tone="primary"
              size="large"
              disabled={blocked !== null}
              busy={go.isPending}
              onClick={() => go.mutate(undefined)}
            >
              {after ? t(`wizard.onward.${after}`) : t('wizard.finish')}
            </Button>
          </span>
        </footer>
      </main>
      {beside && (
        <aside className={css.preview} aria-label={t('wizard.preview')}>
          <p>{t('wizard.preview')}</p>
          <PhoneFrame>{preview}</PhoneFrame>
        </aside>
      )}
    </>
  )
}
