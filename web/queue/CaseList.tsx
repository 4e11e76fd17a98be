/** The list of one queue: virtual, grouped, one tab stop, and still under the pointer. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { lazy, type ReactElement, Suspense, useCallback, useEffect, useRef } from 'react'
import type { CaseRow, QueueName } from '../api/types.ts'
import type { CaseAct } from '../app/router.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { areaName, useBrand, useMe } from '../person/me.ts'
import { usePreferences } from '../person/preferences.ts'
import { minutes } from '../ui/format.ts'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import { useLayout } from '../ui/layout.ts'
import { useOthersByCase } from '../watching/watchers.ts'
import css from './CaseList.module.css'
import { CaseRowView } from './CaseRow.tsx'
import { EmptyQueue } from './EmptyQueue.tsx'
import { GlanceCard } from './GlanceCard.tsx'
import { GroupHeading } from './GroupHeading.tsx'
import { type ListItem, placeOf } from './groups.ts'
import { ListHeader } from './ListHeader.tsx'
import { ListSkeleton } from './ListSkeleton.tsx'
import { NarrowedBy, NothingSuch } from './NarrowedBy.tsx'
import { filtersOf, type Narrowing } from './narrowing.ts'
import { useHold } from './use-hold.ts'
import type { useList } from './use-list.ts'

type CaseListProps = {
  list: ReturnType<typeof useList>
  queue: QueueName
  area: string | undefined
  narrowing: Narrowing
  onNarrow: (next: Narrowing) => void
  selected: string | undefined
  onOpen: (id: string, act?: CaseAct) => void
  /** Moves the selection. */
  onStep: (by: 1 | -1) => void
  onHold: (hold: boolean) => void
}

const SwipeRow = lazy(() => import('./SwipeRow.tsx'))

const HEADING = 31
/** A list is away from its head by more than a finger that trembles. */
const SCROLLED = 8
const ROW = { comfortable: 106, compact: 40 }

