import { Link } from '@tanstack/react-router'
import { SimilarCases } from '../goodwill/SimilarCases.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { money } from '../ui/format.ts'
import { IconGift } from '../ui/icons.ts'
import css from './Approvals.module.css'
import { GoodwillChoices } from './GoodwillChoices.tsx'
import type { WaitingGoodwill } from './queries.ts'
import { Lately, Theirs, Why } from './Why.tsx'

/** One benefit that is asked for: how much and why, what stands already, the limit, what similar cases got, and what can be done. */
export function GoodwillCard({ request }: { request: WaitingGoodwill }) {
  const { t } = useTranslation()
  const me = useMe()
  const { amount, currency, theirs, room, limit, stands } = request
  const own = request.asked_by.id === me.person.id
  const above = room !== null && amount > room.left
  const title = t(above ? 'approval.goodwill.above' : 'approval.goodwill.within')
  return (
    <article className={css.card} aria-label={title}>
      <div className={css.read}>
        <Why of={request} reason={title} falls={t('approval.goodwill.falls')} />
        {theirs && <Theirs theirs={theirs} name={request.customer_name} />}
        <section className={css.said} data-proposed="goodwill">
          <h3 data-mode="goodwill">
            <IconGift size={18} stroke={1.8} aria-hidden />
            {t('approval.goodwill.asked')}
          </h3>
          <p className={css.sum}>
            {t(`goodwill.kind.${request.kind}`)} <Ltr>{money(amount, currency)}</Ltr>
          </p>
          <p className={css.body} dir="auto">
            {request.reason}
          </p>
          <Link
            to="/desk/{-$queue}/{-$caseId}"
            params={{ queue: 'new', caseId: request.case.id }}
            className={css.toCase}
          >
            <span>
              {t('goodwill.case', { number: request.case.number })} · <bdi>{request.customer_name}</bdi>
            </span>
          </Link>
        </section>
        {request.closed && <p className={css.own}>{t('approval.goodwill.closed')}</p>}
        <dl className={css.facts}>
          <div>
            <dt>{t('approval.limit')}</dt>
            <dd>
              {limit === null ? t('goodwill.noLimit') : t('approval.limitValue', { sum: money(limit, currency) })}
              {room?.limit === 'day' && (
                <small className={css.small}>{t('goodwill.room.day', { amount: money(room.left, currency) })}</small>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('approval.goodwill.stands')}</dt>
            <dd>{stands === 0 ? t('approval.goodwill.nothing') : <Ltr>{money(stands, currency)}</Ltr>}</dd>
          </div>
          <Lately title={t('approval.exceptions')} of={request.exceptions} />
        </dl>
        <SimilarCases similar={request.similar} currency={currency} />
      </div>
      {own ? <p className={css.own}>{t('approval.goodwill.own')}</p> : <GoodwillChoices request={request} />}
    </article>
  )
}
