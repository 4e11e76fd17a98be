import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { Intent, Sentiment, Verdict } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { severityName } from '../ui/facts.tsx'
import { useDesk } from './desk.ts'
import css from './UnderstandingCard.module.css'

const INTENTS: readonly Intent[] = ['complaint', 'question', 'praise', 'lead', 'spam', 'other']
const SENTIMENTS: readonly Sentiment[] = ['negative', 'neutral', 'positive']

/** A person knows better: what they say replaces the verdict, and is remembered as theirs. */
export default function Correction({
  messageId,
  verdict,
  onDone,
}: {
  messageId: string
  verdict: Verdict
  onDone: () => void
}) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const [intent, setIntent] = useState<Intent>(verdict.intent)
  const [sentiment, setSentiment] = useState<Sentiment>(verdict.sentiment)
  const [severity, setSeverity] = useState(String(verdict.severity))
  const correct = useAct(
    () =>
      api.correctUnderstanding({
        params: { id: messageId },
        body: { intent, sentiment, severity: Number(severity) as 0 | 1 | 2 | 3 },
      }),
    { caseId: view.id, done: onDone },
  )
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        correct.mutate(undefined)
      }}
    >
      <Select
        label={t('understanding.intent')}
        data={INTENTS.map((value) => ({ value, label: t(`understanding.intents.${value}`) }))}
        value={intent}
        onChange={(value) => value && setIntent(value as Intent)}
        allowDeselect={false}
      />
      <Select
        label={t('understanding.sentiment')}
        data={SENTIMENTS.map((value) => ({ value, label: t(`sentiment.${value}`) }))}
        value={sentiment}
        onChange={(value) => value && setSentiment(value as Sentiment)}
        allowDeselect={false}
      />
      <Select
        label={t('understanding.severity')}
        data={([0, 1, 2, 3] as const).map((value) => ({
          value: String(value),
          label: t(`flag.severity.${severityName(value)}`),
        }))}
        value={severity}
        onChange={(value) => value && setSeverity(value)}
        allowDeselect={false}
      />
      <div className={css.ways}>
        <Button size="compact" tone="primary" type="submit" busy={correct.isPending}>
          {t('app.save')}
        </Button>
        <Button size="compact" tone="quiet" onClick={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  )
}