export function CaseList(props: CaseListProps) {
  const { list, queue, area, narrowing, onNarrow, selected, onOpen, onStep, onHold } = props
  const { t } = useTranslation()
  const me = useMe()
  const mayAnswer = me.permissions.includes('desk.reply')
  const brand = useBrand() ?? me.brands[0]
  const phone = useLayout() === 'phone'
  const [{ density: chosen }] = usePreferences()
  const density = phone ? 'comfortable' : chosen
  const scroller = useRef<HTMLDivElement>(null)
  const { items, query } = list
  const rowSize = ROW[density] + (phone ? 20 : 0)
  // These three stay the same between renders: with other functions all places would be worked out anew each time.
  const sizeOf = useCallback((index: number) => (items[index]?.kind === 'group' ? HEADING : rowSize), [items, rowSize])
  const keyOf = useCallback(
    (index: number) => {
      const item = items[index]
      return item?.kind === 'row' ? item.row.id : (item?.group ?? index)
    },
    [items],
  )
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: useCallback(() => scroller.current, []),
    estimateSize: sizeOf,
    getItemKey: keyOf,
    overscan: 6,
  })
  const shown = virtual.getVirtualItems()
  const othersAt = useOthersByCase()

  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes change with the density
  useEffect(() => virtual.measure(), [density, phone])
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last > items.length - 12 && query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
  }, [last, items.length, query.hasNextPage, query.isFetchingNextPage, query.fetchNextPage])
  useHold(scroller, (virtual.scrollOffset ?? 0) > SCROLLED, onHold)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls
  useEffect(() => {
    const at = placeOf(items, selected)
    if (at !== undefined) virtual.scrollToIndex(at, { align: 'auto' })
  }, [selected])

  // Only what is drawn can be pointed at.
  const drawn = shown.some(({ index }) => {
    const item = items[index]
    return item?.kind === 'row' && item.row.id === selected
  })
  const narrowed = filtersOf(narrowing).length > 0
  const title = area ? (areaName(me, area) ?? '') : t(`queue.name.${queue}`)
  return (
    <section className={css.list} aria-label={title} data-phone={phone || undefined}>
      <ListHeader
        title={title}
        area={area}
        total={list.total}
        density={density}
        narrowing={narrowing}
        onNarrow={onNarrow}
      />
      {narrowed && <NarrowedBy narrowing={narrowing} onNarrow={onNarrow} />}
      {list.waiting > 0 && (
        <button
          type="button"
          className={css.pill}
          onClick={() => {
            list.release()
            scroller.current?.scrollTo({ top: 0 })
          }}
        >
          {t('queue.newOnes', { count: list.waiting })}
        </button>
      )}
      <div ref={scroller} className={css.scroller} id="list" tabIndex={-1}>
        {phone && queue === 'new' && !area && !narrowed && <GlanceCard rows={list.rows} total={list.total} />}
        {query.isPending && !query.isError && <ListSkeleton compact={density === 'compact'} />}
        {query.isError && items.length === 0 && (
          <LoadProblem title={t('live.listFailed')} retry={() => void query.refetch()} busy={query.isFetching} />
        )}
        {query.isSuccess &&
          items.length === 0 &&
          (narrowed ? (
            <NothingSuch narrowing={narrowing} onNarrow={onNarrow} />
          ) : (
            <EmptyQueue queue={area ? 'area' : queue} />
          ))}
        {items.length > 0 && (
          <div
            role="listbox"
            aria-label={t('queue.list')}
            aria-activedescendant={drawn ? `row-${selected}` : undefined}
            tabIndex={0}
            className={css.rows}
            style={{ blockSize: virtual.getTotalSize() }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
              event.preventDefault()
              onStep(event.key === 'ArrowDown' ? 1 : -1)
            }}
          >
            {shown.map(({ index, key, start, size }) => {
              const item = items[index]
              if (!item) return null
              return (
                <div
                  key={key}
                  className={css.place}
                  role="presentation"
                  style={{ transform: `translateY(${start}px)`, blockSize: size }}
                >
                  {item.kind === 'group' ? (
                    <GroupHeading
                      group={item.group}
                      count={item.count}
                      minutes={minutes(brand?.target_seconds ?? 300)}
                    />
                  ) : (
                    <Swiped on={phone && mayAnswer} row={item.row} edges={edgesOf(items, index)} onOpen={onOpen}>
                      <CaseRowView
                        row={item.row}
                        compact={density === 'compact'}
                        selected={item.row.id === selected}
                        gone={list.gone.has(item.row.id)}
                        group={item.group}
                        edges={edgesOf(items, index)}
                        others={othersAt(item.row.id)}
                        onOpen={onOpen}
                      />
                    </Swiped>
                  )}
                </div>
              )
            })}
          </div>
        )}
        {query.isFetchingNextPage && <p className={css.more}>{t('queue.loadingMore')}</p>}
      </div>
    </section>
  )
}

type SwipedProps = { on: boolean; row: CaseRow; edges: string; onOpen: CaseListProps['onOpen']; children: ReactElement }

/** On a phone, for whoever may answer, a row follows the finger; until that part has come it is the row alone. */
function Swiped({ on, row, edges, onOpen, children }: SwipedProps) {
  if (!on) return children
  return (
    <Suspense fallback={children}>
      <SwipeRow
        visibility={row.visibility}
        edges={edges}
        onAnswer={() => onOpen(row.id, 'reply')}
        onHandOver={() => onOpen(row.id, 'hand_over')}
      >
        {children}
      </SwipeRow>
    </Suspense>
  )
}

/** A row under its heading, a row before the next one: on a phone these have the corners. */
function edgesOf(items: readonly ListItem[], index: number): string {
  const first = items[index - 1]?.kind !== 'row'
  const last = items[index + 1]?.kind !== 'row'
  return `${first ? 'first' : ''} ${last ? 'last' : ''}`.trim()
}
