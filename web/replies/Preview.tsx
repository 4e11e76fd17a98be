import { VARIABLES, type Variable } from '../../src/core/replies/variables.ts'
import type { Language } from '../api/types.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import css from './Replies.module.css'

const GAP = /\{\{\s*([\w.]+)\s*\}\}/

/** The words as they will stand; what still has no value is named and marked. */
export function Preview({
  text,
  language,
  mode,
}: {
  text: string
  language: Language
  mode: 'public' | 'private' | 'plain'
}) {
  const { t } = useTranslation()
  const pieces = text.split(/(\{\{\s*[\w.]+\s*\}\})/)
  let place = 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: words that belong together, not fields
    <div
      className={css.preview}
      data-mode={mode}
      lang={language}
      dir={language === 'he' ? 'rtl' : 'ltr'}
      role="group"
      aria-label={t('replies.preview')}
    >
      {pieces.map((piece) => {
        const key = place
        place += piece.length
        const name = GAP.exec(piece)?.[1]
        if (!name) return piece
        const known = Object.hasOwn(VARIABLES, name) ? VARIABLES[name as Variable] : null
        return (
          <mark key={key} className={css.gap}>
            {known ? read(known) : name}
          </mark>
        )
      })}
    </div>
  )
}
