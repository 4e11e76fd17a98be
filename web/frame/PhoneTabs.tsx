import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { queuesQuery } from '../api/queries.ts'
import { DECIDES } from '../app/sections.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand, useMe } from '../person/me.ts'
import { IconCalendarEvent, IconDots, IconGavel, IconInbox } from '../ui/icons.ts'
import { ApprovalsCount } from './ApprovalsCount.tsx'
import css from './PhoneTabs.module.css'

const MoreDrawer = lazy(() => import('./MoreDrawer.tsx'))

/** One pane at a time needs another way between the panes: three tabs at the thumb. */
export function PhoneTabs() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const brand = useBrand()
  const { queue, caseId } = useParams({ strict: false })
  const { data } = useQuery(queuesQuery(brand?.id))
  const waiting = data?.counts.new ?? 0
  const [more, setMore] = useState(false)
  /** Once opened it stays, so that it closes as it came. */
  const [opened, setOpened] = useState(false)
  if (caseId) return null
  const open = () => {
    setMore(true)
    setOpened(true)
  }
  return (
    <nav className={css.tabs} aria-label={t('app.main')}>
      <Link
        to="/desk/{-$queue}/{-$caseId}"
        params={{ queue: 'new', caseId: undefined }}
        className={css.tab}
        aria-current={queue && queue !== 'follow_up' ? 'page' : undefined}
      >
        <span className={css.glyph}>
          <IconInbox size={26} stroke={1.6} aria-hidden />
          {waiting > 0 && <span className={css.count}>{waiting}</span>}
        </span>
        {t('app.desk')}
      </Link>
      <Link
        to="/desk/{-$queue}/{-$caseId}"
        params={{ queue: 'follow_up', caseId: undefined }}
        className={css.tab}
        aria-current={queue === 'follow_up' ? 'page' : undefined}
      >
        <span className={css.glyph}>
          <IconCalendarEvent size={26} stroke={1.6} aria-hidden />
        </span>
        {t('app.followUp')}
      </Link>
      {DECIDES.some((one) => permissions.includes(one)) && (
        <Link to="/approvals/{-$approvalId}" params={{ approvalId: undefined }} className={css.tab}>
          <span className={css.glyph}>
            <IconGavel size={26} stroke={1.6} aria-hidden />
            <ApprovalsCount />
          </span>
          {t('app.approvals')}
        </Link>
      )}
      <button type="button" className={css.tab} onClick={open} aria-expanded={more}>
        <span className={css.glyph}>
          <IconDots size={26} stroke={1.6} aria-hidden />
        </span>
        {t('app.more')}
      </button>
      {opened && (
        <Suspense>
          <MoreDrawer opened={more} onClose={() => setMore(false)} />
        </Suspense>
      )}
    </nav>
  )
}
