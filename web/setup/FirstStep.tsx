import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { client } from '../api/queries.ts'
import { IconListCheck } from '../settings/icons.ts'
import css from '../ui/DoorFrame.module.css'
import { IconPlugConnected, IconSparkles } from '../ui/icons.ts'

/** Three ways in: look around with sample data, begin with a real channel, or set the team up step by step. */
export function FirstStep({ onReady }: { onReady: () => void }) {
  const { t } = useTranslation()
  const sample = useAct(() => api.addSampleData(), {
    done: () => {
      client.clear()
      onReady()
    },
  })
  return (
    <div className={css.choices}>
      <button
        type="button"
        className={css.choice}
        data-main
        aria-busy={sample.isPending || undefined}
        onClick={() => !sample.isPending && sample.mutate(undefined)}
      >
        <IconSparkles size={30} stroke={1.5} aria-hidden />
        <span>
          <strong>{t('setup.sample')}</strong>
          <small>{t('setup.sampleText')}</small>
        </span>
      </button>
      <a className={css.choice} href="/settings/channels">
        <IconPlugConnected size={30} stroke={1.5} aria-hidden />
        <span>
          <strong>{t('setup.connect')}</strong>
          <small>{t('setup.connectText')}</small>
        </span>
      </a>
      <a className={css.choice} href="/settings/team">
        <IconListCheck size={30} stroke={1.5} aria-hidden />
        <span>
          <strong>{t('setup.team')}</strong>
          <small>{t('setup.teamText')}</small>
        </span>
      </a>
    </div>
  )
}
