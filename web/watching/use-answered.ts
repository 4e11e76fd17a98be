/** For everything that goes out: says what its writer had seen; and when somebody answered meanwhile, both are shown with the ways on. */
import { type RefObject, useEffect, useRef } from 'react'
import type { AnsweredReply, BesidesReason } from '../../src/core/case/besides.ts'
import type { Problem } from '../api/http.ts'
import type { CaseView } from '../api/types.ts'
import { useDesk } from '../case/desk.ts'
import type { Drafts } from '../composer/use-drafts.ts'

export type Mine = { mode: 'public' | 'private'; body: string }
export type Answered = {
  theirs: AnsweredReply[]
  mine: Mine[]
  /** Sends these words all the same. */
  again(reason: BesidesReason): void
  /** Back to the words, now that the other answer is known. */
  edit(): void
  drop(): void
}

/** The version of the case that was on screen when the words now being written were begun. */
export function useSeenVersion(view: CaseView, drafts: Drafts): RefObject<number> {
  const seen = useRef(view.version)
  const begun = drafts.text.public.trim() !== '' || drafts.text.private.trim() !== ''
  useEffect(() => {
    if (!begun) seen.current = view.version
  }, [begun, view.version])
  return seen
}

type Ways = { mine: Mine[]; again(): void; edit(): void; drop(): void }

/** `fromNow`: words that were not begun in the composer were begun as this opened. */
export function useAnswered({ fromNow = false } = {}) {
  const { seen, setAnswered } = useDesk()
  const own = useRef(seen.current)
  const at = fromNow ? own : seen
  const reason = useRef<BesidesReason | null>(null)
  return {
    /** Part of the request. */
    fields: () => ({
      case_version: at.current,
      ...(reason.current ? { besides_reason: reason.current } : {}),
    }),
    sent() {
      reason.current = null
    },
    /** True when it was that, and is being shown. */
    caught({ code, details }: Problem, ways: Ways): boolean {
      if (code !== 'answered_meanwhile') return false
      const { version, replies } = details as { version: number; replies: AnsweredReply[] }
      setAnswered({
        theirs: replies,
        mine: ways.mine,
        again(chosen) {
          at.current = version
          reason.current = chosen
          ways.again()
        },
        edit() {
          at.current = version
          ways.edit()
        },
        drop: ways.drop,
      })
      return true
    },
  }
}
