import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { client } from '../api/queries.ts'
import { RemoveSample } from '../frame/RemoveSample.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay, useMe } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { IconSparkles, IconTrash } from '../ui/icons.ts'
import css from './Settings.module.css'

/** Sample data comes with one click and goes with one. */
export function SampleCard() {
  const { t } = useTranslation()
  const { sample_data: here } = useMe()
  const may = useMay('sample.manage')
  const [removing, setRemoving] = useState(false)
  const add = useAct(() => api.addSampleData(), { done: () => void client.invalidateQueries() })
  const why = may ? null : t('live.permission', { who: t('live.whoCan') })
  return (
    <section className={`${css.card} ${css.row}`} aria-label={t('settings.sample.title')}>
      <IconSparkles size={22} stroke={1.6} aria-hidden />
      <div className={css.main}>
        <h2 className={css.name}>{t('settings.sample.title')}</h2>
        <p className={css.small}>{t(here ? 'settings.sample.on' : 'settings.sample.off')}</p>
      </div>
      {here ? (
        <Button icon={IconTrash} why={why} onClick={() => setRemoving(true)}>
          {t('top.removeSample')}
        </Button>
      ) : (
        <Button icon={IconSparkles} why={why} busy={add.isPending} onClick={() => add.mutate(undefined)}>
          {t('settings.sample.add')}
        </Button>
      )}
      <RemoveSample opened={removing} onClose={() => setRemoving(false)} />
    </section>
  )
}
