import { MultiSelect, Select } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { Intent, Sentiment, Verdict } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { severityName } from '../ui/facts.tsx'
import { useDesk } from './desk.ts'
import css from './UnderstandingCard.module.css'
import { HELP_KINDS, RISKS, SIGNS, type Sign, TARGETS } from './understood.ts'

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
  const [fixed, setFixed] = useState(() => {
    const { intent, sentiment, severity, help_kind, target, risk } = verdict
    return { intent, sentiment, severity, help_kind: help_kind ?? null, target, risk }
  })
  const [signs, setSigns] = useState<Sign[]>(() => SIGNS.filter((sign) => verdict[sign]))
  const set = (some: Partial<typeof fixed>) => setFixed((all) => ({ ...all, ...some }))
  const correct = useAct(
    () =>
      api.correctUnderstanding({
        params: { id: messageId },
        body: {
          ...fixed,
          needs_personal_info: signs.includes('needs_personal_info'),
          competitor: signs.includes('competitor'),
          sarcasm: signs.includes('sarcasm'),
          offensive: signs.includes('offensive'),
        },
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
        value={fixed.intent}
        onChange={(value) => value && set({ intent: value as Intent })}
        allowDeselect={false}
      />
      <Select
        label={t('understanding.sentiment')}
        data={SENTIMENTS.map((value) => ({ value, label: t(`sentiment.${value}`) }))}
        value={fixed.sentiment}
        onChange={(value) => value && set({ sentiment: value as Sentiment })}
        allowDeselect={false}
      />
      <Select
        label={t('understanding.severity')}
        data={([0, 1, 2, 3] as const).map((value) => ({
          value: String(value),
          label: t(`flag.severity.${severityName(value)}`),
        }))}
        value={String(fixed.severity)}
        onChange={(value) => value && set({ severity: Number(value) as Verdict['severity'] })}
        allowDeselect={false}
      />
      <Select
        label={t('understanding.help')}
        placeholder={t('understanding.noHelp')}
        data={HELP_KINDS.map((value) => ({ value, label: t(`understanding.helps.${value}`) }))}
        value={fixed.help_kind}
        onChange={(value) => set({ help_kind: value as typeof fixed.help_kind })}
        clearable
      />
      <Select
        label={t('understanding.target')}
        data={TARGETS.map((value) => ({ value, label: t(`understanding.targets.${value}`) }))}
        value={fixed.target}
        onChange={(value) => value && set({ target: value as Verdict['target'] })}
        allowDeselect={false}
      />
      <MultiSelect
        label={t('understanding.signs')}
        data={SIGNS.map((value) => ({ value, label: t(`understanding.sign.${value}`) }))}
        value={signs}
        onChange={(value) => setSigns(value as Sign[])}
      />
      <MultiSelect
        label={t('understanding.risk')}
        data={RISKS.map((value) => ({ value, label: t(`understanding.risks.${value}`) }))}
        value={fixed.risk}
        onChange={(value) => set({ risk: value as Verdict['risk'] })}
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
