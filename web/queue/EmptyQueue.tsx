import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queuesQuery } from '../api/queries.ts'
import type { QueueName } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { IconCircleDashed, IconSparkles } from '../ui/icons.ts'
import { ClosedRing } from '../ui/Ring.tsx'
import css from './Empty.module.css'

/** What good looks like, and the next useful act. */
export function EmptyQueue({ queue }: { queue: QueueName | 'area' }) {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data } = useQuery(queuesQuery(brand?.id))
  const kind = queue === 'new' || queue === 'mine' ? queue : 'other'
  const due = data?.counts.follow_up ?? 0
  const toLoops = kind === 'new'
  return (
    <div className={css.empty}>
      <ClosedRing size={110} />
      <h2 className={css.title}>{t(`queue.empty.${kind}.title`)}</h2>
      <p className={css.text}>
        {t(`queue.empty.${kind}.text`)} {toLoops && due > 0 && t('queue.empty.new.loops', { count: due })}
      </p>
      <Link
        to="/desk/{-$queue}/{-$caseId}"
        params={{ queue: toLoops ? 'open_loops' : 'new', caseId: undefined }}
        search={{}}
        className={css.act}
      >
        {toLoops ? (
          <IconCircleDashed size={18} stroke={1.8} aria-hidden />
        ) : (
          <IconSparkles size={18} stroke={1.8} aria-hidden />
        )}
        {t(`queue.empty.${kind}.act`)}
      </Link>
    </div>
  )
}
