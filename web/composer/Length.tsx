import { measure } from '../../src/core/guardrails/measure.ts'
import type { ComposerMode } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Ltr } from '../ui/Bidi.tsx'
import css from './Length.module.css'

/** How much of the channel's length is used; quiet until it matters. */
export function Length({ text, max }: { text: string; max: NonNullable<ComposerMode['max_length']> }) {
  const { t } = useTranslation()
  const used = measure(text, max.unit)
  if (used < max.limit * 0.6) return null
  return (
    <span className={css.length} data-over={used > max.limit || undefined} title={t('composer.length')}>
      <span className="hidden">{t('composer.length')}</span>
      <Ltr>
        {used}/{max.limit}
      </Ltr>
    </span>
  )
}
