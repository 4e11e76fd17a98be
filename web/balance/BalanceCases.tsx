import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { balanceCasesQuery } from '../api/queries.ts'
import type { BalanceNumber } from '../api/types.ts'
import { useBrand } from '../person/me.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { duration } from '../ui/format.ts'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import css from './Balance.module.css'

/** Numbers of which each case has seconds. */
const TIMES: readonly BalanceNumber[] = ['effort', 'trifles', 'out_of_hours']
/** Numbers of which each case is one, and no more is to be said. */
const PLAIN: readonly BalanceNumber[] = ['unanswered', 'surrendered']

export function BalanceCases({ number, onLeave }: { number: BalanceNumber; onLeave: () => void }) {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data, isError, isFetching, refetch } = useQuery(balanceCasesQuery(number, brand?.id))
  if (isError && !data)
    return <LoadProblem title={t('balance.casesFailed')} retry={() => void refetch()} busy={isFetching} />
  return (
    <ul className={css.cases} aria-busy={!data}>
      {data?.items.map((one) => (
        <li key={one.case_id}>
          <Link
            to="/desk/{-$queue}/{-$caseId}"
            params={{ queue: 'new', caseId: one.case_id }}
            search={{}}
            className={css.case}
            onClick={onLeave}
          >
            <ChannelIcon kind={one.channel_kind} size={17} />
            <span className={css.who}>
              <strong>
                <bdi>{one.customer_name}</bdi>
              </strong>
              <span className={css.excerpt} dir="auto">
                {one.excerpt}
              </span>
            </span>
            {!PLAIN.includes(number) && (
              <Ltr>{TIMES.includes(number) ? duration(one.amount * 1000) : String(one.amount)}</Ltr>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
