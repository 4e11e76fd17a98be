/** Between ignoring people and being run by them: the gauge, what it is made of, and the cases behind each number. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { balanceQuery } from '../api/queries.ts'
import type { Balance as BalanceData, BalanceNumber } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { duration, percent } from '../ui/format.ts'
import { IconChevronDown } from '../ui/icons.ts'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import css from './Balance.module.css'
import { BalanceCases } from './BalanceCases.tsx'
import { BalanceGauge } from './BalanceGauge.tsx'

const IGNORING = ['unanswered', 'late', 'repeated', 'hidden', 'surrendered'] as const
const RUN = ['trifles', 'out_of_hours', 'mobilised', 'exceptions', 'effort'] as const

export default function Balance({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data, isError, isFetching, refetch } = useQuery(balanceQuery(brand?.id))
  const [open, setOpen] = useState<BalanceNumber | null>(null)
  if (isError && !data)
    return <LoadProblem title={t('balance.failed')} retry={() => void refetch()} busy={isFetching} />
  if (!data) return <div className={css.waiting} aria-busy />
  const verdict = t(`balance.verdict.${data.verdict}`)
  const rows = (numbers: readonly BalanceNumber[]) => (
    <ul className={css.rows}>
      {numbers.map((number) => (
        <li key={number}>
          <button
            type="button"
            className={css.row}
            aria-expanded={open === number}
            disabled={data.cases[number] === 0}
            onClick={() => setOpen(open === number ? null : number)}
          >
            <span>{t(`balance.number.${number}`)}</span>
            <Ltr className={css.value}>{shownOf(number, data)}</Ltr>
            <IconChevronDown size={15} stroke={1.8} aria-hidden />
          </button>
          {open === number && <BalanceCases number={number} onLeave={onLeave} />}
        </li>
      ))}
    </ul>
  )
  const heading = (name: 'ignoring' | 'run', value: number) => (
    <h2 className={css.heading}>
      <span>{t(`balance.${name}`)}</span>
      <strong data-much={value > data.accepted || undefined}>
        <Ltr>{percent(value)}</Ltr>
      </strong>
      <small>{t('balance.accepted', { share: percent(data.accepted) })}</small>
    </h2>
  )
  return (
    <section aria-label={t('balance.title')}>
      <p className={css.verdict} data-verdict={data.verdict}>
        {verdict}
      </p>
      {data.verdict !== 'nothing' && (
        <>
          <BalanceGauge lean={data.lean} label={verdict} />
          <p className={css.ends} aria-hidden>
            <span>{t('balance.end.ignoring')}</span>
            <span>{t('balance.end.balanced')}</span>
            <span>{t('balance.end.run')}</span>
          </p>
        </>
      )}
      {heading('ignoring', data.ignoring)}
      {rows(IGNORING)}
      {heading('run', data.surrender)}
      {rows(RUN)}
      <p className={css.note}>{t('balance.note')}</p>
    </section>
  )
}

/** What stands beside a number's name: a share of time, people, a time, or how many cases. */
function shownOf(number: BalanceNumber, data: BalanceData): string {
  const or = (value: number | null, of: (value: number) => string) => (value === null ? '–' : of(value))
  if (number === 'trifles') return or(data.trifles, percent)
  if (number === 'out_of_hours') return or(data.out_of_hours, percent)
  if (number === 'mobilised') return or(data.people_per_mild, (people) => people.toFixed(1))
  if (number === 'effort') return or(data.median_seconds, (seconds) => duration(seconds * 1000))
  return String(data.cases[number])
}
