import { useTranslation } from 'react-i18next'
import { Problem } from '../api/http.ts'
import css from './Settings.module.css'

/** What a form was told, beside the form. `more` is what the other side answered, in its own words. */
export function ProblemNote({ error, more }: { error: unknown; more?: string | null }) {
  const { t } = useTranslation()
  if (!(error instanceof Problem)) return null
  return (
    <div className={css.problem} role="alert">
      <strong>{error.message || t('live.unreachable')}</strong> {error.hint}
      {more && (
        <>
          <p>{t('channels.answerWas')}</p>
          <p dir="auto">{more}</p>
        </>
      )}
    </div>
  )
}
