/** The desk: queues → list → case, as many of them as the window holds. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, memo, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { caseQuery } from '../api/queries.ts'
import { CaseSkeleton } from '../case/CaseSkeleton.tsx'
import { useCommands } from '../commands/keys.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { useGlance } from '../team/use-glance.ts'
import { useLayout } from '../ui/layout.ts'
import { useTitle } from '../ui/use-title.ts'
import { CaseList } from './CaseList.tsx'
import css from './DeskPage.module.css'
import { beside, placeOf } from './groups.ts'
import { NoCase } from './NoCase.tsx'
import { queueOf } from './names.ts'
import { filtersOf, narrowingOf } from './narrowing.ts'
import { QueueNav } from './QueueNav.tsx'
import { RingStrip } from './RingStrip.tsx'
import { ShiftCard } from './ShiftCard.tsx'
import { useGuard } from './use-guard.ts'
import { useList } from './use-list.ts'
import { useSelection } from './use-selection.ts'

const loadCase = () => import('../case/CasePane.tsx')
const CasePane = lazy(async () => ({ default: memo((await loadCase()).CasePane) }))
/** What is likely to be opened next is read when the open case has had its turn. */
const AHEAD_MS = 200

export function DeskPage() {
  const { t } = useTranslation()
  const layout = useLayout()
  const navigate = useNavigate()
  const { queue: named, caseId } = useParams({ from: '/app/desk/{-$queue}/{-$caseId}' })
  const queue = queueOf(named)
  const search = useSearch({ from: '/app/desk/{-$queue}/{-$caseId}' })
  const { area, view, act } = search
  const narrowing = useMemo(() => narrowingOf(search), [search])
  const brand = useBrand()
  const [hold, setHold] = useState(false)
  const [room, setRoom] = useState<{ giveBack: () => void } | null>(null)
  const list = useList({ ...(area ? { area } : { queue }), brand: brand?.id, narrowing }, hold)
  const latest = useRef(list)
  latest.current = list

  // Cases come and go beside a list that stays as one has it.
  const listed = { ...(area ? { area } : {}), ...narrowing }
  const { selected, current, pass, choose, standing, stands } = useSelection(
    caseId,
    (id, act) =>
      void navigate({
        to: '/desk/{-$queue}/{-$caseId}',
        params: { queue, caseId: id },
        search: { ...listed, ...(act ? { act } : {}) },
      }),
  )
  /** The case beside another one; the first of the list, when that one is not in it. */
  const besides = useCallback((id: string | undefined, by: 1 | -1) => {
    const { items } = latest.current
    const place = placeOf(items, id)
    return place === undefined ? beside(items, -1, 1) : beside(items, place, by)
  }, [])
  const step = useCallback(
    (by: 1 | -1) => {
      const next = besides(current(), by)
      if (next) pass(next)
    },
    [besides, current, pass],
  )
  useCommands({
    next_case: { run: () => step(1), why: () => (besides(current(), 1) ? null : 'last') },
    previous_case: { run: () => step(-1), why: () => (besides(current(), -1) ? null : 'last') },
    up: () => {
      if (view) void navigate({ to: '.', search: listed })
      else if (caseId && layout === 'phone') choose(undefined)
      else return false
    },
  })
  useTitle(t(`queue.name.${queue}`))

  const client = useQueryClient()
  const place = placeOf(list.items, caseId)
  const before = place === undefined ? undefined : beside(list.items, place, -1)
  const after = place === undefined ? undefined : beside(list.items, place, 1)
  // The next case is ready before J is pressed.
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const id of [after, before]) if (id) void client.prefetchQuery(caseQuery(id))
    }, AHEAD_MS)
    return () => clearTimeout(timer)
  }, [before, after, client])

  // The queue stands first; what opens a case comes while one looks at it.
  const { isSuccess } = list.query
  useEffect(() => {
    if (!isSuccess) return
    const timer = setTimeout(() => loadCase().catch(() => undefined), 1000)
    return () => clearTimeout(timer)
  }, [isSuccess])

  // The loop, the playbook in focus and a better way beside the draft need the room; the list folds to its rings.
  const strip =
    caseId !== undefined && layout !== 'phone' && (layout === 'strip' || view !== undefined || room !== null)
  const unfold = () => {
    room?.giveBack()
    if (view) void navigate({ to: '.', search: listed })
  }
  const showList = layout === 'phone' ? !caseId : !strip
  useGlance(showList && queue === 'new' && !area && filtersOf(narrowing).length === 0 && isSuccess)

  // A case takes long to draw: keys come in between, and the one before stays in sight, where nothing can be done to it.
  const shown = useDeferredValue(useMemo(() => ({ id: caseId, view, act }), [caseId, view, act]))
  const behind = shown.id !== selected
  const { pane, guard } = useGuard(
    useCallback(() => standing() !== current(), [standing, current]),
    behind,
  )
  const back = useCallback(() => choose(undefined), [choose])
  const sent = useCallback(
    (id: string) => {
      // Whoever has moved on meanwhile is not taken elsewhere.
      if (current() === id) choose(besides(id, 1) ?? besides(id, -1) ?? id)
    },
    [besides, choose, current],
  )
  // Where there is one pane, the list is what the page is about.
  const alone = !caseId && (layout === 'phone' || layout === 'strip')
  const cases = (
    <CaseList
      list={list}
      queue={queue}
      area={area}
      narrowing={narrowing}
      onNarrow={(next) => void navigate({ to: '.', search: { ...(area ? { area } : {}), ...next } })}
      selected={selected}
      onOpen={choose}
      onStep={step}
      onHold={setHold}
    />
  )
  return (
    <div className={css.desk} data-layout={layout} data-strip={strip || undefined}>
      {layout === 'wide' && !strip && <Queues />}
      {strip && (
        <RingStrip
          rows={list.rows}
          selected={selected}
          onOpen={choose}
          onUnfold={layout === 'strip' ? undefined : unfold}
        />
      )}
      {showList && (alone ? <main className={css.alone}>{cases}</main> : cases)}
      {!alone && (
        <main ref={pane} className={css.case} aria-label={t('case.pane')} aria-busy={behind} {...guard}>
          {shown.id ? (
            <Suspense fallback={<CaseSkeleton />}>
              <CasePane
                key={shown.id}
                id={shown.id}
                view={shown.view}
                act={shown.act}
                onBack={back}
                onRoom={setRoom}
                onSent={sent}
                onStands={stands}
              />
            </Suspense>
          ) : caseId && (layout === 'phone' || layout === 'strip') ? (
            <CaseSkeleton />
          ) : (
            <NoCase empty={isSuccess && list.items.length === 0} />
          )}
        </main>
      )}
    </div>
  )
}

const Queues = memo(function Queues() {
  return (
    <aside className={css.queues}>
      <QueueNav />
      <ShiftCard />
    </aside>
  )
})
