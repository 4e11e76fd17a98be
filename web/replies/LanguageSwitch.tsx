import type { Language } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import css from './Replies.module.css'

/** One press to say it in the other language. */
export function LanguageSwitch({
  language,
  has,
  onChange,
}: {
  language: Language
  /** Which there are; a language without words stays visible, and shut. */
  has?: (language: Language) => boolean
  onChange: (language: Language) => void
}) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would break the row
    <span role="group" aria-label={t('replies.language')} className={css.languages}>
      {(['he', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className={css.language}
          aria-pressed={language === one}
          disabled={has ? !has(one) : false}
          // The caret stays in the draft.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(one)}
        >
          {t(`replies.in.${one}`)}
        </button>
      ))}
    </span>
  )
}
