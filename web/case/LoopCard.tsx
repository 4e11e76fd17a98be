import { useNavigate } from '@tanstack/react-router'
import { STAGES } from '../api/types.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import card from '../ui/Card.module.css'
import { clockTime, date, when } from '../ui/format.ts'
import { LoopRing, loopProgress } from '../ui/Ring.tsx'
import { useDesk } from './desk.ts'
import css from './LoopCard.module.css'

/** How far from done, and the next act; a press opens the whole loop. */
export function LoopCard() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { view } = useDesk()
  const { done, next, closed } = loopProgress(view.loop)
  const last = [...STAGES].reverse().find((stage) => view.loop[stage] && !view.loop[stage]?.skipped)
  const time = (at: string) => (date(at) === date(Date.now()) ? clockTime(at) : when(at))
  return (
    <button
      type="button"
      className={`${card.card} ${css.card}`}
      onClick={() => void navigate({ to: '.', search: (all) => ({ ...all, view: 'loop' }) })}
    >
      <LoopRing loop={view.loop} size={74} />
      <span className={css.words}>
        <strong>{t(closed ? 'loop.title.closed' : done <= 1 ? 'loop.title.opened' : 'loop.title.open')}</strong>
        <span>
          {next && last
            ? t('loop.soFar', { stage: t(`loop.stage.${last}`), next: t(`loop.next.${next}`) })
            : t('loop.allDone')}
        </span>
        {view.clock && view.place_reason && <span className={css.place}>{read(view.place_reason)}</span>}
        {view.follow_up_due_at && (
          <span className={css.due}>{t('loop.dueBy', { time: time(view.follow_up_due_at) })}</span>
        )}
        {view.watch_until && <span>{t('loop.watching', { time: time(view.watch_until) })}</span>}
        {view.update_due_at && (
          <span className={css.due}>{t('case.updateBy', { time: time(view.update_due_at) })}</span>
        )}
      </span>
    </button>
  )
}
