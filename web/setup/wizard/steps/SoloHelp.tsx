import { Switch } from '@mantine/core'
import { useTranslation } from '../../../i18n/use-translation.ts'
import css from './Steps.module.css'

type SoloHelpProps = {
  acknowledge: boolean
  glances: boolean
  onChange: (some: { acknowledge?: boolean; glances?: boolean }) => void
}

/** Alone, the goal stays; these two make it possible, and are on until somebody says otherwise. */
export function SoloHelp({ acknowledge, glances, onChange }: SoloHelpProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.solo}>
      <legend className={css.legend}>{t('wizard.goals.solo')}</legend>
      <Switch
        label={t('wizard.goals.acknowledge')}
        description={t('wizard.goals.acknowledgeText')}
        checked={acknowledge}
        onChange={(event) => onChange({ acknowledge: event.currentTarget.checked })}
      />
      <Switch
        label={t('wizard.goals.glance')}
        description={t('wizard.goals.glanceText')}
        checked={glances}
        onChange={(event) => onChange({ glances: event.currentTarget.checked })}
      />
    </fieldset>
  )
}
