import { Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { GOODWILL_KINDS } from '../../src/core/goodwill/goodwill.ts'
import { digitsOf, symbolOf, toMajor, toMinor } from '../../src/core/goodwill/money.ts'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { caseGoodwillQuery } from '../api/queries.ts'
import type { CaseGoodwill, GoodwillKind } from '../api/types.ts'
import { useDesk } from '../case/desk.ts'
import form from '../case/dialogs/Form.module.css'
import { Form } from '../case/dialogs/Form.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { requestKey } from '../live/outbox/post.ts'
import { Button } from '../ui/Button.tsx'
import { money } from '../ui/format.ts'
import { IconGift, IconNotebook } from '../ui/icons.ts'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import { toast } from '../ui/toast.ts'
import css from './Goodwill.module.css'
import { dropOffered, offeredSum } from './offered.ts'
import { SimilarCases } from './SimilarCases.tsx'

/** Gives a benefit: what, how much, why; beside the limit and what similar cases got. */
export function GoodwillForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const query = useQuery(caseGoodwillQuery(view.id))
  if (query.data) return <Giving beside={query.data} onDone={onDone} />
  return query.isError ? (
    <LoadProblem title={t('goodwill.loadFailed')} retry={() => void query.refetch()} busy={query.isFetching} />
  ) : (
    <p className={form.lead} aria-busy>
      {t('app.loading')}
    </p>
  )
}

function Giving({ beside, onDone }: { beside: CaseGoodwill; onDone: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const { currency, room, may_approve } = beside
  const [kind, setKind] = useState<GoodwillKind>('refund')
  const [typed, setTyped] = useState(() => {
    const sum = offeredSum(view.id)
    return sum === null ? '' : String(sum)
  })
  useEffect(dropOffered, [])
  const [reason, setReason] = useState('')
  const [key] = useState(requestKey)
  const amount = toMinor(typed, currency)
  const wrong = typed.trim() !== '' && (amount === null || amount === 0)
  const above = amount !== null && room !== null && amount > room.left
  const body = { kind, amount: amount ?? 0, reason: reason.trim(), request_key: key }
  const give = useAct(() => api.giveGoodwill({ params: { id: view.id }, body }), {
    caseId: view.id,
    stale: [['goodwill']],
    done: () => {
      toast({ id: 'goodwill', tone: 'plain', title: t('goodwill.given') })
      onDone()
    },
  })
  const ask = useAct(() => api.askGoodwill({ params: { id: view.id }, body }), {
    caseId: view.id,
    stale: [['approval']],
    done: () => {
      toast({ id: 'goodwill', tone: 'plain', title: t('goodwill.request.asked') })
      onDone()
    },
  })
  const blocked = amount === null || amount === 0 || reason.trim() === '' || (above && !may_approve)
  return (
    <Form
      submit={t('goodwill.submit')}
      icon={IconGift}
      busy={give.isPending}
      blocked={blocked}
      onSubmit={() => give.mutate(undefined)}
      onCancel={onDone}
    >
      <fieldset className={form.row}>
        <legend className={form.legend}>{t('goodwill.kindLabel')}</legend>
        {GOODWILL_KINDS.map((one) => (
          <label key={one} className={form.choice}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
            <span>{t(`goodwill.kind.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <TextInput
        label={t('goodwill.amount')}
        description={
          room ? t(`goodwill.room.${room.limit}`, { amount: money(room.left, currency) }) : t('goodwill.noLimit')
        }
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        size="md"
        w={240}
        dir="ltr"
        inputMode="decimal"
        maxLength={12}
        data-autofocus
        leftSection={<span>{symbolOf(currency)}</span>}
        value={typed}
        error={wrong ? t('goodwill.amountBad', { count: digitsOf(currency) }) : null}
        onChange={(event) => setTyped(event.currentTarget.value.replace(',', '.'))}
      />
      {above && (
        <div className={css.limit} role="alert" data-mine={may_approve || undefined}>
          <span>{t(may_approve ? 'goodwill.aboveMine' : 'goodwill.above')}</span>
          {!may_approve && (
            <span className={css.ways}>
              {room.left > 0 && (
                <Button size="compact" onClick={() => setTyped(toMajor(room.left, currency))}>
                  {t('goodwill.toLimit', { amount: money(room.left, currency) })}
                </Button>
              )}
              <Button
                size="compact"
                busy={ask.isPending}
                disabled={reason.trim() === ''}
                onClick={() => ask.mutate(undefined)}
              >
                {t('goodwill.ask')}
              </Button>
            </span>
          )}
        </div>
      )}
      <Textarea
        label={t('goodwill.reason')}
        description={t('goodwill.reasonText')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        size="md"
        autosize
        minRows={2}
        maxLength={1000}
        attributes={{ input: { dir: 'auto' } }}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <SimilarCases similar={beside.similar} currency={currency} />
      <p className={css.published}>
        <IconNotebook size={20} stroke={1.7} aria-hidden />
        <span>
          <strong>{t('goodwill.published')}</strong>
          {t('goodwill.publishedText')}
        </span>
      </p>
    </Form>
  )
}
