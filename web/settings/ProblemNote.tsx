import type { HoursProblem } from '../../src/core/sla/calendar.ts'
import { Problem } from '../api/http.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { shownDate } from './brand/hours.ts'
import { factsOf, isKnown, titleOf } from './channels/check-words.ts'
import type { Check } from './channels/facts.ts'
import css from './Settings.module.css'

/** What a form was told, beside the form: what is wrong, the way out, and what the other side answered, in its own words. */
export function ProblemNote({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!(error instanceof Problem)) return null
  const { answer, checks } = answerOf(error)
  const days = error.code === 'hours_overlap' ? (error.details as HoursProblem[]) : []
  return (
    <div className={css.problem} role="alert">
      <strong>{error.message || t('live.unreachable')}</strong>
      {error.hint && <p>{error.hint}</p>}
      {days.map(({ day, problem }) => (
        <p key={day}>
          {t(`brands.hoursProblem.${problem}`, {
            day: day.length === 1 ? t(`brands.days.d${day as '0'}`) : shownDate(day),
          })}
        </p>
      ))}
      {checks.map((check) =>
        isKnown(check.id) ? (
          <p key={check.id}>{[titleOf(t, check.id, check), ...factsOf(t, check.id, check)].join(' · ')}</p>
        ) : null,
      )}
      {answer && (
        <>
          <p>{t('channels.answerWas')}</p>
          <p dir="auto">{answer}</p>
        </>
      )}
    </div>
  )
}

/** What the other side answered, where it was asked, and which of the things that were looked at are bad. */
function answerOf({ details }: Problem): { answer: string | null; checks: Check[] } {
  if (typeof details !== 'object' || details === null) return { answer: null, checks: [] }
  const given = details as { detail?: unknown; checks?: unknown }
  const answer = typeof given.detail === 'string' && given.detail !== '' ? given.detail : null
  const checks = Array.isArray(given.checks) ? (given.checks as Check[]).filter(({ result }) => result === 'bad') : []
  return { answer, checks: checks.map((one) => ({ ...one, facts: one.facts ?? {} })) }
}
