import { lazy, Suspense, useState } from 'react'
import type { Sentiment } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import card from '../ui/Card.module.css'
import { SeverityBars, severityName } from '../ui/facts.tsx'
import { IconCheck, IconEar, IconPencil } from '../ui/icons.ts'
import { useDesk } from './desk.ts'
import css from './UnderstandingCard.module.css'
import { SIGNS } from './understood.ts'

const Correction = lazy(() => import('./Correction.tsx'))
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
        <Suspense>
          <Correction messageId={heard.message_id} verdict={verdict} onDone={() => setEditing(false)} />
        </Suspense>
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
              reasons={reasons('sentiment')}
            />
            <Fact
              name={t('understanding.severity')}
              value={t(`flag.severity.${severityName(verdict.severity)}`)}
              bars={verdict.severity}
              reasons={reasons('severity')}
            />
            {verdict.help_kind && (
              <Fact
                name={t('understanding.help')}
                value={t(`understanding.helps.${verdict.help_kind}`)}
                reasons={reasons('help_kind')}
              />
            )}
            {verdict.target !== 'none' && (
              <Fact
                name={t('understanding.target')}
                value={t(`understanding.targets.${verdict.target}`)}
                reasons={reasons('target')}
              />
            )}
            {SIGNS.filter((sign) => verdict[sign]).map((sign) => (
              <Fact key={sign} name={t(`understanding.sign.${sign}`)} reasons={reasons(sign)} />
            ))}
            {verdict.risk.length > 0 && (
              <Fact
                name={t('understanding.risk')}
                value={verdict.risk.map((risk) => t(`understanding.risks.${risk}`)).join(', ')}
                reasons={reasons('risk')}
              />
            )}
          </dl>
          <Button tone="quiet" size="compact" icon={IconPencil} className={css.edit} onClick={() => setEditing(true)}>
            {t('understanding.correct')}
          </Button>
        </>
      )}
    </section>
  )
}

type FactProps = { name: string; value?: string; reasons: string[]; tone?: Sentiment; bars?: number }

function Fact({ name, value, reasons, tone, bars }: FactProps) {
  const { t } = useTranslation()
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd data-tone={tone}>
        {bars !== undefined && bars > 0 && <SeverityBars severity={bars} />}{' '}
        {value ?? <IconCheck size={16} stroke={2} role="img" aria-label={t('understanding.yes')} />}
      </dd>
      {reasons.length > 0 && <dd className={css.reasons}>{[...new Set(reasons)].slice(0, 2).join(' · ')}</dd>}
    </div>
  )
}
