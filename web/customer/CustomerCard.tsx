/** Who this is: their handles, what they came with before, how they felt, and what we noted. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Ltr, Name } from '../ui/Bidi.tsx'
import { Button } from '../ui/Button.tsx'
import card from '../ui/Card.module.css'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { date, when } from '../ui/format.ts'
import { IconArrowBackUp } from '../ui/icons.ts'
import css from './CustomerCard.module.css'
import { CustomerMenu } from './CustomerMenu.tsx'
import { CustomerNote } from './CustomerNote.tsx'
import { SentimentLine } from './SentimentLine.tsx'

const SHOWN = 3

export function CustomerCard() {
  const { t } = useTranslation()
  const { view } = useDesk()
  const customer = view.customer_card
  const [all, setAll] = useState(false)
  const undo = useAct((id: string) => api.undoCustomerChange({ params: { id } }), { caseId: view.id })
  const closed = customer.cases.filter(({ status }) => status === 'closed').length
  const change = customer.undoable_change
  return (
    <section className={card.card} aria-label={t('customer.title')}>
      <header className={css.head}>
        <Avatar name={customer.name} size={40} />
        <div className={css.who}>
          <h2 className={css.name}>
            <Name>{customer.name}</Name>
          </h2>
          <p className={css.since}>{t('customer.since', { date: date(customer.since) })}</p>
        </div>
        <CustomerMenu />
      </header>
      <ul className={css.identities}>
        {customer.identities.map(({ id, kind, name, handle }) => (
          <li key={id}>
            <ChannelIcon kind={kind} size={16} />
            <bdi className={css.handle}>{handle ?? name}</bdi>
          </li>
        ))}
      </ul>
      <dl className={css.facts}>
        <div>
          <dt>{t('customer.past')}</dt>
          <dd>
            {customer.cases.length === 0
              ? t('customer.firstTime')
              : closed === customer.cases.length
                ? t('customer.allClosed', { count: customer.cases.length })
                : t('customer.someOpen', { count: customer.cases.length, open: customer.cases.length - closed })}
          </dd>
        </div>
        {customer.sentiments.length > 0 && (
          <div>
            <dt>{t('customer.sentiment')}</dt>
            <dd>
              <SentimentLine sentiments={customer.sentiments} />
            </dd>
          </div>
        )}
      </dl>
      {customer.cases.length > 0 && (
        <ul className={css.cases}>
          {customer.cases.slice(0, all ? undefined : SHOWN).map(({ id, number, status, opened_at, excerpt }) => (
            <li key={id}>
              <Link
                to="/desk/{-$queue}/{-$caseId}"
                params={(now) => ({ ...now, caseId: id })}
                search={{}}
                className={css.case}
              >
                <span className={css.caseHead}>
                  <Ltr>#{number}</Ltr> <span>{t(`customer.status.${status}`)}</span> <Ltr>{when(opened_at)}</Ltr>
                </span>
                <span className={css.excerpt} dir="auto">
                  {excerpt}
                </span>
              </Link>
            </li>
          ))}
          {!all && customer.cases.length > SHOWN && (
            <li>
              <Button tone="quiet" size="compact" onClick={() => setAll(true)}>
                {t('customer.showAll', { count: customer.cases.length })}
              </Button>
            </li>
          )}
        </ul>
      )}
      <CustomerNote />
      {change && (
        <div className={css.undo}>
          <span>{t(`customer.changed.${change.what}`, { time: when(change.at) })}</span>
          <Button
            size="compact"
            icon={IconArrowBackUp}
            mirror
            busy={undo.isPending}
            onClick={() => undo.mutate(change.change_id)}
          >
            {t('app.undo')}
          </Button>
        </div>
      )}
    </section>
  )
}
