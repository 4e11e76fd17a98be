import { useQuery } from '@tanstack/react-query'
import { balanceCasesQuery } from '../api/queries.ts'
import type { BalanceNumber } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { CaseLine } from '../ui/CaseLine.tsx'
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
          <CaseLine of={one} onOpen={onLeave}>
            {!PLAIN.includes(number) && (
              <Ltr>{TIMES.includes(number) ? duration(one.amount * 1000) : String(one.amount)}</Ltr>
            )}
          </CaseLine>
        </li>
      ))}
    </ul>
  )
}
