import { lazy, Suspense, useState } from 'react'
import type { Message } from '../../api/types.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button } from '../../ui/Button.tsx'
import { IconAlertTriangle, IconClock, IconRefresh } from '../../ui/icons.ts'
import { useModeration } from './use-moderation.ts'
import css from './Wish.module.css'

const HideDialog = lazy(() => import('./HideDialog.tsx'))

/** What was asked of the platform and is not done: on its way, or refused with the platform's words. */
export function Wish({ message }: { message: Message }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const act = useModeration(message.id)
  const { wish } = message
  if (!wish) return null
  const { action, state, failure } = wish
  if (state === 'queued')
    return (
      <p className={css.wish}>
        <IconClock size={15} stroke={1.8} aria-hidden />
        {t(`moderation.queued.${action}`)}
      </p>
    )
  return (
    <div className={css.wish} data-failed>
      <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
      <span className={css.words}>
        {t(`moderation.failed.${action}`)}
        {failure && ` · ${t('moderation.answered', { reason: failure })}`}
      </span>
      {message.can.includes(action) && (
        <Button
          size="compact"
          icon={IconRefresh}
          busy={act.isPending}
          // A hide is asked with its reason again.
          onClick={() => (action === 'hide' ? setAsking(true) : act.mutate({ action }))}
        >
          {t('app.retry')}
        </Button>
      )}
      <Suspense>{asking && <HideDialog message={message} onClose={() => setAsking(false)} />}</Suspense>
    </div>
  )
}
