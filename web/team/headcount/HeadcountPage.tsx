/** How many people the service needs in each hour of the week, beside how many there are. */
import { NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Head } from '../../settings/Head.tsx'
import { Loaded } from '../../settings/Loaded.tsx'
import page from '../../settings/Settings.module.css'
import { headcountQuery } from '../queries.ts'
import css from './Headcount.module.css'
import { HeatTable } from './HeatTable.tsx'

export function HeadcountPage() {
  const { t } = useTranslation()
  const [minutes, setMinutes] = useState<number>()
  const query = useQuery(headcountQuery(minutes))
  return (
    <Loaded query={query}>
      {({ goal, target_seconds, minutes: work, measured, arrivals, needed, peak, have }) => (
        <div className={page.stack}>
          <Head title={t('headcount.title')} sub={t('headcount.text')} />
          <section className={`${page.card} ${page.pad} ${css.facts}`}>
            <Fact name={t('headcount.goalName')}>
              {t('headcount.goal', { share: `${Math.round(goal * 100)}%`, minutes: target_seconds / 60 })}
            </Fact>
            <Fact name={t('headcount.peak')}>{peak === null ? '–' : t('headcount.needed', { count: peak })}</Fact>
            <Fact name={t('headcount.have')}>{t('headcount.needed', { count: have })}</Fact>
            <NumberInput
              label={t('headcount.work')}
              description={t(measured ? 'headcount.measured' : 'headcount.supposed')}
              size="md"
              min={0.5}
              max={120}
              step={0.5}
              decimalScale={1}
              value={minutes ?? work}
              onChange={(value) => typeof value === 'number' && value >= 0.5 && value <= 120 && setMinutes(value)}
            />
          </section>
          {arrivals === null && <p className={page.notice}>{t('headcount.tooFew')}</p>}
          {arrivals !== null && needed === null && <p className={page.notice}>{t('headcount.tooLong')}</p>}
          {arrivals !== null && needed !== null && (
            <>
              <p className={page.notice}>
                {(peak ?? 0) <= have ? t('headcount.enough') : t('headcount.short', { count: (peak ?? 0) - have })}
              </p>
              <HeatTable arrivals={arrivals} needed={needed} have={have} />
            </>
          )}
        </div>
      )}
    </Loaded>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <p className={css.fact}>
      <span>{name}</span>
      <strong>{children}</strong>
    </p>
  )
}
