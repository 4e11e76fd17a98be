/** The word before a target is missed, for what is one's own or nobody's yet: spoken where the list shows it, and shown where it does not. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useReducer, useRef } from 'react'
import { listQuery } from '../api/queries.ts'
import type { CaseRow } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { now } from '../live/clock.ts'
import { useBrand, useMe } from '../person/me.ts'
import { announce } from '../ui/announce.ts'
import { useLayout } from '../ui/layout.ts'
import { dismiss, toast } from '../ui/toast.ts'
import { type Looked, lookAgain, nextCrossing } from './groups.ts'

/** Stands by itself, since it looks at each case that is opened. */
export function Warnings(): null {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const me = useMe().person.id
  const brand = useBrand()?.id
  const { caseId: open } = useParams({ strict: false })
  const onDesk = useLocation({ select: ({ pathname }) => pathname.startsWith('/desk') })
  const phone = useLayout() === 'phone'
  const listInSight = onDesk && !(phone && open)
  const { data } = useInfiniteQuery(listQuery({ queue: 'new', brand }))
  const [woken, look] = useReducer(() => now(), 0)
  const looked = useRef<Looked>(null)
  const openNow = useRef(open)
  openNow.current = open

  // biome-ignore lint/correctness/useExhaustiveDependencies: after one crossing, wait for the next
  useEffect(() => {
    if (!data) return
    const rows = data.pages.flatMap(({ items }) => items).filter(({ assignee }) => !assignee || assignee.id === me)
    const to = now()
    const seen = lookAgain(looked.current, rows, to)
    looked.current = seen.looked
    const news = seen.news.filter(({ row }) => row.id !== openNow.current)
    for (const state of ['due_soon', 'late'] as const)
      warn(
        news.filter((one) => one.state === state).map(({ row }) => row),
        state,
      )
    const next = nextCrossing(rows, to)
    if (next === null) return
    const timer = setTimeout(look, Math.min(next - to, 2 ** 31 - 1))
    return () => clearTimeout(timer)
  }, [data, woken, me])
  return null

  /** One word for all that crossed together, so that a wave does not push its own beginning away. */
  function warn(rows: CaseRow[], state: 'due_soon' | 'late') {
    const [first, ...more] = rows
    if (!first) return
    const key = `warning-${state}`
    const one = more.length === 0
    const title = one
      ? t(`queue.crossed.${state}`, { name: first.customer.name })
      : t(`queue.crossedMany.${state}`, { count: rows.length })
    if (listInSight) return announce(title)
    toast({
      id: key,
      tone: state === 'late' ? 'problem' : 'plain',
      title,
      text: one ? first.excerpt : null,
      act: {
        label: t('queue.openIt'),
        run() {
          dismiss(key)
          const params = one ? { queue: 'new', caseId: first.id } : { queue: 'new', caseId: undefined }
          void navigate({ to: '/desk/{-$queue}/{-$caseId}', params })
        },
      },
    })
  }
}
