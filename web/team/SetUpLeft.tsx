import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconButton } from '../ui/Button.tsx'
import { IconCircleDashed, IconX } from '../ui/icons.ts'
import css from './Notices.module.css'
import { noticesQuery } from './queries.ts'

/** A set-up that was left, above the list. Quiet: it takes nobody from their work. */
export function SetUpLeft() {
  const { t } = useTranslation()
  const { data } = useQuery(noticesQuery())
  const onDesk = useLocation({ select: ({ pathname }) => pathname.startsWith('/desk') })
  const hide = useAct(() => api.moveWizard({ body: { hidden: true } }), { stale: [['team']] })
  if (!data?.wizard || !onDesk) return null
  const { done, total } = data.wizard
  return (
    <aside className={css.bar} data-quiet aria-label={t('notice.setUp')}>
      <IconCircleDashed size={19} stroke={1.7} aria-hidden />
      <span className={css.words}>{t('notice.wizard', { done, total })}</span>
      <Link to="/start/{-$step}" params={{ step: undefined }} className={css.go}>
        {t('notice.toWizard')}
      </Link>
      <IconButton
        icon={IconX}
        size="compact"
        label={t('notice.hideWizard')}
        busy={hide.isPending}
        onClick={() => hide.mutate(undefined)}
      />
    </aside>
  )
}
