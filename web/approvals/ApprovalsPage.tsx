/** What waits for PR/Legal, one at a time, the soonest deadline first. Made for a phone; the same on a desk, with the list beside it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../settings/Loaded.tsx'
import { IconButton } from '../ui/Button.tsx'
import { when } from '../ui/format.ts'
import { IconChevronLeft, IconChevronRight, IconShieldCheck } from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import { ApprovalCard } from './ApprovalCard.tsx'
import css from './Approvals.module.css'
import { type Approval, approvalsQuery } from './queries.ts'
import { useReason } from './use-reason.ts'

export function ApprovalsPage() {
  const query = useQuery(approvalsQuery())
  return (
    <main className={css.page}>
      <Loaded query={query}>{({ waiting, settled }) => <Waiting waiting={waiting} settled={settled} />}</Loaded>
    </main>
  )
}

function Waiting({ waiting, settled }: { waiting: Approval[]; settled: Approval[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { approvalId } = useParams({ from: '/app/approvals/{-$approvalId}' })
  const wide = useLayout() !== 'phone'
  const asked = waiting.findIndex(({ id }) => id === approvalId)
  const at = Math.max(0, asked)
  const shown = waiting[at]
  const go = (step: number) => {
    const next = waiting[(at + step + waiting.length) % waiting.length]
    if (next) void navigate({ to: '/approvals/{-$approvalId}', params: { approvalId: next.id } })
  }
  return (
    <>
      <header className={css.head}>
        <div>
          <h1 className={css.title}>{t('approval.title')}</h1>
          <p className={css.sub}>
            {t('approval.role')}
            {shown && ` · ${t('approval.place', { n: at + 1, count: waiting.length })}`}
          </p>
        </div>
        {waiting.length > 1 && (
          <span className={css.steps}>
            <IconButton icon={IconChevronLeft} mirror label={t('approval.previous')} onClick={() => go(-1)} />
            <IconButton icon={IconChevronRight} mirror label={t('approval.next')} onClick={() => go(1)} />
          </span>
        )}
      </header>
      {shown ? (
        <ApprovalCard key={shown.id} approval={shown} />
      ) : (
        <section className={css.empty}>
          <IconShieldCheck size={36} stroke={1.5} aria-hidden />
          <h2>{t('approval.empty')}</h2>
          <p>{t('approval.emptyText')}</p>
        </section>
      )}
      {(wide || !shown) && settled.length > 0 && (
        <section className={css.settled} aria-label={t('approval.settled')}>
          <h2>{t('approval.settled')}</h2>
          <ul>
            {settled.map((one) => (
              <SettledRow key={one.id} approval={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function SettledRow({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  const reason = useReason(approval)
  return (
    <li>
      <Link
        to="/desk/{-$queue}/{-$caseId}"
        params={{ queue: 'new', caseId: approval.case.id }}
        className={css.row}
        aria-label={t('approval.toCase')}
      >
        <strong>
          <bdi>{approval.customer_name}</bdi>
        </strong>
        <span>{reason}</span>
        <span data-state={approval.state} className={css.state}>
          {t(`approval.state.${approval.state}`)}
          {approval.decided_by && ` · ${approval.decided_by.name}`}
        </span>
        <span className="ltr">{approval.decided_at && when(approval.decided_at, { full: true })}</span>
      </Link>
    </li>
  )
}
