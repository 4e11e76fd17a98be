import { Link } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { date } from '../ui/format.ts'
import { IconRepeat } from '../ui/icons.ts'
import css from './Bars.module.css'
import { useDesk } from './desk.ts'

/** Somebody who came back and was not answered: how often, and where, until they are. */
export function UnansweredBar() {
  const { t } = useTranslation()
  const { view } = useDesk()
  const { left_unanswered: left, customer_card: customer } = view
  if (!left) return null
  const before = left.before.flatMap(({ case_id }) => customer.cases.find(({ id }) => id === case_id) ?? [])
  return (
    <div className={css.bar} data-tone="bad" role="status">
      <IconRepeat size={19} stroke={1.7} aria-hidden />
      <span className={css.words}>
        <strong>{t('case.unanswered', { count: left.times })}</strong>{' '}
        {before.length > 0 ? t('case.unansweredIn') : left.before.length === 0 && t('case.unansweredHere')}
      </span>
      {before.length > 0 && (
        <ul className={css.cases}>
          {before.map(({ id, number, opened_at, channel_kind }) => (
            <li key={id}>
              <Link to="/desk/{-$queue}/{-$caseId}" params={(now) => ({ ...now, caseId: id })} search={{}}>
                <ChannelIcon kind={channel_kind ?? ''} size={16} />
                <bdi>{t('case.unansweredCase', { number, date: date(opened_at) })}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
