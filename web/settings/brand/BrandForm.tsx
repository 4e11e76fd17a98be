import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { kindsQuery } from '../queries.ts'
import page from '../Settings.module.css'
import type { BrandItem } from '../types.ts'
import { ApologyField } from './ApologyField.tsx'
import { AutomaticField } from './AutomaticField.tsx'
import css from './BrandForm.module.css'
import { ClosedDates } from './ClosedDates.tsx'
import { GoodwillField } from './GoodwillField.tsx'
import { HolidaysField } from './HolidaysField.tsx'
import { HoursField } from './HoursField.tsx'
import type { Hours } from './hours.ts'
import { NamesField } from './NamesField.tsx'
import { LanguageSelect } from './NewBrand.tsx'
import { SpecialDates } from './SpecialDates.tsx'
import { TargetField } from './TargetField.tsx'
import { TargetsField } from './TargetsField.tsx'

/** Time zones as this browser knows them; the server checks again. */
const ZONES = Intl.supportedValuesOf('timeZone')

const settingsOf = ({
  name,
  names,
  competitors,
  ambiguous,
  business,
  language,
  timezone,
  target_seconds,
  calendar,
  policy,
  holidays,
  automatic,
  apology,
  goodwill,
}: BrandItem) => ({
  name,
  names,
  competitors,
  ambiguous,
  business,
  language,
  timezone,
  target_seconds,
  calendar: calendar as Hours,
  policy,
  holidays,
  automatic,
  apology,
  goodwill,
})

export function BrandForm({ brand }: { brand: BrandItem }) {
  const { t } = useTranslation()
  const [input, setInput] = useState(() => settingsOf(brand))
  const set = (some: Partial<typeof input>) => setInput((all) => ({ ...all, ...some }))
  const changed = JSON.stringify(input) !== JSON.stringify(settingsOf(brand))
  const save = useAct(() => api.editBrand({ params: { id: brand.id }, body: { ...input, name: input.name.trim() } }), {
    stale: [['me']],
    failed: () => true,
    done: () => toast({ id: 'saved', tone: 'plain', title: t('settings.saved') }),
  })
  const kinds = useQuery(kindsQuery())
  const zones = ZONES.includes(input.timezone) ? ZONES : [input.timezone, ...ZONES]
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && !save.isPending) save.mutate(undefined)
      }}
    >
      <section className={`${page.card} ${page.pad} ${page.stack}`}>
        <div className={page.pair}>
          <TextInput
            label={t('brands.name')}
            size="md"
            required
            withAsterisk={false}
            maxLength={200}
            value={input.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <LanguageSelect
            label={t('brands.language')}
            language={input.language}
            onChange={(language) => set({ language })}
          />
        </div>
        <NamesField names={input} onChange={set} />
      </section>
      <section className={`${page.card} ${page.pad}`}>
        <TargetField seconds={input.target_seconds} onChange={(target_seconds) => set({ target_seconds })} />
      </section>
      <section className={`${page.card} ${page.pad}`}>
        <TargetsField policy={input.policy} kinds={kinds.data?.items ?? []} onChange={set} />
      </section>
      <section className={`${page.card} ${page.pad} ${page.stack}`}>
        <HoursField hours={input.calendar} onChange={(calendar) => set({ calendar })} />
        <HolidaysField rules={input.holidays} ahead={brand.holidays_ahead} onChange={(holidays) => set({ holidays })} />
        <SpecialDates hours={input.calendar} onChange={(calendar) => set({ calendar })} />
        <ClosedDates
          dates={input.calendar.closedDates}
          onChange={(closedDates) => set({ calendar: { ...input.calendar, closedDates } })}
        />
        <Select
          label={t('brands.timezone')}
          size="md"
          dir="ltr"
          searchable
          limit={60}
          data={zones}
          value={input.timezone}
          allowDeselect={false}
          onChange={(timezone) => timezone && set({ timezone })}
        />
      </section>
      <section className={`${page.card} ${page.pad}`}>
        <AutomaticField automatic={input.automatic} brand={input.name} onChange={(automatic) => set({ automatic })} />
      </section>
      <section className={`${page.card} ${page.pad}`}>
        <ApologyField apology={input.apology} brand={input.name} onChange={(apology) => set({ apology })} />
      </section>
      <section className={`${page.card} ${page.pad}`}>
        <GoodwillField policy={input.goodwill} onChange={(goodwill) => set({ goodwill })} />
      </section>
      <ProblemNote error={save.error} />
      <div className={css.foot} data-changed={changed || undefined}>
        <span role="status">{changed ? t('settings.unsaved') : ''}</span>
        <Button tone="primary" size="large" type="submit" disabled={!changed} busy={save.isPending}>
          {t('brands.save')}
        </Button>
      </div>
    </form>
  )
}
