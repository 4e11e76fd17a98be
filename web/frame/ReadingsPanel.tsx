import { lazy, Suspense, useState } from 'react'
import type { Responsiveness } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import css from './Readings.module.css'
import { Readings } from './Readings.tsx'

const Balance = lazy(() => import('../balance/Balance.tsx'))

/** What opens from the badge: how fast people are answered, and whether we ignore them or are run by them. */
export function ReadingsPanel({ data, onLeave, sheet }: { data: Responsiveness; onLeave: () => void; sheet?: true }) {
  const { t } = useTranslation()
  const [shown, show] = useState<'readings' | 'balance'>('readings')
  return (
    <div className={css.readings} data-sheet={sheet}>
      <div className={css.tabs} role="tablist" aria-label={t('top.week')}>
        {(['readings', 'balance'] as const).map((name) => (
          <button key={name} type="button" role="tab" aria-selected={shown === name} onClick={() => show(name)}>
            {t(name === 'readings' ? 'top.responsiveness' : 'balance.title')}
          </button>
        ))}
      </div>
      {shown === 'readings' ? (
        <Readings data={data} onLeave={onLeave} />
      ) : (
        <Suspense fallback={<div className={css.waiting} aria-busy />}>
          <Balance onLeave={onLeave} />
        </Suspense>
      )}
    </div>
  )
}
