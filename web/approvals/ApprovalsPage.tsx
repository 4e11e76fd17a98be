/**
 * What waits for a decision, one at a time, the soonest deadline first: messages for PR/Legal, and benefits for all who may approve them. Made
 * for a phone; the same on a desk, with what was decided below it.
 */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay } from '../person/me.ts'
import { Loaded } from '../settings/Loaded.tsx'
import { IconButton } from '../ui/Button.tsx'
import { IconChevronLeft, IconChevronRight, IconShieldCheck } from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import { useTitle } from '../ui/use-title.ts'
import { ApprovalCard } from './ApprovalCard.tsx'
import css from './Approvals.module.css'
import { GoodwillCard } from './GoodwillCard.tsx'
import { type Settled, type Waiting, waitingQuery } from './queries.ts'
import { SettledRow } from './SettledRow.tsx'

export function ApprovalsPage() {
  const query = useQuery(waitingQuery({ messages: useMay('approval.decide'), goodwill: useMay('goodwill.approve') }))
  return (
    <main className={css.page}>
      <Loaded query={query}>{({ waiting, settled }) => <Decisions waiting={waiting} settled={settled} />}</Loaded>
    </main>
  )
}

function Decisions({ waiting, settled }: { waiting: Waiting[]; settled: Settled[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useTitle(t('approval.title'))
  const messages = useMay('approval.decide')
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
            {t(messages ? 'approval.role' : 'approval.roleGoodwill')}
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
      {shown?.what === 'message' && <ApprovalCard key={shown.id} approval={shown} />}
      {shown?.what === 'goodwill' && <GoodwillCard key={shown.id} request={shown} />}
      {!shown && (
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
              <SettledRow key={one.id} of={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
