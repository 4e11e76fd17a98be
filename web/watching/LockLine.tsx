import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { ringTime } from '../ui/format.ts'
import { IconPencil } from '../ui/icons.ts'
import css from './Lock.module.css'
import type { Lock } from './use-lock.ts'

/** Who is answering, and since when. */
export function LockLine({ lock }: { lock: Lock }) {
  const { t } = useTranslation()
  const { holder } = lock
  if (!holder) return null
  return (
    <div className={css.line} data-lock="">
      <Avatar name={holder.fullName} size={28} />
      <span className={css.words}>
        <strong>{t('watching.answers', { name: holder.name })}</strong> <Since at={holder.since} />
      </span>
      {lock.resting && (
        <Button size="compact" icon={IconPencil} onClick={() => lock.rest(false)}>
          {t('watching.back')}
        </Button>
      )}
    </div>
  )
}

function Since({ at }: { at: number }) {
  const { t } = useTranslation()
  return (
    <span className={css.since} aria-hidden>
      {t('watching.since', { time: ringTime(Math.max(0, useNow() - at)) })}
    </span>
  )
}
