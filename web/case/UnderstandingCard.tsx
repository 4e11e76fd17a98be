import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { Intent, Sentiment, Verdict } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import card from '../ui/Card.module.css'
import { SeverityBars, severityName } from '../ui/facts.tsx'
import { IconEar, IconPencil } from '../ui/icons.ts'
import { useDesk } from './desk.ts'
import css from './UnderstandingCard.module.css'

const INTENTS: readonly Intent[] = ['complaint', 'question', 'praise', 'lead', 'spam', 'other']
const SENTIMENTS: readonly Sentiment[] = ['negative', 'neutral', 'positive']
/** Below this the desk says it is not sure, and suggests nothing. */
const UNSURE = 0.4

/** What was understood, in words, each with its reason, and each correctable: a correction teaches the next verdict. */
export function UnderstandingCard({ bare = false }: { bare?: boolean }) {
  const { t, i18n } = useTranslation()
  const { view } = useDesk()
  const [editing, setEditing] = useState(false)
  const heard = view.understanding
  if (!heard) return null
  const { verdict } = heard
  const reasons = (label: string) =>
    verdict.reasons.filter((one) => one.label === label).map((one) => (i18n.language === 'en' ? one.en : one.he))
  return (
    <section className={bare ? css.bare : card.card} aria-label={t('understanding.title')}>
      <header className={card.head}>
        <IconEar size={17} stroke={1.7} aria-hidden />
        <h2 className={card.title}>{t('understanding.title')}</h2>
        {heard.corrected ? (
          <span className={css.note}>{t('understanding.corrected')}</span>
        ) : (
          verdict.confidence < UNSURE && <span className={css.note}>{t('understanding.unsure')}</span>
        )}
      </header>
      {editing ? (
        <Correction messageId={heard.message_id} verdict={verdict} onDone={() => setEditing(false)} />
      ) : (
        <>
          <dl className={css.facts}>
            <Fact
              name={t('understanding.intent')}
              value={t(`understanding.intents.${verdict.intent}`)}
              reasons={reasons('intent')}
            />
            <Fact
              name={t('understanding.sentiment')}
              value={t(`sentiment.${verdict.sentiment}`)}
              tone={verdict.sentiment}
              reasons={[...reasons('sentiment'), ...reasons('sarcasm')]}
            />
            <Fact
              name={t('understanding.severity')}
              value={t(`flag.severity.${severityName(verdict.severity)}`)}
              bars={verdict.severity}
              reasons={[...reasons('severity'), ...reasons('risk')]}
            />
          </dl>
          <Button tone="quiet" size="compact" icon={IconPencil} className={css.edit} onClick={() => setEditing(true)}>
            {t('understanding.correct')}
          </Button>
        </>
      )}
    </section>
  )
}

type FactProps = { name: string; value: string; reasons: string[]; tone?: Sentiment; bars?: number }

function Fact({ name, value, reasons, tone, bars }: FactProps) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd data-tone={tone}>
        {bars !== undefined && bars > 0 && <SeverityBars severity={bars} />} {value}
      </dd>
      {reasons.length > 0 && <p className={css.reasons}>{[...new Set(reasons)].slice(0, 2).join(' · ')}</p>}
    </div>
  )
}

function Correction({ messageId, verdict, onDone }: { messageId: string; verdict: Verdict; onDone: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const [intent, setIntent] = useState<Intent>(verdict.intent)
  const [sentiment, setSentiment] = useState<Sentiment>(verdict.sentiment)
  const [severity, setSeverity] = useState(String(verdict.severity))
  const correct = useAct(
    () =>
      api.correctUnderstanding({
        path: { id: messageId },
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
