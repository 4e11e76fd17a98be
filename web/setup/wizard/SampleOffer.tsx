import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { client } from '../../api/queries.ts'
import { RemoveSample } from '../../frame/RemoveSample.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { IconSparkles } from '../../ui/icons.ts'
import css from './Wizard.module.css'
import { useSteer } from './walk.ts'

/** A look around with sample data: one click there, one click away. */
export function SampleOffer() {
  const { t } = useTranslation()
  const { sample_data: here } = useMe()
  const { leave } = useSteer()
  const [removing, setRemoving] = useState(false)
  const add = useAct(() => api.addSampleData(), {
    done: async () => {
      await client.invalidateQueries()
      await leave()
    },
  })
  return (
    <section className={css.sample} aria-label={t('wizard.sample.title')}>
      <IconSparkles size={22} stroke={1.6} aria-hidden />
      <h2>{t('wizard.sample.title')}</h2>
      <p>{t(here ? 'wizard.sample.on' : 'wizard.sample.text')}</p>
      {here ? (
        <div className={css.acts}>
          <Button onClick={() => void leave()}>{t('wizard.sample.look')}</Button>
          <Button tone="quiet" onClick={() => setRemoving(true)}>
            {t('top.removeSample')}
          </Button>
        </div>
      ) : (
        <Button busy={add.isPending} onClick={() => add.mutate(undefined)}>
          {t('setup.sample')}
        </Button>
      )}
      <RemoveSample opened={removing} onClose={() => setRemoving(false)} />
    </section>
  )
}
