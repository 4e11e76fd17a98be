import { Link } from '@tanstack/react-router'
import type { CaseGoodwill } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { date, money } from '../ui/format.ts'
import css from './Goodwill.module.css'

/** So that the same trouble brings the same benefit, whoever answers. */
export function SimilarCases({ similar, currency }: { similar: CaseGoodwill['similar']; currency: string }) {
  const { t } = useTranslation()
  return (
    <section className={css.similar} aria-label={t('goodwill.similar')}>
      <h3 className={css.similarTitle}>{t('goodwill.similar')}</h3>
      {similar === null ? (
        <p className={css.quiet}>{t('goodwill.similarNone')}</p>
      ) : (
        <>
          <p>
            {t('goodwill.similarRange', {
              count: similar.count,
              median: money(similar.median, currency),
              least: money(similar.least, currency),
              most: money(similar.most, currency),
            })}{' '}
            <span className={css.meta}>({t(`goodwill.similarBy.${similar.by}`)})</span>
          </p>
          <ul className={css.cases}>
            {similar.cases.map(({ id, number, amount, at }) => (
              <li key={id}>
                <Link
                  to="/desk/{-$queue}/{-$caseId}"
                  params={(now) => ({ queue: now.queue ?? 'new', caseId: id })}
                  search={{}}
                  className={css.case}
                >
                  <span>{t('goodwill.case', { number })}</span>
                  <Ltr>{money(amount, currency)}</Ltr>
                  <Ltr className={css.meta}>{date(at)}</Ltr>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
