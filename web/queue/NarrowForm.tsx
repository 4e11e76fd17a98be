/** What the list is ordered by and narrowed to; every choice shows at once in the list beside it. */
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queuesQuery } from '../api/queries.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { Choices } from '../settings/Choices.tsx'
import { Button } from '../ui/Button.tsx'
import css from './ListTools.module.css'
import type { Narrows } from './ListTools.tsx'
import {
  type FilterName,
  filtersOf,
  LANES,
  MOODS,
  type Narrowing,
  ORDERS,
  OWNERS,
  unfiltered,
  without,
} from './narrowing.ts'

export default function NarrowForm({ narrowing, onNarrow }: Narrows) {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data } = useQuery(queuesQuery(brand?.id))
  const set = <Name extends keyof Narrowing>(name: Name, value: Narrowing[Name] | undefined) =>
    onNarrow(value === undefined ? without(narrowing, name) : { ...narrowing, [name]: value })
  const choices = <Name extends Exclude<FilterName, 'channel'>>(
    name: Name,
    values: readonly NonNullable<Narrowing[Name]>[],
  ) => (
    <Choices
      label={t(`narrow.${name}.title`)}
      choices={[
        ['any', t('narrow.any')] as const,
        ...values.map((one) => [one as string, t(`narrow.${name}.${one}` as 'narrow.lane.public')] as const),
      ]}
      value={narrowing[name] ?? 'any'}
      onChange={(one) => set(name, one === 'any' ? undefined : (one as NonNullable<Narrowing[Name]>))}
    />
  )
  return (
    <div className={css.form}>
      <Choices
        label={t('narrow.order.title')}
        choices={ORDERS.map((one) => [one, t(`narrow.order.${one}`)] as const)}
        value={narrowing.order ?? 'urgency'}
        onChange={(one) => set('order', one === 'urgency' ? undefined : one)}
      />
      {choices('lane', LANES)}
      {choices('mood', MOODS)}
      {choices('owner', OWNERS)}
      {data && data.channels.length > 1 && (
        <Select
          label={t('narrow.channel')}
          placeholder={t('narrow.any')}
          clearable
          clearButtonProps={{ 'aria-label': t('narrow.anyChannel') }}
          data={data.channels.map(({ id, name }) => ({ value: id, label: name }))}
          value={narrowing.channel ?? null}
          onChange={(id) => set('channel', id ?? undefined)}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      {filtersOf(narrowing).length > 0 && (
        <Button onClick={() => onNarrow(unfiltered(narrowing))}>{t('narrow.clear')}</Button>
      )}
    </div>
  )
}
