/** The whole ledger: filtered, summed, and taken along as a table. */
import { Select } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { GOODWILL_KINDS } from '../../src/core/goodwill/goodwill.ts'
import { api } from '../api/api.ts'
import type { GoodwillKind } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand, useMay, useMe } from '../person/me.ts'
import { Head } from '../settings/Head.tsx'
import page from '../settings/Settings.module.css'
import { Button } from '../ui/Button.tsx'
import { ClosedPage } from '../ui/ClosedPage.tsx'
import { monthName } from '../ui/format.ts'
import { IconDownload, IconNotebook } from '../ui/icons.ts'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import css from './Ledger.module.css'
import { LedgerRow } from './LedgerRow.tsx'
import { Totals } from './Totals.tsx'

const STATES = ['standing', 'cancelled', 'above_limit'] as const
type Filter = {
  brand_id?: string | undefined
  person_id?: string | undefined
  kind?: GoodwillKind | undefined
  month?: string | undefined
  state?: (typeof STATES)[number] | undefined
}

export function LedgerPage() {
  const may = useMay('goodwill.read')
  return <main className={css.page}>{may ? <Ledger /> : <ClosedPage />}</main>
}

function Ledger() {
  const { t, i18n } = useTranslation()
  const here = useBrand()
  const [filter, setFilter] = useState<Filter>({ brand_id: here?.id })
  const list = useInfiniteQuery({
    queryKey: ['goodwill', 'list', filter],
    queryFn: ({ pageParam }) => api.listGoodwill({ query: { ...filter, cursor: pageParam ?? undefined, limit: 50 } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  })
  const totals = useQuery({
    queryKey: ['goodwill', 'totals', filter],
    queryFn: () => api.getGoodwillTotals({ query: filter }),
    placeholderData: (before) => before,
  })
  const items = list.data?.pages.flatMap((one) => one.items)
  const filtered = Object.entries(filter).some(([name, value]) => value !== undefined && name !== 'brand_id')
  const search = new URLSearchParams({ language: i18n.language })
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value)
  return (
    <div className={page.stack}>
      <Head title={t('goodwill.ledger')} sub={t('goodwill.ledgerText')}>
        <a className={css.export} href={`/api/goodwill/export?${search}`} download>
          <IconDownload size={18} stroke={1.7} aria-hidden />
          {t('goodwill.export')}
        </a>
      </Head>
      <Filters filter={filter} onChange={(some) => setFilter((all) => ({ ...all, ...some }))} />
      {totals.data && totals.data.items.length > 0 && <Totals totals={totals.data.items} />}
      {list.isError && !items ? (
        <LoadProblem title={t('goodwill.loadFailed')} retry={() => void list.refetch()} busy={list.isFetching} />
      ) : !items ? (
        <div className={`${page.stack} ${page.late}`} aria-busy>
          <span className="hidden">{t('app.loading')}</span>
          <div className={page.bone} />
          <div className={page.bone} />
        </div>
      ) : items.length === 0 ? (
        <section className={`${page.card} ${page.empty}`}>
          <IconNotebook size={36} stroke={1.5} aria-hidden />
          {filtered ? (
            <>
              <p>{t('goodwill.noneMatch')}</p>
              <Button onClick={() => setFilter({ brand_id: here?.id })}>{t('goodwill.clear')}</Button>
            </>
          ) : (
            <>
              <h2>{t('goodwill.empty')}</h2>
              <p>{t('goodwill.emptyText')}</p>
            </>
          )}
        </section>
      ) : (
        <ul className={`${page.card} ${css.list}`} aria-label={t('goodwill.ledger')}>
          {items.map((one) => (
            <LedgerRow key={one.id} given={one} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('goodwill.more')}
        </Button>
      )}
    </div>
  )
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (some: Filter) => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const months = useQuery({
    queryKey: ['goodwill', 'months'],
    queryFn: async () =>
      (await api.getGoodwillTotals({ query: {} })).items.flatMap(({ by, key }) => (by === 'month' && key ? [key] : [])),
  })
  const one = (label: string, any: string, value: string | undefined, data: { value: string; label: string }[]) => ({
    'aria-label': label,
    placeholder: any,
    size: 'md' as const,
    clearable: true,
    value: value ?? null,
    data,
  })
  return (
    <div className={css.filters}>
      {me.brands.length > 1 && (
        <Select
          {...one(
            t('goodwill.brand'),
            t('goodwill.anyBrand'),
            filter.brand_id,
            me.brands.map(({ id, name }) => ({ value: id, label: name })),
          )}
          onChange={(brand_id) => onChange({ brand_id: brand_id ?? undefined })}
        />
      )}
      <Select
        {...one(
          t('goodwill.month'),
          t('goodwill.anyMonth'),
          filter.month,
          [...new Set(months.data ?? [])]
            .sort()
            .reverse()
            .map((month) => ({ value: month, label: monthName(month) })),
        )}
        onChange={(month) => onChange({ month: month ?? undefined })}
      />
      <Select
        {...one(
          t('goodwill.person'),
          t('goodwill.anyPerson'),
          filter.person_id,
          me.people.map(({ id, name }) => ({ value: id, label: name })),
        )}
        searchable
        onChange={(person_id) => onChange({ person_id: person_id ?? undefined })}
      />
      <Select
        {...one(
          t('goodwill.kindLabel'),
          t('goodwill.anyKind'),
          filter.kind,
          GOODWILL_KINDS.map((kind) => ({ value: kind, label: t(`goodwill.kind.${kind}`) })),
        )}
        onChange={(kind) => onChange({ kind: (kind as GoodwillKind | null) ?? undefined })}
      />
      <Select
        {...one(
          t('goodwill.status'),
          t('goodwill.anyState'),
          filter.state,
          STATES.map((state) => ({ value: state, label: t(`goodwill.state.${state}`) })),
        )}
        onChange={(state) => onChange({ state: (state as Filter['state'] | null) ?? undefined })}
      />
    </div>
  )
}
