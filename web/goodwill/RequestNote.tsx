import { Link } from '@tanstack/react-router'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { GoodwillAsked } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { clockTime, money } from '../ui/format.ts'
import { IconArrowBackUp } from '../ui/icons.ts'
import css from './Goodwill.module.css'

/** A benefit that was asked for: until when it waits, and the way to take it back; or what became of it. */
export function RequestNote({ request }: { request: GoodwillAsked }) {
  const { t } = useTranslation()
  const me = useMe()
  const { state, currency, asked_by, note } = request
  const withdraw = useAct(() => api.withdrawGoodwillRequest({ params: { id: request.id } }), {
    caseId: request.case.id,
    stale: [['approval']],
  })
  const sum = `${t(`goodwill.kind.${request.kind}`)} ${money(request.amount, currency)}`
  const name = request.decided_by?.name ?? ''
  const mine = asked_by.id === me.person.id
  return (
    <li className={css.request} data-state={state}>
      <strong>{sum}</strong>
      {state === 'waiting' && (
        <>
          <p>
            {t('goodwill.request.waits', { time: clockTime(request.due_at) })}
            {!mine && ` ${t('goodwill.request.by', { name: asked_by.name })}`}
          </p>
          <p className={css.reason} dir="auto">
            {request.reason}
          </p>
          {mine ? (
            <Button
              size="compact"
              icon={IconArrowBackUp}
              mirror
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate(undefined)}
            >
              {t('goodwill.request.takeBack')}
            </Button>
          ) : (
            me.permissions.includes('goodwill.approve') && (
              <Link to="/approvals/{-$approvalId}" params={{ approvalId: request.id }} className={css.toDecide}>
                {t('goodwill.request.decide')}
              </Link>
            )
          )}
        </>
      )}
      {state === 'granted' && <p>{t('goodwill.request.granted', { name })}</p>}
      {state === 'lowered' && (
        <p>{t('goodwill.request.lowered', { name, amount: money(request.given ?? 0, currency) })}</p>
      )}
      {state === 'refused' && <p>{t('goodwill.request.refused', { name })}</p>}
      {state === 'expired' && <p>{t('goodwill.request.expired')}</p>}
      {note && (
        <p className={css.reason} dir="auto">
          {note}
        </p>
      )}
    </li>
  )
}
