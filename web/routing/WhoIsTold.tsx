import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { when } from '../ui/format.ts'
import { IconUserShare } from '../ui/icons.ts'
import { PresenceDot } from '../ui/PresenceDot.tsx'
import { namesOf } from './names.ts'
import css from './WhoIsTold.module.css'

/** Before anything is sent: whom it reaches, who comes after them, and what if nobody is there. */
export function WhoIsTold({ caseId, area, person }: { caseId: string; area: string | null; person: string | null }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['presence', 'ask', caseId, area, person],
    queryFn: () => api.previewAsk({ params: { id: caseId }, body: { area_id: area, person_id: person } }),
    enabled: area !== null || person !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  if (area === null && person === null) return null
  if (!data) return <p className={css.box}>{t('routing.told.looking')}</p>
  const absent = data.to.some(({ presence }) => presence !== 'available')
  const minutes = data.step_minutes
  return (
    <div className={css.box} role="status" data-nobody={data.nobody ?? undefined}>
      <IconUserShare size={18} stroke={1.7} aria-hidden />
      <div>
        {data.to.length === 0 ? (
          <p>{t('routing.told.nobodyLeft')}</p>
        ) : (
          <p className={css.to}>
            {data.to.map((one) => (
              <PresenceDot key={one.id} state={one.presence} label={t(`routing.presence.${one.presence}`)} />
            ))}
            <span>
              <strong>{t('routing.told.goesTo', { names: namesOf(data.to) })}</strong>
              {data.nobody && data.nobody !== 'all_asked' && ` ${t(`routing.nobody.${data.nobody}`)}`}
              {absent && ` ${t(data.mailed.length > 0 ? 'routing.told.byMail' : 'routing.told.noMail')}`}
              {data.look_at && ` ${t('routing.told.lookAt', { time: when(data.look_at, { full: true }) })}`}
            </span>
          </p>
        )}
        {data.to.length > 0 && (
          <p className={css.then}>
            {data.after.length > 0
              ? t('routing.told.after', { minutes, names: namesOf(data.after) })
              : t('routing.told.afterNobody', { minutes })}
          </p>
        )}
      </div>
    </div>
  )
}
