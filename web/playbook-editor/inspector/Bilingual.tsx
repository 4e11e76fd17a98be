import { Textarea } from '@mantine/core'
import type { Bilingual as Words } from '../../../src/core/playbook/schema.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import css from './Inspector.module.css'

type Props = {
  label: string
  /** Where it stands in the document; what is wrong there is jumped to. */
  at: string
  value: Words
  readOnly: boolean
  onChange: (value: Words) => void
}

/** Words in both languages, the Hebrew first. */
export function Bilingual({ label, at, value, readOnly, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={css.pair}>
      {(['he', 'en'] as const).map((language) => (
        <Textarea
          key={language}
          label={t('inspector.field', { what: label, language: t(`inspector.${language}`) })}
          attributes={{ input: { dir: language === 'he' ? 'rtl' : 'ltr', lang: language } }}
          data-at={`${at}.${language}`}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={600}
          readOnly={readOnly}
          error={value[language].trim() === '' ? true : undefined}
          value={value[language]}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}
