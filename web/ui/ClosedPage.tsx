import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from './Button.tsx'
import css from './ClosedPage.module.css'
import { IconInbox, IconLock } from './icons.ts'

/** A page of somebody else's: who has it, and the way back. */
export function ClosedPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className={css.page}>
      <IconLock size={40} stroke={1.4} aria-hidden />
      <h1>{t('live.closedPage')}</h1>
      <p>{t('live.permission', { who: t('live.whoCan') })}</p>
      <Button
        icon={IconInbox}
        onClick={() => void navigate({ to: '/desk/{-$queue}/{-$caseId}', params: { queue: 'new', caseId: undefined } })}
      >
        {t('app.toDesk')}
      </Button>
    </div>
  )
}
