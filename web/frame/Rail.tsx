import { Link } from '@tanstack/react-router'
import { maySee, SECTIONS, type Section } from '../app/sections.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { LogoMark } from '../ui/Logo.tsx'
import { ApprovalsCount } from './ApprovalsCount.tsx'
import css from './Rail.module.css'

export function Rail() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const allowed = SECTIONS.filter((section) => maySee(section, permissions))
  return (
    <nav className={css.rail} aria-label={t('app.main')}>
      <Link to="/" className={css.logo} aria-label={t('app.name')}>
        <LogoMark size={36} />
      </Link>
      {allowed
        .filter(({ foot }) => !foot)
        .map((section) => (
          <RailItem key={section.id} section={section} />
        ))}
      <span className={css.space} />
      {allowed
        .filter(({ foot }) => foot)
        .map((section) => (
          <RailItem key={section.id} section={section} />
        ))}
    </nav>
  )
}

function RailItem({ section }: { section: Section }) {
  const { t } = useTranslation()
  const Glyph = section.icon
  return (
    <Link to={section.to} params={{}} className={css.item} activeProps={{ 'aria-current': 'page' }}>
      <span className={css.glyph}>
        <Glyph size={22} stroke={1.7} aria-hidden />
        {section.id === 'approvals' && <ApprovalsCount />}
      </span>
      {t(section.label)}
    </Link>
  )
}
