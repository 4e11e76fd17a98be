import { NumberInput, Textarea } from '@mantine/core'
import { AUTOMATIC_VARIABLES, fillVariables, unknownVariables } from '../../../src/core/replies/variables.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { exampleValues } from '../replies/examples.ts'
import type { BrandItem } from '../types.ts'
import css from './Automatic.module.css'

type Apology = BrandItem['apology']

/** What comes before any saved reply when somebody waited long: after how many hours, and in which words. */
export function ApologyField({
  apology,
  brand,
  onChange,
}: {
  apology: Apology
  brand: string
  onChange: (apology: Apology) => void
}) {
  const { t } = useTranslation()
  const problem = (text: string): string | null => {
    const unknown = unknownVariables(text, AUTOMATIC_VARIABLES)
    if (text.trim() === '') return t('automatic.empty')
    return unknown.length > 0 ? t('automatic.unknown', { names: unknown.join(', ') }) : null
  }
  return (
    <fieldset className={css.field}>
      <legend className={css.legend}>{t('replies.apology.title')}</legend>
      <p className={css.text}>{t('replies.apology.text')}</p>
      <NumberInput
        label={t('replies.apology.after')}
        size="md"
        w={220}
        min={1}
        max={720}
        allowDecimal={false}
        clampBehavior="strict"
        value={apology.afterHours}
        onChange={(hours) => typeof hours === 'number' && onChange({ ...apology, afterHours: hours })}
      />
      {(['he', 'en'] as const).map((language) => (
        <div key={language} className={css.words}>
          <Textarea
            label={t(`automatic.in.${language}`)}
            autosize
            minRows={1}
            maxLength={400}
            size="md"
            dir={language === 'he' ? 'rtl' : 'ltr'}
            value={apology[language]}
            error={problem(apology[language])}
            onChange={(event) => onChange({ ...apology, [language]: event.currentTarget.value })}
          />
          <p className={css.preview} dir={language === 'he' ? 'rtl' : 'ltr'}>
            {fillVariables(apology[language], exampleValues(language, brand)).text}
          </p>
        </div>
      ))}
    </fieldset>
  )
}
