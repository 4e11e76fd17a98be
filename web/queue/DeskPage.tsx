/** The desk: queues → list → case, as many of them as the window holds. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseQuery } from '../api/queries.ts'
import type { CaseAct } from '../app/router.tsx'
import { CaseSkeleton } from '../case/CaseSkeleton.tsx'
import { useCommands } from '../commands/keys.ts'
import { useBrand } from '../person/me.ts'
import { useGlance } from '../team/use-glance.ts'
import { useLayout } from '../ui/layout.ts'
import { useTitle } from '../ui/use-title.ts'
import { CaseList } from './CaseList.tsx'
import css from './DeskPage.module.css'
import { NoCase } from './NoCase.tsx'
import { queueOf } from './names.ts'
import { filtersOf, narrowingOf } from './narrowing.ts'
import { QueueNav } from './QueueNav.tsx'
import { RingStrip } from './RingStrip.tsx'
import { ShiftCard } from './ShiftCard.tsx'
import { useList } from './use-list.ts'

const loadCase = () => import('../case/CasePane.tsx')
const CasePane = lazy(async () => ({ default: (await loadCase()).CasePane }))

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

  // Cases come and go beside a list that stays as one has it.
  const listed = { ...(area ? { area } : {}), ...narrowing }
  const open = (id: string | undefined, act?: CaseAct) =>
    void navigate({
      to: '/desk/{-$queue}/{-$caseId}',
      params: { queue, caseId: id },
      search: { ...listed, ...(act ? { act } : {}) },
    })
  const order = useMemo(() => list.items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : [])), [list.items])
  const step = (by: 1 | -1) => () => {
    const at = caseId ? order.indexOf(caseId) : -1
    const next = at < 0 ? order[0] : order[at + by]
    if (next) open(next)
  }
  const at = caseId ? order.indexOf(caseId) : -1
  useCommands({
    next_case: { run: step(1), why: () => (order[at + 1] ? null : 'last') },
    previous_case: { run: step(-1), why: () => (order[at < 0 ? 0 : at - 1] ? null : 'last') },
    up: () => {
      if (view) void navigate({ to: '.', search: listed })
      else if (caseId && layout === 'phone') open(undefined)
      else return false
    },
  })
  useTitle(t(`queue.name.${queue}`))

  const client = useQueryClient()
  const here = caseId ? order.indexOf(caseId) : -1
  const [before, after] = [order[here - 1], order[here + 1]]
  // The next case is ready before J is pressed.
  useEffect(() => {
    if (here < 0) return
    for (const id of [after, before]) if (id) void client.prefetchQuery(caseQuery(id))
  }, [here, before, after, client])

  // The queue stands first; what opens a case comes while one looks at it.
  const stands = list.query.isSuccess
  useEffect(() => {
    if (!stands) return
    const timer = setTimeout(() => void loadCase(), 1000)
    return () => clearTimeout(timer)
  }, [stands])

  // The loop, the playbook in focus and a better way beside the draft need the room; the list folds to its rings.
  const strip =
    caseId !== undefined && layout !== 'phone' && (layout === 'strip' || view !== undefined || room !== null)
  const unfold = () => {
    room?.giveBack()
    if (view) void navigate({ to: '.', search: listed })
  }
  const showList = layout === 'phone' ? !caseId : !strip
  useGlance(showList && queue === 'new' && !area && filtersOf(narrowing).length === 0 && list.query.isSuccess)
  const next = () => {
    const at = caseId ? order.indexOf(caseId) : -1
    return order[at + 1] ?? order[at - 1]
  }
  // Where there is one pane, the list is what the page is about.
  const alone = !caseId && (layout === 'phone' || layout === 'strip')
  const cases = (
    <CaseList
      list={list}
      queue={queue}
      area={area}
      narrowing={narrowing}
      onNarrow={(next) => void navigate({ to: '.', search: { ...(area ? { area } : {}), ...next } })}
      selected={caseId}
      onOpen={open}
      onHold={setHold}
    />
  )
  return (
    <div className={css.desk} data-layout={layout} data-strip={strip || undefined}>
      {layout === 'wide' && !strip && (
        <aside className={css.queues}>
          <QueueNav />
          <ShiftCard />
        </aside>
      )}
      {strip && (
        <RingStrip
          rows={list.rows}
          selected={caseId}
          onOpen={open}
          onUnfold={layout === 'strip' ? undefined : unfold}
        />
      )}
      {showList && (alone ? <main className={css.alone}>{cases}</main> : cases)}
      {!alone && (
        <main className={css.case} aria-label={t('case.pane')}>
          {caseId ? (
            <Suspense fallback={<CaseSkeleton />}>
              <CasePane
                key={caseId}
                id={caseId}
                view={view}
                act={act}
                onBack={() => open(undefined)}
                onRoom={setRoom}
                onSent={() => open(next() ?? caseId)}
              />
            </Suspense>
          ) : (
            <NoCase empty={list.query.isSuccess && order.length === 0} />
          )}
        </main>
      )}
    </div>
  )
}
