/** Three drafts of one case, one per visibility: saved to the server as one types, kept here when it cannot be reached. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../api/api.ts'
import type { CaseView, DraftMode, Purpose } from '../api/types.ts'

const MODES: readonly DraftMode[] = ['public', 'private', 'internal']
const REST_MS = 700
const key = (id: string, mode: DraftMode) => `maagal.draft.${id}.${mode}`

export type Drafts = {
  mode: DraftMode
  setMode(mode: DraftMode): void
  text: Readonly<Record<DraftMode, string>>
  write(mode: DraftMode, text: string): void
  /** Why the next public or private message is sent, when the playbook says so. */
  purpose: Purpose | null
  setPurpose(purpose: Purpose | null): void
  saved: boolean
}

export function useDrafts(view: CaseView): Drafts {
  const { id } = view
  const [mode, setMode] = useState<DraftMode>(() => firstMode(view))
  const [text, setText] = useState<Record<DraftMode, string>>(() => {
    const kept = (one: DraftMode) =>
      localStorage.getItem(key(id, one)) ?? view.drafts.find((draft) => draft.mode === one)?.body ?? ''
    return { public: kept('public'), private: kept('private'), internal: kept('internal') }
  })
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [saved, setSaved] = useState(true)
  const dirty = useRef(new Map<DraftMode, string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const touched = useRef(new Set<DraftMode>())

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    for (const [one, body] of dirty.current) {
      dirty.current.delete(one)
      api
        .saveDraft({ params: { id, mode: one }, body: { body } })
        .then(() => {
          if (localStorage.getItem(key(id, one)) === body) localStorage.removeItem(key(id, one))
          setSaved(true)
        })
        .catch(() => setSaved(false))
    }
  }, [id])

  const write = useCallback(
    (one: DraftMode, body: string) => {
      setText((all) => ({ ...all, [one]: body }))
      touched.current.add(one)
      dirty.current.set(one, body)
      localStorage.setItem(key(id, one), body)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, REST_MS)
    },
    [id, flush],
  )

  // What the case brings later (a follow-up's ready words after solving) fills a draft nobody has touched.
  useEffect(() => {
    setText((all) => {
      const next = { ...all }
      for (const { mode: one, body } of view.drafts) {
        if (!touched.current.has(one) && next[one] === '') next[one] = body
      }
      return MODES.some((one) => next[one] !== all[one]) ? next : all
    })
  }, [view.drafts])

  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && flush()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      flush()
    }
  }, [flush])

  return { mode, setMode, text, write, purpose, setPurpose, saved }
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
