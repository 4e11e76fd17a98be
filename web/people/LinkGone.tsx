import { Link } from '@tanstack/react-router'
import { useTranslation } from '../i18n/use-translation.ts'
import { DoorFrame } from '../ui/DoorFrame.tsx'
import css from './Doors.module.css'

/** A link that no longer opens anything: why, and where to go from here. */
export function LinkGone({ kind }: { kind: 'invitation' | 'reset' }) {
  const { t } = useTranslation()
  return (
    <DoorFrame
      title={t('door.expired')}
      lead={t(kind === 'invitation' ? 'door.expiredInvitation' : 'door.expiredReset')}
    >
      <Link to={kind === 'invitation' ? '/sign-in' : '/forgot'} className={css.link}>
        {t(kind === 'invitation' ? 'door.toSignIn' : 'door.send')}
      </Link>
    </DoorFrame>
  )
}
