/** Tracking and control: who reviews the week and when, the weeks so far, and going through one. */
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/use-translation.ts'
import { shownDate } from '../../settings/brand/hours.ts'
import { Head } from '../../settings/Head.tsx'
import { Loaded } from '../../settings/Loaded.tsx'
import page from '../../settings/Settings.module.css'
import { Ltr } from '../../ui/Bidi.tsx'
import { type Reviews, reviewsQuery } from '../queries.ts'
import { StateChip } from '../StateChip.tsx'
import { PlanForm } from './PlanForm.tsx'
import css from './Review.module.css'
import { ReviewRun } from './ReviewRun.tsx'

export function ControlPage() {
  const { t } = useTranslation()
  const query = useQuery(reviewsQuery())
  const { review } = useSearch({ from: '/app/settings/team/control' })
  if (review) return <ReviewRun key={review} id={review} />
  return (
    <Loaded query={query}>
      {({ plan, defaults, items }) => (
        <div className={page.stack}>
          <Head title={t('review.title')} sub={t('review.text')} />
          <PlanForm plan={plan} defaults={defaults} />
          <section aria-label={t('review.list')} className={page.stack}>
            <h2 className={css.heading}>{t('review.list')}</h2>
            {items.length === 0 ? (
              <p className={page.notice}>{t(plan ? 'review.none' : 'review.noPlan')}</p>
            ) : (
              <ul className={`${page.card} ${css.weeks}`}>
                {items.map((one) => (
                  <Week key={one.id} review={one} />
                ))}
              </ul>
            )}
          </section>
        </div>
      )}
    </Loaded>
  )
}

function Week({ review }: { review: Reviews['items'][number] }) {
  const { t } = useTranslation()
  const { id, due_on, owner, state, total, ok, needs_work: needs } = review
  return (
    <li className={page.row}>
      <span className={page.main}>
        <span className={page.name}>{t('review.dueOn', { date: shownDate(due_on) })}</span>
        <span className={page.small}>
          {' '}
          {total === 0 ? t('review.empty') : t('review.counts', { ok, needs, total })}
          {owner.name && (
            <>
              {' · '}
              <bdi>{owner.name}</bdi>
            </>
          )}
        </span>
      </span>
      <StateChip state={state}>{t(`review.state.${state}`)}</StateChip>
      {total > 0 && (
        <Link to="/settings/team/control" search={{ review: id }} className={css.go}>
          {t(state === 'done' ? 'review.look' : 'review.go')} <Ltr>{`${ok + needs}/${total}`}</Ltr>
        </Link>
      )}
    </li>
  )
}
