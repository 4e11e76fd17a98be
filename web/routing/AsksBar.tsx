/** What waits for one's yes or no, on every page until it is said; and what one waits for from others. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { asksQuery } from '../api/queries.ts'
import type { AskItem } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { IconCheck, IconHourglass, IconSparkles, IconUserQuestion } from '../ui/icons.ts'
import css from './AsksBar.module.css'
import { namesOf } from './names.ts'
import { PassesOn } from './PassesOn.tsx'

const DeclineDialog = lazy(() => import('./DeclineDialog.tsx'))
const NONE: AskItem[] = []
const FIRST: Record<AskItem['kind'], number> = { asked_of_me: 0, offered: 1, asked_by_me: 2 }

export function AsksBar() {
  const { t } = useTranslation()
  const { data } = useQuery(asksQuery())
  const { caseId: here } = useParams({ strict: false })
  const [all, setAll] = useState(false)
  const [declining, setDeclining] = useState<string | null>(null)
  // The open case says it itself.
  const items = (data?.items ?? [])
    .filter(({ case_id: id }) => id !== here)
    .sort((a, b) => FIRST[a.kind] - FIRST[b.kind])
  useArrivals(data?.items ?? NONE)
  const shown = all ? items : items.slice(0, 1)
  const rest = items.length - 1
  if (items.length === 0) return null
  return (
    <section className={css.bar} aria-label={t('routing.asks.title')}>
      <ul className={css.list}>
        {shown.map((item) => (
          <Ask key={`${item.kind}-${item.case_id}`} item={item} onDecline={() => setDeclining(item.case_id)} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('routing.asks.less') : t('routing.asks.more', { count: rest })}
        </button>
      )}
      <Suspense>{declining && <DeclineDialog caseId={declining} onClose={() => setDeclining(null)} />}</Suspense>
    </section>
  )
}

const ICONS = { asked_of_me: IconUserQuestion, offered: IconSparkles, asked_by_me: IconHourglass }

function Ask({ item, onDecline }: { item: AskItem; onDecline: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { kind, case_id: caseId, customer, asked_by: by } = item
  const take = useAct(() => api.acknowledgeResponsibility({ params: { id: caseId } }), {
    caseId,
    done: () => open(),
  })
  const open = () => void navigate({ to: '/desk/{-$queue}/{-$caseId}', params: { queue: 'mine', caseId }, search: {} })
  const Glyph = ICONS[kind]
  const names = namesOf(item.asked)
  const words = {
    asked_of_me: by ? t('routing.asks.asked', { by: by.name, customer }) : t('routing.asks.askedNobody', { customer }),
    offered: t('routing.asks.offered', { customer }),
    asked_by_me: names ? t('routing.asks.byMe', { customer, names }) : t('routing.asks.byMeNobody', { customer }),
  }[kind]
  return (
    <li className={css.ask} data-kind={kind}>
      <Glyph size={19} stroke={1.7} aria-hidden />
      <span className={css.words}>
        <strong>{words}</strong>
        <span className={css.sub}>
          {kind === 'asked_by_me' && item.nobody && <span>{t(`routing.nobody.${item.nobody}`)}</span>}
          {item.next_at && <PassesOn at={item.next_at} offer={kind === 'offered'} />}
          {kind !== 'asked_by_me' && item.excerpt && (
            <span className={css.excerpt} dir="auto">
              {item.excerpt}
            </span>
          )}
        </span>
      </span>
      <span className={css.acts}>
        {kind === 'asked_of_me' && (
          <>
            <Button
              size="compact"
              tone="primary"
              icon={IconCheck}
              busy={take.isPending}
              onClick={() => take.mutate(undefined)}
            >
              {t('routing.take')}
            </Button>
            <Button size="compact" onClick={onDecline}>
              {t('routing.decline.act')}
            </Button>
          </>
        )}
        <Button size="compact" tone={kind === 'offered' ? 'primary' : 'quiet'} onClick={open}>
          {t('routing.asks.open')}
        </Button>
      </span>
    </li>
  )
}

/** Says aloud what is newly asked of this person; what was there when the page opened is no news. */
function useArrivals(items: readonly AskItem[]): void {
  const { t } = useTranslation()
  const known = useRef<Set<string> | null>(null)
  useEffect(() => {
    const mine = items.filter(({ kind }) => kind === 'asked_of_me')
    for (const { case_id: id, customer } of mine)
      if (known.current && !known.current.has(id)) announce(t('routing.asks.arrived', { customer }))
    known.current = new Set(mine.map(({ case_id: id }) => id))
  }, [items, t])
}
