/** The frame of the team's pages: one row of ways between them. */
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import css from './Team.module.css'
import { TABS } from './tabs.ts'

export function TeamPage() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { pathname } = useLocation()
  const tabs = useRef<HTMLElement>(null)
  // Where the row is wider than the screen, the page one is on is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another tab
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [pathname])
  return (
    <>
      <nav ref={tabs} className={css.tabs} aria-label={t('team.title')}>
        {TABS.filter(({ permission }) => permissions.includes(permission)).map(({ id, to }) => (
          <Link
            key={id}
            to={to}
            className={css.tab}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`team.tabs.${id}`)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
