import { useTranslation } from 'react-i18next'
import { useMe } from '../person/me.ts'
import { compact } from '../ui/format.ts'
import { IconLock, IconWorld } from '../ui/icons.ts'
import { TimeRing } from '../ui/TimeRing.tsx'
import css from './Approvals.module.css'
import { Choices } from './Choices.tsx'
import { MarkedText } from './MarkedText.tsx'
import { sumOf } from './money.ts'
import type { Approval } from './queries.ts'
import { TalkList } from './TalkList.tsx'
import { useReason } from './use-reason.ts'

/** One message that waits: why, its exact words, who will see it, the limit, how often it happened, and what can be done. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  const me = useMe()
  const reason = useReason(approval)
  const { theirs, mode, reach, similar, fallback } = approval
  const own = approval.asked_by.id === me.person.id
  const more = similar.month - similar.before
  const clock = {
    started_at: approval.asked_at,
    target_at: approval.due_at,
    virtual_deadline: approval.due_at,
    paused_until: null,
  }
  return (
    <article className={css.card} aria-label={reason}>
      <section className={css.why}>
        <TimeRing clock={clock} size={96} />
        <div>
          <h2>{reason}</h2>
          <p>
            {t('approval.asks', { name: approval.asked_by.name })}{' '}
            {t(fallback === null ? 'approval.fallsBack' : 'approval.fallsSafe')}
          </p>
        </div>
      </section>
      {theirs && (
        <section className={css.said}>
          <h3 data-mode={theirs.visibility}>
            <Glyph mode={theirs.visibility} />
            {t(`approval.wrote.${theirs.visibility}`, { name: approval.customer_name })}
          </h3>
          <p className={css.body} dir="auto">
            {theirs.text}
          </p>
        </section>
      )}
      <section className={css.said} data-proposed={mode}>
        <h3 data-mode={mode}>
          <Glyph mode={mode} />
          {t(`approval.proposed.${mode}`)}
        </h3>
        <MarkedText text={approval.body} findings={approval.findings} />
      </section>
      {fallback !== null && (
        <details className={css.fallback}>
          <summary>{t('approval.safeVersion')}</summary>
          <p className={css.body} dir="auto">
            {fallback}
          </p>
        </details>
      )}
      <dl className={css.facts}>
        <div>
          <dt>{t('approval.willSee')}</dt>
          <dd>
            {mode === 'private'
              ? t('approval.onlyThem', { name: approval.customer_name })
              : reach
                ? t('approval.people', { count: reach, shown: compact(reach) })
                : t('approval.everyone')}
          </dd>
        </div>
        <div>
          <dt>{t('approval.limit')}</dt>
          <dd>{t('approval.limitValue', { sum: sumOf(approval) })}</dd>
        </div>
        <div>
          <dt>{t('approval.similar')}</dt>
          <dd>
            {more === 0
              ? t('approval.same', { n: similar.month })
              : t(more > 0 ? 'approval.up' : 'approval.down', { n: similar.month, by: Math.abs(more) })}
          </dd>
        </div>
      </dl>
      <TalkList talk={approval.talk} />
      {own ? <p className={css.own}>{t('approval.own')}</p> : <Choices approval={approval} />}
    </article>
  )
}

function Glyph({ mode }: { mode: 'public' | 'private' }) {
  return mode === 'public' ? (
    <IconWorld size={18} stroke={1.8} aria-hidden />
  ) : (
    <IconLock size={18} stroke={1.8} aria-hidden />
  )
}
