import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { toMajor, toMinor } from '../../src/core/goodwill/money.ts'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { Operations } from '../api/client.gen.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { money } from '../ui/format.ts'
import { IconCheck, IconShieldCheck, IconX } from '../ui/icons.ts'
import { toast } from '../ui/toast.ts'
import css from './Approvals.module.css'
import type { WaitingGoodwill } from './queries.ts'

type Decision = Operations['decideGoodwillRequest']['body']

/** Grant it, grant less (what the limit leaves stands ready), or decline with a reason. */
export function GoodwillChoices({ request }: { request: WaitingGoodwill }) {
  const { t } = useTranslation()
  const { currency, amount, room } = request
  const left = room !== null && room.left > 0 && room.left < amount ? room.left : null
  const [open, setOpen] = useState<'lower' | 'refuse' | null>(null)
  const [typed, setTyped] = useState(left === null ? '' : toMajor(left, currency))
  const [note, setNote] = useState('')
  const lower = toMinor(typed, currency)
  const tooMuch = typed.trim() !== '' && (lower === null || lower === 0 || lower >= amount)
  const words = note.trim() === '' ? {} : { note: note.trim() }
  const decide = useAct((body: Decision) => api.decideGoodwillRequest({ params: { id: request.id }, body }), {
    stale: [['approval'], ['goodwill'], ['case', request.case.id]],
    done: ({ state }) => {
      if (state !== 'granted' && state !== 'lowered' && state !== 'refused') return
      toast({ id: `request-${request.id}`, tone: 'plain', title: t(`approval.goodwill.done.${state}`) })
    },
  })
  const blocked = open === 'refuse' ? note.trim() === '' : lower === null || tooMuch
  if (open !== null)
    return (
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (blocked || decide.isPending) return
          decide.mutate(
            open === 'refuse'
              ? { decision: 'refuse', note: note.trim() }
              : { decision: 'lower', amount: lower ?? 0, ...words },
          )
        }}
      >
        {open === 'lower' && (
          <TextInput
            label={t('approval.goodwill.lowerAmount')}
            size="md"
            w={240}
            dir="ltr"
            inputMode="decimal"
            maxLength={12}
            autoFocus
            value={typed}
            error={tooMuch ? t('approval.goodwill.lowerBad', { amount: money(amount, currency) }) : null}
            onChange={(event) => setTyped(event.currentTarget.value.replace(',', '.'))}
          />
        )}
        <Textarea
          label={t(open === 'refuse' ? 'approval.goodwill.why' : 'approval.goodwill.whyLess')}
          autosize
          minRows={2}
          size="md"
          maxLength={1000}
          attributes={{ input: { dir: 'auto' } }}
          value={note}
          autoFocus={open === 'refuse'}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={css.pair}>
          <Button
            tone={open === 'refuse' ? 'danger' : 'primary'}
            size="large"
            type="submit"
            busy={decide.isPending}
            disabled={blocked}
          >
            {t(open === 'refuse' ? 'approval.sendRefusal' : 'approval.goodwill.lowerYes')}
          </Button>
          <Button size="large" onClick={() => setOpen(null)}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    )
  return (
    <div className={css.choices} data-decides>
      <Button
        tone="primary"
        size="large"
        icon={IconCheck}
        busy={decide.isPending}
        onClick={() => decide.mutate({ decision: 'grant' })}
      >
        {t('approval.goodwill.grant', { sum: money(amount, currency) })}
      </Button>
      <Button size="large" icon={IconShieldCheck} onClick={() => setOpen('lower')}>
        {left === null ? t('approval.goodwill.less') : t('approval.lower', { sum: money(left, currency) })}
      </Button>
      <Button tone="quiet" size="large" icon={IconX} onClick={() => setOpen('refuse')}>
        {t('approval.refuse')}
      </Button>
    </div>
  )
}
