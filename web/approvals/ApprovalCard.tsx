import { SimilarCases } from '../goodwill/SimilarCases.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { compact } from '../ui/format.ts'
import css from './Approvals.module.css'
import { Choices } from './Choices.tsx'
import { MarkedText } from './MarkedText.tsx'
import { sumOf } from './money.ts'
import type { Approval } from './queries.ts'
import { TalkList } from './TalkList.tsx'
import { useReason } from './use-reason.ts'
import { Glyph, Lately, Theirs, Why } from './Why.tsx'

/** One message that waits: why, its exact words, who will see it, the limit, how often it happened, and what can be done. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  const me = useMe()
  const reason = useReason(approval)
  const { theirs, mode, reach, similar, fallback, goodwill } = approval
  const own = approval.asked_by.id === me.person.id
  return (
    <article className={css.card} aria-label={reason}>
      <div className={css.read}>
        <Why of={approval} reason={reason} falls={t(fallback === null ? 'approval.fallsBack' : 'approval.fallsSafe')} />
        {theirs && <Theirs theirs={theirs} name={approval.customer_name} />}
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
          {goodwill ? (
            <Lately title={t('approval.exceptions')} of={goodwill.exceptions} />
          ) : (
            <Lately title={t('approval.similar')} of={similar} />
          )}
        </dl>
        {goodwill && <SimilarCases similar={goodwill.similar} currency={goodwill.currency} />}
        <TalkList talk={approval.talk} />
      </div>
      {own ? <p className={css.own}>{t('approval.own')}</p> : <Choices approval={approval} />}
    </article>
  )
}
