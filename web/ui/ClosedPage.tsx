import { Link } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import css from './ClosedPage.module.css'
import { IconInbox, IconLock } from './icons.ts'

/** A page of somebody else's: who has it, and the way back. */
export function ClosedPage() {
  const { t } = useTranslation()
  return (
    <div className={css.page}>
      <IconLock size={40} stroke={1.4} aria-hidden />
      <h1>{t('live.closedPage')}</h1>
      <p>{t('live.permission', { who: t('live.whoCan') })}</p>
      <Link to="/desk/{-$queue}/{-$caseId}" params={{ queue: 'new', caseId: undefined }} className={css.back}>
        <IconInbox size={18} stroke={1.7} aria-hidden />
        {t('app.toDesk')}
      </Link>
    </div>
  )
}
