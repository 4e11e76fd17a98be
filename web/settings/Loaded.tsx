import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import css from './Settings.module.css'

/** A page's data in its three states; what is on screen stays there while it is read again. */
export function Loaded<Data>({
  query,
  part = false,
  children,
}: {
  query: UseQueryResult<Data>
  /** Below a heading that is there already. */
  part?: boolean
  children: (data: Data) => ReactNode
}) {
  const { t } = useTranslation()
  if (query.data !== undefined) return children(query.data)
  if (query.isError)
    return (
      <LoadProblem
        page={!part}
        title={t('settings.loadFailed')}
        retry={() => void query.refetch()}
        busy={query.isFetching}
      />
    )
  return (
    <div className={`${css.stack} ${css.late}`} aria-busy>
      <span className="hidden">{t('app.loading')}</span>
      <div className={css.bone} />
      <div className={css.bone} />
      <div className={css.bone} />
    </div>
  )
}
