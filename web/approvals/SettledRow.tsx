import { Link } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { money, when } from '../ui/format.ts'
import css from './Approvals.module.css'
import type { Settled } from './queries.ts'
import { useReason } from './use-reason.ts'

/** One line of what was decided lately, with the way to its case. */
export function SettledRow({ of }: { of: Settled }) {
  const { t } = useTranslation()
  const reason = useReason(of.what === 'message' ? of : NO_FINDINGS)
  const what =
    of.what === 'message' ? reason : `${t(`goodwill.kind.${of.kind}`)} ${money(of.given ?? of.amount, of.currency)}`
  const state = of.what === 'message' ? t(`approval.state.${of.state}`) : t(`approval.goodwill.state.${of.state}`)
  return (
    <li>
      <Link
        to="/desk/{-$queue}/{-$caseId}"
        params={{ queue: 'new', caseId: of.case.id }}
        className={css.row}
        aria-label={t('approval.toCase')}
      >
        <strong>
          <bdi>{of.customer_name}</bdi>
        </strong>
        <span>{what}</span>
        <span data-state={of.state} className={css.state}>
          {state}
          {of.decided_by && ` · ${of.decided_by.name}`}
        </span>
        <span className="ltr">{of.decided_at && when(of.decided_at, { full: true })}</span>
      </Link>
    </li>
  )
}

const NO_FINDINGS = { findings: [] }
