/** The whole loop: the ring with its times, what everyone saw beside what happened in private, and what is still needed to close. */
import { useQuery } from '@tanstack/react-query'
import { timelineQuery } from '../api/queries.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { duration } from '../ui/format.ts'
import { HeroRing } from '../ui/HeroRing.tsx'
import { ClosePanel } from './ClosePanel.tsx'
import { useDesk } from './desk.ts'
import css from './LoopView.module.css'
import { TwoLanes } from './TwoLanes.tsx'

export default function LoopView() {
  const { t } = useTranslation()
  const { view } = useDesk()
  const { data } = useQuery(timelineQuery(view.id))
  const opened = Date.parse(view.opened_at)
  const at = (stage: 'answered' | 'solved' | 'closed') => {
    const mark = view.loop[stage]
    return mark && !mark.skipped ? Date.parse(mark.at) - opened : null
  }
  const now = useNow()
  const numbers = [
    ['toFirstAnswer', at('answered')],
    ['toSolution', at('solved')],
    ['openFor', (view.loop.closed ? Date.parse(view.loop.closed.at) : now) - opened],
  ] as const
  return (
    <div className={css.loop}>
      <section className={css.ring} aria-label={t('loop.loop')}>
        <HeroRing
          loop={view.loop}
          openedAt={opened}
          visibility={view.conversations.some(({ visibility }) => visibility === 'public') ? 'public' : 'private'}
        />
        <p className={css.legend}>
          <span data-lane="public">{t('loop.inPublic')}</span>
          <span data-lane="private">{t('loop.inPrivate')}</span>
        </p>
        <dl className={css.numbers}>
          {numbers.map(([name, ms]) => (
            <div key={name}>
              <dt>{t(`loop.${name}`)}</dt>
              <dd>{ms === null ? <span className={css.none}>{t('loop.notYet')}</span> : <Ltr>{duration(ms)}</Ltr>}</dd>
            </div>
          ))}
        </dl>
      </section>
      <TwoLanes entries={data?.entries ?? []} />
      <ClosePanel />
    </div>
  )
}
