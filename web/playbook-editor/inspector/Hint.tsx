import { Switch } from '@mantine/core'
import type { Bilingual as Words } from '../../../src/core/playbook/schema.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Bilingual } from './Bilingual.tsx'

type Props = {
  at: string
  hint: Words | null
  readOnly: boolean
  onChange: (hint: Words | null, field?: string) => void
}

/** A hint is there in both languages, or not at all. */
export function Hint({ at, hint, readOnly, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Switch
        label={t('inspector.hint')}
        checked={hint !== null}
        disabled={readOnly}
        onChange={(event) => onChange(event.currentTarget.checked ? { he: '', en: '' } : null)}
      />
      {hint && (
        <Bilingual
          label={t('inspector.hint')}
          at={at}
          value={hint}
          readOnly={readOnly}
          onChange={(words) => onChange(words, 'hint')}
        />
      )}
    </>
  )
}
