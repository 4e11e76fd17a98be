import { Link } from '@tanstack/react-router'
import type { Goodwill } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { money, when } from '../ui/format.ts'
import css from './Ledger.module.css'

/** One line of the ledger: how much and what, why, for whom, by whom, and whether it was taken back. */
export function LedgerRow({ given }: { given: Goodwill }) {
  const { t } = useTranslation()
  const { brands } = useMe()
  return (
    <li className={css.row} data-cancelled={given.cancelled !== null || undefined}>
      <span className={css.worth}>
        <Ltr className={css.amount}>{money(given.amount, given.currency)}</Ltr>
        <span>{t(`goodwill.kind.${given.kind}`)}</span>
      </span>
      <span className={css.why}>
        <span className={css.reason} dir="auto">
          {given.reason}
        </span>
        <span className={css.meta}>
          <Link to="/desk/{-$queue}/{-$caseId}" params={{ queue: undefined, caseId: given.case.id }} className="way">
            {t('goodwill.case', { number: given.case.number })}
          </Link>
          <bdi>{given.customer}</bdi>
          {brands.length > 1 && <bdi>{given.brand.name}</bdi>}
          {given.above_limit && <strong className={css.above}>{t('goodwill.aboveMark')}</strong>}
          {given.approved_by && given.approved_by.id !== given.by.id && (
            <span>{t('goodwill.approvedBy', { name: given.approved_by.name })}</span>
          )}
          {given.cancelled && (
            <strong className={css.back}>{t('goodwill.cancelled', { reason: given.cancelled.reason })}</strong>
          )}
        </span>
      </span>
      <span className={css.who}>
        <bdi>{given.by.name}</bdi>
        <Ltr className={css.time}>{when(given.at, { full: true })}</Ltr>
      </span>
    </li>
  )
}
