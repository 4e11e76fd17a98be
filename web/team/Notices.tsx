/** What one owes oneself, on every page until it is done: the glance of this hour, the review of this week. */
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { shownDate } from '../settings/brand/hours.ts'
import { IconEye, IconHourglass } from '../ui/icons.ts'
import css from './Notices.module.css'
import { noticesQuery } from './queries.ts'

export function Notices() {
  const { t } = useTranslation()
  const { data } = useQuery(noticesQuery())
  const pathname = useLocation({ select: ({ pathname }) => pathname })
  if (!data) return null
  const { glance, review } = data
  return (
    <>
      {glance && (
        <div className={css.bar} role="status">
          <IconEye size={19} stroke={1.7} aria-hidden />
          <span className={css.words}>
            <strong>{t('glance.notice')}</strong> {t('glance.waiting', { count: glance.waiting })}
          </span>
          <Link
            to="/desk/{-$queue}/{-$caseId}"
            params={{ queue: 'new', caseId: undefined }}
            search={{}}
            className={css.go}
          >
            {t('glance.toList')}
          </Link>
        </div>
      )}
      {review && !pathname.startsWith('/settings/team/control') && (
        <div className={css.bar} data-late={review.state === 'late' || undefined} role="status">
          <IconHourglass size={19} stroke={1.7} aria-hidden />
          <span className={css.words}>
            <strong>
              {review.state === 'late'
                ? t('notice.reviewLate', { date: shownDate(review.due_on) })
                : t('notice.review', { count: review.left })}
            </strong>
          </span>
          <Link to="/settings/team/control" search={{ review: review.id }} className={css.go}>
            {t('notice.toReview')}
          </Link>
        </div>
      )}
    </>
  )
}
