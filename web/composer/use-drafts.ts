/** Three drafts of one case, one per visibility: saved to the server as one types, kept here when it cannot be reached. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { draftsQuery } from '../api/queries.ts'
import type { CaseView, Draft, DraftMode, Purpose } from '../api/types.ts'
import { now } from '../live/clock.ts'
import { useLineDown } from '../live/connection.ts'
import { dropDraft, joined, keepDraft, keptDraft, saveKept, takesBack } from '../live/kept-drafts.ts'
import { type Known, type Merged, mergeDraft, wordsOf } from './merge-draft.ts'

const MODES: readonly DraftMode[] = ['public', 'private', 'internal']
const REST_MS = 700
type PerMode<T> = Record<DraftMode, T>
const perMode = <T>(make: (mode: DraftMode) => T): PerMode<T> => ({
  public: make('public'),
  private: make('private'),
  internal: make('internal'),
})

export type Drafts = {
  mode: DraftMode
  setMode(mode: DraftMode): void
  text: Readonly<PerMode<string>>
  write(mode: DraftMode, text: string): void
  /** Words of the same draft that lost against newer ones, from this desk or another device; null: none. */
  others: Readonly<PerMode<Merged['other']>>
  /** Puts the others in place of what is shown, which then is the other; without `use` they are forgotten. */
  settle(mode: DraftMode, use: boolean): void
  /** Why the next public or private message is sent, when the playbook says so. */
  purpose: Purpose | null
  setPurpose(purpose: Purpose | null): void
  saved: boolean
}

/** What is shown, when it was touched here, and what the server had. */
type Page = { text: string; touchedAt: number | null; known: Known; other: Merged['other'] }

export function useDrafts(view: CaseView): Drafts {
  const { id } = view
  const [mode, setMode] = useState<DraftMode>(() => firstMode(view))
  const [pages, setPages] = useState<PerMode<Page>>(() => perMode((one) => firstPage(view, one)))
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [saved, setSaved] = useState(true)
  const dirty = useRef(new Set<DraftMode>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(pages)
  latest.current = pages
  const client = useQueryClient()
  const { data: fresh } = useQuery({
    ...draftsQuery(id),
    initialData: { asked: 0, items: view.drafts },
    initialDataUpdatedAt: () => client.getQueryState(['case', id])?.dataUpdatedAt,
  })
  const learnedAt = useRef(Date.now())

  const learn = useCallback((drafts: readonly Draft[], only: readonly DraftMode[]) => {
    setPages((all) => {
      const next = { ...all }
      for (const one of only) next[one] = learned(all[one], wordsOf(drafts.find((draft) => draft.mode === one)))
      return MODES.some((one) => next[one] !== all[one]) ? next : all
    })
  }, [])

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    for (const one of dirty.current) {
      dirty.current.delete(one)
      saveKept(id, one)
        .then((draft) => {
          setSaved(true)
          learnedAt.current = Date.now()
          if (draft !== undefined && !dirty.current.has(one)) learn(draft ? [draft] : [], [one])
        })
        .catch(() => {
          dirty.current.add(one)
          setSaved(false)
        })
    }
  }, [id, learn])

  const write = useCallback(
    (one: DraftMode, text: string) => {
      setPages((all) => ({ ...all, [one]: { ...all[one], text, touchedAt: now() } }))
      keepDraft(id, one, text, latest.current[one].known?.at ?? null)
      dirty.current.add(one)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, REST_MS)
    },
    [id, flush],
  )

  // What another device wrote, and what the case brings later (a follow-up's ready words after solving).
  useEffect(() => {
    if (fresh.asked <= learnedAt.current) return
    const settled = MODES.filter((one) => !dirty.current.has(one))
    learn(fresh.items, settled)
  }, [fresh, learn])

  useEffect(() => takesBack(id, (one, text) => write(one, joined(text, latest.current[one].text))), [id, write])

  // A line that is back, and words kept here since a tab died, bring them to the server at once.
  const down = useLineDown()
  useEffect(() => {
    for (const one of MODES) if (keptDraft(id, one)) dirty.current.add(one)
    if (!down) flush()
  }, [down, id, flush])

  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && flush()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      flush()
    }
  }, [flush])

  const settle = (one: DraftMode, use: boolean) => {
    const { other, text, touchedAt } = pages[one]
    if (!other) return
    if (use) write(one, other.body)
    else if (keptDraft(id, one)?.body === other.body) dropDraft(id, one)
    const former = { body: text, at: touchedAt ?? now(), from: 'here' as const }
    setPages((all) => ({ ...all, [one]: { ...all[one], other: use && text.trim() !== '' ? former : null } }))
  }

  return {
    mode,
    setMode,
    text: perMode((one) => pages[one].text),
    write,
    others: perMode((one) => pages[one].other),
    settle,
    purpose,
    setPurpose,
    saved,
  }
}

function firstPage(view: CaseView, mode: DraftMode): Page {
  const kept = keptDraft(view.id, mode)
  const known = wordsOf(view.drafts.find((draft) => draft.mode === mode))
  if (!kept) return { text: known?.body ?? '', touchedAt: null, known, other: null }
  // Words that the server has from this desk, from before the last keys.
  const ours = known !== null && (known.at === kept.base || known.body === kept.sent)
  const merged = ours ? null : mergeDraft(kept.body, kept.at, null, known)
  return { text: merged?.text ?? kept.body, touchedAt: kept.at, known, other: merged?.other ?? null }
}

function learned(page: Page, fresh: Known): Page {
  const merged = mergeDraft(page.text, page.touchedAt, page.known, fresh)
  if (!merged) return fresh === null && page.known !== null ? { ...page, known: null } : page
  const { text, other } = merged
  // What the server has too is not touched here.
  const same = text === (fresh?.body ?? '')
  return { text, known: fresh, other: other ?? page.other, touchedAt: same ? null : page.touchedAt }
}

/** Where the customer wrote last is where one answers, unless that way is closed. */
function firstMode(view: CaseView): DraftMode {
  const last = view.conversations
    .flatMap(({ visibility, messages }) =>
      messages.filter(({ direction }) => direction === 'in').map(({ filed_at }) => ({ visibility, filed_at })),
    )
    .sort((a, b) => a.filed_at.localeCompare(b.filed_at))
    .at(-1)
  const mode = last?.visibility ?? view.visibility
  if (view.composer[mode].possible) return mode
  const other = mode === 'public' ? 'private' : 'public'
  return view.composer[other].possible ? other : mode
}
