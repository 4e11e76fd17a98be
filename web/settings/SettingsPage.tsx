/** The frame of all settings: where one can go at the side, the page beside it. On a phone, one at a time. */
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useMatchRoute } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { ClosedPage } from '../ui/ClosedPage.tsx'
import { IconChevronLeft } from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import { PLACES, placesFor } from './places.ts'
import { channelsQuery } from './queries.ts'
import css from './SettingsPage.module.css'

export function SettingsPage() {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  const { permissions } = useMe()
  const { pathname } = useLocation()
  const here = PLACES.find(({ to }) => pathname.startsWith(to))
  const closed = here?.permission && !permissions.includes(here.permission)
  const atIndex = Boolean(useMatchRoute()({ to: '/settings' }))
  if (phone && atIndex)
    return (
      <main className={css.scroll}>
        <h1 className={css.title}>{t('settings.title')}</h1>
        <SettingsNav />
      </main>
    )
  return (
    <div className={css.frame} data-phone={phone || undefined}>
      {!phone && (
        <aside className={css.side}>
          <SettingsNav />
        </aside>
      )}
      <main className={css.scroll}>
        {phone && (
          <Link to="/settings" className={css.back}>
            <IconChevronLeft size={20} stroke={1.7} className={css.chevron} aria-hidden />
            {t('settings.toAll')}
          </Link>
        )}
        {closed ? <ClosedPage /> : <Outlet />}
      </main>
    </div>
  )
}

function SettingsNav() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { data } = useQuery({ ...channelsQuery(), enabled: permissions.includes('channel.read') })
  const ill = data?.items.filter(({ health }) => health !== 'healthy').length ?? 0
  return (
    <nav aria-label={t('settings.title')} className={css.nav}>
      {placesFor(permissions).map(({ id, to, icon: Glyph }) => (
        <Link key={id} to={to} className={css.place} activeProps={{ 'aria-current': 'page' }}>
          <Glyph size={20} stroke={1.7} aria-hidden />
          <span>{t(`settings.${id}`)}</span>
          {id === 'channels' && ill > 0 && <span className={css.count}>{ill}</span>}
        </Link>
      ))}
    </nav>
  )
}
