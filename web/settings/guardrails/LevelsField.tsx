import { Select } from '@mantine/core'
import { LEVELS, TUNABLE_CHECKS } from '../../../src/core/guardrails/finding.ts'
import { DEFAULT_LEVELS } from '../../../src/core/guardrails/levels.ts'
import { CHECK_WORDS } from '../../../src/core/guardrails/words.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import page from '../Settings.module.css'
import css from './Guardrails.module.css'
import type { Policy } from './GuardrailsForm.tsx'

type Levels = Policy['levels']
type Level = NonNullable<Levels[keyof Levels]>

/** Every check with what it is for, and how grave it is here. */
export function LevelsField({ levels, onChange }: { levels: Levels; onChange: (levels: Levels) => void }) {
  const { t } = useTranslation()
  const data = [...LEVELS, 'off' as const].map((value) => ({ value, label: t(`policy.level.${value}`) }))
  return (
    <fieldset className={css.field}>
      <legend className={page.section}>{t('policy.levels')}</legend>
      {TUNABLE_CHECKS.map((check) => (
        <div key={check} className={css.check}>
          <div className={page.main}>
            <strong className={page.name}>{read(CHECK_WORDS[check].what)}</strong>
            <p className={page.small}>{read(CHECK_WORDS[check].why)}</p>
          </div>
          <Select
            aria-label={read(CHECK_WORDS[check].what)}
            size="sm"
            w={230}
            data={data}
            allowDeselect={false}
            value={levels[check] ?? DEFAULT_LEVELS[check]}
            onChange={(level) => level && onChange({ ...levels, [check]: level as Level })}
          />
        </div>
      ))}
    </fieldset>
  )
}
