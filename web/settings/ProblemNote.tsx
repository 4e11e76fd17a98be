import { useTranslation } from 'react-i18next'
import { Problem } from '../api/http.ts'
import css from './Settings.module.css'

/** What a form was told, beside the form: what is wrong, the way out, and what the other side answered, in its own words. */
export function ProblemNote({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!(error instanceof Problem)) return null
  const answer = answerOf(error)
  return (
    <div className={css.problem} role="alert">
      <strong>{error.message || t('live.unreachable')}</strong>
      {error.hint && <p>{error.hint}</p>}
      {answer && (
        <>
          <p>{t('channels.answerWas')}</p>
          <p dir="auto">{answer}</p>
        </>
      )}
    </div>
  )
}

/** What the other side answered, where it was asked. */
function answerOf({ details }: Problem): string | null {
  if (typeof details !== 'object' || details === null) return null
  return 'detail' in details && typeof details.detail === 'string' && details.detail !== '' ? details.detail : null
}
