import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { useConnection } from '../live/connection.ts'
import { Button } from './Button.tsx'
import { duration } from './format.ts'
import { IconAlertCircle, IconRefresh } from './icons.ts'
import css from './LoadProblem.module.css'

/** Something did not load: what, what is kept, and when it is tried again. */
type LoadProblemProps = {
  title: string
  /** It stands there instead of a page. */
  page?: boolean
  retry: () => void
  busy: boolean
}

export function LoadProblem({ title, page = false, retry, busy }: LoadProblemProps) {
  const { t } = useTranslation()
  const { state, retryAt } = useConnection()
  const Heading = page ? 'h1' : 'h2'
  useNow()
  const left = state === 'down' && retryAt ? Math.max(0, retryAt - Date.now()) : 0
  return (
    <div className={css.problem} role="alert">
      <IconAlertCircle size={28} stroke={1.6} aria-hidden />
      <Heading>{title}</Heading>
      <p>{t('live.kept')}</p>
      <Button icon={IconRefresh} onClick={retry} busy={busy}>
        {t('app.retry')}
      </Button>
      {left > 0 && <p className={css.small}>{t('live.retryIn', { time: duration(left) })}</p>}
    </div>
  )
}
