import { useQuery } from '@tanstack/react-query'
import { caseGoodwillQuery } from '../api/queries.ts'
import { useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useWhyNot } from '../person/me.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { Button } from '../ui/Button.tsx'
import card from '../ui/Card.module.css'
import { money } from '../ui/format.ts'
import { IconGift } from '../ui/icons.ts'
import { GivenLine } from './GivenLine.tsx'
import css from './Goodwill.module.css'
import { RequestNote } from './RequestNote.tsx'

/** Older ones are on the timeline. */
const REQUESTS_SHOWN = 3

/** What this case got, by whom and why; what was asked for; and the way to give. */
export function GoodwillCard() {
  const { t } = useTranslation()
  const { view, open } = useDesk()
  const { data, isError, refetch } = useQuery(caseGoodwillQuery(view.id))
  const why = useWhyNot('goodwill.give')
  const requests = (data?.requests ?? []).filter(({ state }) => state !== 'withdrawn').slice(0, REQUESTS_SHOWN)
  return (
    <section className={card.card} aria-label={t('goodwill.title')}>
      <header className={card.head}>
        <IconGift size={19} stroke={1.7} aria-hidden />
        <h2 className={card.title}>{t('goodwill.title')}</h2>
        {data && data.given > 0 && (
          <Ltr className={css.sum}>
            <span className="hidden">{t('goodwill.total', { amount: money(data.given, data.currency) })}</span>
            <span aria-hidden>{money(data.given, data.currency)}</span>
          </Ltr>
        )}
      </header>
      {isError ? (
        <p className={css.quiet}>
          {t('goodwill.loadFailed')}{' '}
          <Button size="compact" onClick={() => void refetch()}>
            {t('app.retry')}
          </Button>
        </p>
      ) : data?.items.length === 0 ? (
        <p className={css.quiet}>{t('goodwill.none')}</p>
      ) : (
        <ul className={css.given}>
          {data?.items.map((one) => (
            <GivenLine key={one.id} given={one} mayApprove={data.may_approve} caseId={view.id} />
          ))}
        </ul>
      )}
      {requests.length > 0 && (
        <ul className={css.requests} aria-label={t('goodwill.request.title')}>
          {requests.map((one) => (
            <RequestNote key={one.id} request={one} />
          ))}
        </ul>
      )}
      <Button size="compact" icon={IconGift} why={why} onClick={() => open('goodwill')}>
        {t('goodwill.give')}
      </Button>
    </section>
  )
}
