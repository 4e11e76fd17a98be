import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { IconAlertTriangle } from '../../ui/icons.ts'
import css from './Target.module.css'

const CHOICES = [
  ['five', 300],
  ['fifteen', 900],
  ['hour', 3600],
  ['day', 86_400],
] as const

type TargetFieldProps = {
  seconds: number
  /** Only the usual four, unless another is chosen already. */
  brief?: boolean
  onChange: (seconds: number) => void
}

/** How fast is fast enough. Slower goals are allowed, and say what they cost. */
export function TargetField({ seconds, brief = false, onChange }: TargetFieldProps) {
  const { t } = useTranslation()
  const [other, setOther] = useState(!CHOICES.some(([, value]) => value === seconds))
  return (
    <fieldset className={css.field}>
      <legend className={css.legend}>{t('brands.target')}</legend>
      <div className={css.choices}>
        {CHOICES.map(([key, value]) => (
          <label key={key} className={css.choice}>
            <input
              type="radio"
              name="target"
              checked={!other && seconds === value}
              onChange={() => {
                setOther(false)
                onChange(value)
              }}
            />
            <strong>{t(`brands.targets.${key}.title`)}</strong>
            <span className={css.text} data-slow={key === 'five' ? undefined : ''}>
              {key !== 'five' && <IconAlertTriangle size={16} stroke={1.8} aria-hidden />}
              {t(`brands.targets.${key}.text`)}
            </span>
          </label>
        ))}
        {(!brief || other) && (
          <label className={css.choice}>
            <input type="radio" name="target" checked={other} onChange={() => setOther(true)} />
            <strong>{t('brands.targets.other.title')}</strong>
            <span className={css.text}>{t('brands.targets.other.text')}</span>
          </label>
        )}
      </div>
      {other && (
        <NumberInput
          label={t('brands.minutes')}
          size="md"
          w={160}
          min={1}
          max={10_080}
          clampBehavior="strict"
          allowDecimal={false}
          value={Math.max(1, Math.round(seconds / 60))}
          onChange={(value) => typeof value === 'number' && value >= 1 && onChange(value * 60)}
        />
      )}
    </fieldset>
  )
}
