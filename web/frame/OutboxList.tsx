/** What waits for the line and what was stopped, one line each, as it was done: to whom, who will see it, and what becomes of it. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { takeBack, textsOf } from '../composer/take-back.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import type { Step } from '../live/outbox/kept.ts'
import { doAnyway } from '../live/outbox/post.ts'
import { whyOf } from '../live/outbox/use-outbox.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { IconAlertCircle, IconClockPause, IconLock, IconNote, IconWorld, IconX } from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import css from './OutboxList.module.css'

/** A phone keeps its room for the case. */
const SHOWN = { phone: 2, other: 4 }
const SEEN_BY = { public: IconWorld, private: IconLock, internal: IconNote }

export default function OutboxList({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const few = SHOWN[useLayout() === 'phone' ? 'phone' : 'other']
  // What needs a person stands first.
  const sorted = steps.toSorted(
    (a, b) => Number(b.stopped !== undefined) - Number(a.stopped !== undefined) || a.at - b.at,
  )
  const shown = all ? sorted : sorted.slice(0, few)
  return (
    <>
      <ul className={css.list} aria-label={t('outbox.title')}>
        {shown.map((step) => (
          <Row key={step.key} step={step} />
        ))}
      </ul>
      {sorted.length > few && (
        <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('outbox.less') : t('outbox.more', { count: sorted.length - few })}
        </button>
      )}
    </>
  )
}

function Row({ step }: { step: Step }) {
  const { t } = useTranslation()
  const { stopped } = step
  const texts = textsOf(step)
  const modes = texts.length > 0 ? texts.map(([mode]) => mode) : (['internal'] as const)
  const Glyph = stopped ? IconAlertCircle : IconClockPause
  const again = stopped?.code === 'old' || stopped?.code === 'behind'
  const words = texts.map(([, text]) => text).join(' · ')
  return (
    <li className={css.row} data-stopped={stopped ? '' : undefined}>
      <Glyph size={18} stroke={1.8} aria-hidden className={css.glyph} />
      <Link
        to="/desk/{-$queue}/{-$caseId}"
        params={{ queue: undefined, caseId: step.caseId }}
        className={css.what}
        title={t('outbox.open')}
      >
        {t(`outbox.what.${step.name}`, { who: step.who })}
        {words && (
          <span className={css.words} dir="auto">
            {words}
          </span>
        )}
      </Link>
      <span className={css.rest}>
        {modes.map((mode) => {
          const Eye = SEEN_BY[mode]
          return (
            <span key={mode} className={css.mode} data-mode={mode}>
              <Eye size={16} stroke={1.8} aria-hidden /> {t(`outbox.${mode}`)}
            </span>
          )
        })}
        <span className={css.state}>
          {stopped
            ? whyOf(step)
            : t((modes as readonly string[]).includes('public') ? 'outbox.checked' : 'outbox.waits')}
        </span>
        {again && (
          <Button size="compact" onClick={() => doAnyway(step.key)}>
            {t('outbox.anyway')}
          </Button>
        )}
        {stopped && texts.length > 0 && (
          <Button size="compact" tone="secondary" onClick={() => takeBack(step.key)}>
            {t('outbox.toDraft')}
          </Button>
        )}
      </span>
      <IconButton
        className={css.out}
        size="compact"
        icon={IconX}
        label={t(texts.length > 0 ? 'outbox.removeText' : 'outbox.remove')}
        onClick={() => takeBack(step.key)}
      />
    </li>
  )
}
