import { Modal, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { now } from '../../live/clock.ts'
import { useKept } from '../../person/kept.ts'
import { useBrand, useMe } from '../../person/me.ts'
import { dateOf, shownDate } from '../../settings/brand/hours.ts'
import { ProblemNote } from '../../settings/ProblemNote.tsx'
import page from '../../settings/Settings.module.css'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { date } from '../../ui/format.ts'
import { toast } from '../../ui/toast.ts'
import type { Reading } from '../queries.ts'
import css from './Goals.module.css'
import { type TimeUnit, UNITS, unitOf } from './number.ts'

const ALL = 'all'
/** What a goal begins with, before anybody chose: shares in percent, times in milliseconds. */
export const FIRST: Record<Reading['kpi'], number> = {
  within_five: 90,
  median_answer: 5 * UNITS.minutes,
  time_to_solution: UNITS.days,
  loops_closed: 90,
  alerts_handled: 95,
}

type Typed = { timeUnit: TimeUnit; amount: number | string; typed: string }

/** A number and a date; the dialog keeps what was typed until the server has it. */
export function GoalDialog({ reading, onClose }: { reading: Reading; onClose: () => void }) {
  const { t } = useTranslation()
  const { brands, all_brands: mayAll } = useMe()
  const brand = useBrand()
  const { goal, kpi, unit, name } = reading
  const share = unit === 'share'
  const start = goal ? (share ? Math.floor(goal.target * 100 + 1e-9) : goal.target) : FIRST[kpi]
  // Leaving by Esc keeps what was typed; saving, taking back and cancelling do not.
  const [input, keep, forget] = useKept<Typed>(`goal.${kpi}`, () => {
    const timeUnit: TimeUnit = share ? 'minutes' : unitOf(start)
    return { timeUnit, amount: share ? start : start / UNITS[timeUnit], typed: goal ? shownDate(goal.by) : inMonths(3) }
  })
  const { timeUnit, amount, typed } = input
  const setTyped = (typed: string) => keep({ ...input, typed })
  const whole = mayAll ? ALL : (brands[0]?.id ?? ALL)
  const [whom, setWhom] = useState((mayAll && goal ? goal.brand_id : brand?.id) ?? whole)
  const ofAll = goal?.brand_id === null && !mayAll
  const by = dateOf(typed)
  const target = typeof amount === 'number' ? (share ? amount / 100 : amount * UNITS[timeUnit]) : null
  const done = (title: string) => {
    forget()
    toast({ id: 'saved', tone: 'plain', title })
    onClose()
  }
  const stale = [['team'], ['responsiveness']]
  const save = useAct(
    () => api.setGoal({ body: { brand_id: whom === ALL ? null : whom, kpi, target: target ?? 0, by: by ?? '' } }),
    { stale, failed: () => true, done: () => done(t('goals.saved')) },
  )
  const end = useAct(() => api.endGoal({ params: { id: goal?.id ?? '' } }), {
    stale,
    done: () => done(t('goals.ended')),
  })
  const ready = target !== null && target > 0 && by !== null
  return (
    <Modal opened onClose={onClose} title={t('goals.setTitle', { name: read(name) })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !save.isPending) save.mutate(undefined)
        }}
      >
        <div className={page.pair}>
          <NumberInput
            label={t(share ? 'goals.atLeast' : 'goals.atMost')}
            size="md"
            data-autofocus
            min={share ? 1 : 0}
            max={share ? 100 : 100_000}
            suffix={share ? '%' : ''}
            allowDecimal={!share}
            value={amount}
            onChange={(amount) => keep({ ...input, amount })}
          />
          {!share && (
            <Select
              label={t('goals.unit')}
              size="md"
              allowDeselect={false}
              data={(['minutes', 'hours', 'days'] as const).map((one) => ({
                value: one,
                label: t(`goals.units.${one}`),
              }))}
              value={timeUnit}
              onChange={(next) => next && keep({ ...input, timeUnit: next as TimeUnit })}
            />
          )}
        </div>
        <TextInput
          label={t('goals.by')}
          size="md"
          dir="ltr"
          inputMode="numeric"
          maxLength={10}
          placeholder={t('brands.datePattern')}
          error={typed.length >= 8 && by === null ? t('goals.badDate') : undefined}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={css.chips}>
          {[1, 3, 6, 12].map((count) => (
            <Button key={count} size="compact" onClick={() => setTyped(inMonths(count))}>
              {t('goals.months', { count })}
            </Button>
          ))}
        </div>
        {brands.length > 1 && (
          <Select
            label={t('goals.forWhom')}
            size="md"
            allowDeselect={false}
            data={[
              ...(mayAll ? [{ value: ALL, label: t('goals.allBrands') }] : []),
              ...brands.map((one) => ({ value: one.id, label: one.name })),
            ]}
            value={whom}
            onChange={(next) => next && setWhom(next)}
          />
        )}
        {ofAll && <p className={page.text}>{t('goals.ownInstead')}</p>}
        <ProblemNote error={save.error} />
        <DialogFoot>
          {goal && (
            <Button
              tone="quiet"
              busy={end.isPending}
              why={ofAll ? t('goals.sharedByAll') : null}
              onClick={() => end.mutate(undefined)}
            >
              {t('goals.end')}
            </Button>
          )}
          <Button
            tone="quiet"
            onClick={() => {
              forget()
              onClose()
            }}
          >
            {t('app.cancel')}
          </Button>
          <Button tone="primary" type="submit" disabled={!ready} busy={save.isPending}>
            {t('app.save')}
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  )
}

/** The same day, so many months on, as it is written here; a day that month lacks is its last. */
export function inMonths(count: number): string {
  const day = new Date(now())
  const month = day.getMonth() + count
  const last = new Date(day.getFullYear(), month + 1, 0).getDate()
  return date(new Date(day.getFullYear(), month, Math.min(day.getDate(), last)).getTime())
}
