import type { Operations } from '../api/client.gen.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import page from '../settings/Settings.module.css'
import { Ltr } from '../ui/Bidi.tsx'
import { money, monthName } from '../ui/format.ts'
import css from './Ledger.module.css'

type Total = Operations['getGoodwillTotals']['response']['items'][number]

/** More lines than these say nothing more at a glance; the table has them all. */
const MOST = 6

/** Sums of what stands under the filter; each currency for itself. */
export function Totals({ totals }: { totals: Total[] }) {
  const { t } = useTranslation()
  const of = (by: Total['by']) => totals.filter((one) => one.by === by)
  return (
    <div className={css.totals}>
      <section className={`${page.card} ${css.total}`} aria-label={t('goodwill.all')}>
        <h2 className={css.totalTitle}>{t('goodwill.all')}</h2>
        {of('all').map(({ currency, amount, count }) => (
          <p key={currency} className={css.altogether}>
            <Ltr className={css.big}>{money(amount, currency)}</Ltr>
            <span className={css.meta}>{t('goodwill.count', { count })}</span>
          </p>
        ))}
      </section>
      {of('brand').length > 1 && <Sums title={t('goodwill.byBrand')} sums={of('brand')} />}
      <Sums title={t('goodwill.byPerson')} sums={of('person')} />
      <Sums
        title={t('goodwill.byMonth')}
        sums={of('month').sort((a, b) => (b.key ?? '').localeCompare(a.key ?? ''))}
        nameOf={({ key }) => monthName(key ?? '')}
      />
    </div>
  )
}

function Sums({
  title,
  sums,
  nameOf = ({ name }) => name ?? '',
}: {
  title: string
  sums: Total[]
  nameOf?: (one: Total) => string
}) {
  const most = Math.max(...sums.map(({ amount }) => amount))
  return (
    <section className={`${page.card} ${css.total}`} aria-label={title}>
      <h2 className={css.totalTitle}>{title}</h2>
      <ul className={css.sums}>
        {sums.slice(0, MOST).map((one) => (
          <li key={`${one.key} ${one.currency}`}>
            <span className={css.sumName}>
              <bdi>{nameOf(one)}</bdi>
            </span>
            <Ltr>{money(one.amount, one.currency)}</Ltr>
            <span className={css.bar} aria-hidden style={{ inlineSize: `${(one.amount / most) * 100}%` }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
