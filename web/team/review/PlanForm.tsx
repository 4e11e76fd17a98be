import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { DAYS } from '../../settings/brand/hours.ts'
import { ProblemNote } from '../../settings/ProblemNote.tsx'
import page from '../../settings/Settings.module.css'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import type { Reviews } from '../queries.ts'
import css from './Review.module.css'

const KEYS = ['owner_id', 'weekday', 'replies', 'loops'] as const

export type Plan = NonNullable<Reviews['plan']>

/** The plan as a form of its own, with its button. */
export function PlanForm({ plan, defaults }: Pick<Reviews, 'plan' | 'defaults'>) {
  const { t } = useTranslation()
  const me = useMe()
  const [input, setInput] = useState<Plan>(plan ?? { ...defaults, owner_id: me.person.id })
  const changed = plan === null || KEYS.some((key) => input[key] !== plan[key])
  const save = useAct(() => api.planReview({ body: input }), {
    stale: [['team']],
    failed: () => true,
    done: () => toast({ id: 'saved', tone: 'plain', title: t('review.planned') }),
  })
  const why = me.all_brands ? null : t('routing.rules.allBrands')
  return (
    <form
      className={`${page.card} ${page.pad} ${css.plan}`}
      aria-label={t('review.plan')}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && !why && !save.isPending) save.mutate(undefined)
      }}
    >
      <h2 className={css.heading}>{t('review.plan')}</h2>
      <PlanFields input={input} onChange={setInput} />
      <p className={page.text}>{t('review.planText')}</p>
      {why && <p className={page.notice}>{why}</p>}
      <ProblemNote error={save.error} />
      <div>
        <Button tone="primary" type="submit" disabled={!changed} why={why} busy={save.isPending}>
          {t('app.save')}
        </Button>
      </div>
    </form>
  )
}

/** A named owner, a day of the week, and how much is drawn; those who lead the team may own it. */
export function PlanFields({ input, onChange }: { input: Plan; onChange: (input: Plan) => void }) {
  const { t } = useTranslation()
  const { people } = useMe()
  const leaders = people.filter(({ role }) => role === 'owner' || role === 'manager')
  const set = (some: Partial<Plan>) => onChange({ ...input, ...some })
  const amount = (key: 'replies' | 'loops') => (
    <NumberInput
      label={t(`review.${key}`)}
      size="md"
      min={0}
      max={100}
      allowDecimal={false}
      clampBehavior="strict"
      value={input[key]}
      onChange={(value) => typeof value === 'number' && set({ [key]: value })}
    />
  )
  return (
    <div className={css.fields}>
      <Select
        label={t('review.owner')}
        size="md"
        allowDeselect={false}
        data={leaders.map(({ id, name }) => ({ value: id, label: name }))}
        value={input.owner_id}
        onChange={(owner_id) => owner_id && set({ owner_id })}
      />
      <Select
        label={t('review.day')}
        size="md"
        allowDeselect={false}
        data={DAYS.map((day) => ({ value: day, label: t(`brands.days.d${day}`) }))}
        value={String(input.weekday)}
        onChange={(day) => day && set({ weekday: Number(day) })}
      />
      {amount('replies')}
      {amount('loops')}
    </div>
  )
}
