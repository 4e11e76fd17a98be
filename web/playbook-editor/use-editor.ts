/** One draft under one pair of hands: its words, undo and redo, and a save by itself that never writes over somebody else. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PlaybookDraft } from '../../src/core/playbook/schema.ts'
import { type Problem as Finding, problemsOf } from '../../src/core/playbook/validate.ts'
import { tell } from '../api/act.ts'
import { api } from '../api/api.ts'
import { Problem } from '../api/http.ts'
import { keepLocally } from './local-copy.ts'
import type { Opened } from './queries.ts'

export type Conflict = {
  kind: 'draft' | 'published'
  by: string | null
  /** The draft that is there now, and the version that is out. */
  revision: string | null
  version: number | null
}
export type Saving = 'saved' | 'waiting' | 'saving' | 'unreachable' | 'refused'

export type Flushed = { revision: string | null }

export type Editor = {
  id: string
  document: PlaybookDraft
  problems: Finding[]
  /** Null while nothing differs from the version that is out. */
  revision: string | null
  basedOn: number | null
  saving: Saving
  conflict: Conflict | null
  readOnly: boolean
  change(next: (draft: PlaybookDraft) => PlaybookDraft, field?: string): void
  undo: (() => void) | null
  redo: (() => void) | null
  /** Saves now what is not saved: what the server has then (no revision: the version that is out), or null when it did not succeed. */
  flush(): Promise<Flushed | null>
  keepMine(): Promise<void>
}

const QUIET_MS = 700
const RETRY_MS = 4000
/** Keystrokes in one field within this time, without leaving it, are one step of undo. */
const ONE_STEP_MS = 1500
const DEPTH = 100

type History = { past: PlaybookDraft[]; present: PlaybookDraft; future: PlaybookDraft[] }

export function useEditor(id: string, opened: Opened): Editor {
  const client = useQueryClient()
  const local = useMemo(() => keepLocally(id), [id])
  const [left] = useState(() => (opened.readOnly ? null : local.read()))
  const [history, setHistory] = useState<History>(() => ({
    past: left ? [opened.document] : [],
    present: left?.document ?? opened.document,
    future: [],
  }))
  const [saving, setSaving] = useState<Saving>(left ? 'waiting' : 'saved')
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [seen, setSeen] = useState(() => {
    const { revision, basedOn } = left ?? opened
    return { revision, basedOn }
  })
  const seenNow = useRef(seen)
  const latest = useRef(history.present)
  const kept = useRef(left ? null : history.present)
  const last = useRef({ field: '', at: 0 })
  const running = useRef<Promise<Flushed | null> | null>(null)
  latest.current = history.present

  const settle = useCallback((next: { revision: string | null; basedOn: number | null }) => {
    seenNow.current = next
    setSeen(next)
  }, [])

  const save = useCallback(async (): Promise<Flushed | null> => {
    while (running.current) await running.current
    const document = latest.current
    if (document === kept.current) return { revision: seenNow.current.revision }
    const run = async (): Promise<Flushed | null> => {
      setSaving('saving')
      try {
        const { revision, basedOn } = seenNow.current
        const answer = await api.savePlaybookDraft({ params: { id }, body: { revision, based_on: basedOn, document } })
        kept.current = document
        settle({ revision: answer.revision, basedOn })
        local.forget()
        setSaving(latest.current === document ? 'saved' : 'waiting')
        return { revision: answer.revision }
      } catch (error) {
        const found = conflictOf(error)
        if (found) setConflict(found)
        else if (!(error instanceof Problem) || error.status !== 0) tell(error)
        setSaving(error instanceof Problem && error.status !== 0 ? 'refused' : 'unreachable')
        return null
      }
    }
    running.current = run().finally(() => {
      running.current = null
    })
    return running.current
  }, [id, local, settle])

  // A pause in the writing saves; a line that is down is tried again.
  useEffect(() => {
    if (history.present === kept.current || conflict || opened.readOnly || saving === 'refused') return
    const timer = setTimeout(() => void save(), saving === 'unreachable' ? RETRY_MS : QUIET_MS)
    return () => clearTimeout(timer)
  }, [history.present, conflict, saving, save, opened.readOnly])

  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (latest.current !== kept.current && !opened.readOnly) event.preventDefault()
    }
    window.addEventListener('beforeunload', stay)
    return () => {
      window.removeEventListener('beforeunload', stay)
      // Leaving the page within the desk: what is not saved yet goes out now.
      if (latest.current !== kept.current && !opened.readOnly) void save()
    }
  }, [save, opened.readOnly])

  // A field that was left begins a new step when it is come back to.
  useEffect(() => {
    const leave = () => {
      last.current = { field: '', at: 0 }
    }
    window.addEventListener('focusout', leave)
    return () => window.removeEventListener('focusout', leave)
  }, [])

  const show = (next: History) => {
    setHistory(next)
    setSaving('waiting')
    local.keep({ document: next.present, ...seenNow.current })
  }
  const change: Editor['change'] = (edit, field = '') => {
    const next = edit(history.present)
    if (next === history.present) return
    const now = Date.now()
    const goesOn = field !== '' && field === last.current.field && now - last.current.at < ONE_STEP_MS
    last.current = { field, at: now }
    show({
      past: goesOn && history.past.length > 0 ? history.past : [...history.past, history.present].slice(-DEPTH),
      present: next,
      future: [],
    })
  }
  const step = (from: 'past' | 'future') => {
    const one = from === 'past' ? history.past.at(-1) : history.future[0]
    if (!one) return null
    return () => {
      last.current = { field: '', at: 0 }
      show(
        from === 'past'
          ? { past: history.past.slice(0, -1), present: one, future: [history.present, ...history.future] }
          : { past: [...history.past, history.present], present: one, future: history.future.slice(1) },
      )
    }
  }

  return {
    id,
    document: history.present,
    problems: useMemo(() => problemsOf(history.present), [history.present]),
    revision: seen.revision,
    basedOn: seen.basedOn,
    saving,
    conflict,
    readOnly: opened.readOnly,
    change: opened.readOnly ? () => undefined : change,
    undo: step('past'),
    redo: step('future'),
    flush: save,
    keepMine: async () => {
      const document = latest.current
      const body = { over: conflict?.revision ?? null, document }
      try {
        const answer = await api.keepMyDraft({ params: { id }, body })
        kept.current = document
        settle({ revision: answer.revision, basedOn: answer.based_on })
        setConflict(null)
        setSaving('saved')
        local.forget()
        void client.invalidateQueries({ queryKey: ['playbook'] })
      } catch (error) {
        const found = conflictOf(error)
        if (found) setConflict(found)
        else tell(error)
      }
    },
  }
}

/** What somebody else did in between, when that is what a refusal says. */
export function conflictOf(error: unknown): Conflict | null {
  if (!(error instanceof Problem)) return null
  const kind =
    error.code === 'playbook_draft_changed'
      ? 'draft'
      : error.code === 'playbook_published_meanwhile'
        ? 'published'
        : null
  const details = error.details as Partial<Pick<Conflict, 'by' | 'revision' | 'version'>> | undefined
  return (
    kind && { kind, by: details?.by ?? null, revision: details?.revision ?? null, version: details?.version ?? null }
  )
}
