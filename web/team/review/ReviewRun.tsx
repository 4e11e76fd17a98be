/** Going through a review, one item after the other, by keyboard alone if one likes. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useCommands } from '../../commands/keys.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import page from '../../settings/Settings.module.css'
import { announce } from '../../ui/announce.ts'
import { IconChevronLeft } from '../../ui/icons.ts'
import { LoadProblem } from '../../ui/LoadProblem.tsx'
import { useLayout } from '../../ui/layout.ts'
import { GoalRing } from '../../ui/Ring.tsx'
import { type ReviewItem, reviewQuery } from '../queries.ts'
import { ItemCard } from './ItemCard.tsx'
import { useKeptNotes } from './kept-notes.ts'
import css from './Review.module.css'

export function ReviewRun({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, isError, isFetching, refetch } = useQuery(reviewQuery(id))
  return (
    <div className={page.stack}>
      <Link to="/settings/team/control" search={{}} className={css.back}>
        <IconChevronLeft size={18} stroke={1.8} className={css.chevron} aria-hidden />
        {t('review.back')}
      </Link>
      {isError && !data && (
        <LoadProblem title={t('review.loadFailed')} retry={() => void refetch()} busy={isFetching} />
      )}
      {data && <Items id={id} items={data.items} />}
    </div>
  )
}

function Items({ id, items }: { id: string; items: readonly ReviewItem[] }) {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  const navigate = useNavigate()
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex(({ result }) => result === null),
    ),
  )
  const [notes, keepNote] = useKeptNotes(id)
  const done = items.filter(({ result }) => result !== null).length
  const ok = items.filter(({ result }) => result === 'ok').length
  const item = items[at]
  const note = (item && notes[item.id]) ?? item?.note ?? ''
  const judge = useAct(
    (of: { item: ReviewItem; result: 'ok' | 'needs_work'; note: string }) =>
      api.judgeReviewItem({
        params: { id, item: of.item.id },
        body: { result: of.result, note: of.note.trim() || null },
      }),
    {
      stale: [['team']],
      done: (_, of) => {
        keepNote(of.item.id, null)
        announce(t(of.result === 'ok' ? 'review.ok' : 'review.needsWork'))
      },
    },
  )
  const say = (result: 'ok' | 'needs_work') => {
    if (!item || (judge.isPending && judge.variables.item.id === item.id)) return
    judge.mutate({ item, result, note })
    const next = items.findIndex((one, index) => index > at && one.result === null)
    if (next >= 0) setAt(next)
  }
  const move = (by: 1 | -1) => () => setAt(Math.min(items.length - 1, Math.max(0, at + by)))
  const openCase = () =>
    item && void navigate({ to: '/desk/{-$queue}/{-$caseId}', params: { queue: 'new', caseId: item.case_id } })
  useCommands({
    next_case: move(1),
    previous_case: move(-1),
    review_ok: () => say('ok'),
    review_needs_work: () => say('needs_work'),
    review_open: openCase,
  })
  if (!item) return <p className={page.notice}>{t('review.empty')}</p>
  return (
    <>
      <header className={css.progress}>
        <GoalRing
          share={done / items.length}
          goal={null}
          size={56}
          text={`${done}/${items.length}`}
          label={t('review.progress', { done, total: items.length })}
        />
        <div>
          <h1 className={css.heading}>
            {done === items.length ? t('review.finished') : t('review.progress', { done, total: items.length })}
          </h1>
          <p className={page.small}>
            {done === items.length
              ? t('review.finishedText', { ok, needs: items.length - ok })
              : phone
                ? null
                : t('review.keys')}
          </p>
        </div>
      </header>
      <nav className={css.dots} aria-label={t('review.items')}>
        {items.map((one, index) => (
          <button
            key={one.id}
            type="button"
            className={css.dot}
            data-result={one.result ?? undefined}
            aria-current={index === at ? 'step' : undefined}
            aria-label={`${t('review.itemOf', { n: index + 1, total: items.length })}${one.result ? `, ${t(one.result === 'ok' ? 'review.ok' : 'review.needsWork')}` : ''}`}
            onClick={() => setAt(index)}
          >
            {index + 1}
          </button>
        ))}
      </nav>
      <ItemCard
        key={item.id}
        item={item}
        note={note}
        onNote={(text) => keepNote(item.id, text)}
        onJudge={say}
        onMove={move}
        first={at === 0}
        last={at === items.length - 1}
      />
    </>
  )
}
