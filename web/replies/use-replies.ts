/** Saved replies wherever a customer is written to: found after a slash or in the dialog, filled, put into the draft, and counted. */
import { useState } from 'react'
import { findReplies } from '../../src/core/replies/saved.ts'
import { api } from '../api/api.ts'
import type { DraftMode, Language, SavedReply } from '../api/types.ts'
import { answerLanguage, useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { announce } from '../ui/announce.ts'
import { apologizeFirst, detailsOf, type Entered, fillReply } from './fill.ts'
import { putIn, type Slash, slashAt } from './slash.ts'
import { useOffer } from './use-offer.ts'

/** What the dialog opens with: a reply that still asks for something, and the place in the draft it goes to. */
export type Asking = { replyId: string | null; at: { start: number; end: number } | null }
export type Insertion = { reply: SavedReply; language: Language; entered: Entered; apologize: boolean }

/** Enough to choose from without scrolling far; more letters find the rest. */
const MOST = 8

/** The draft that a saved reply goes into. */
export type Target = {
  /** Of the field on this page. */
  id: string
  mode: DraftMode
  body: string
  write(body: string): void
  /** Somebody writes here: what fits is read before it is asked for. */
  wanted?: boolean
}

export function useReplies({ id, mode, body, write, wanted = false }: Target) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const [slash, setSlash] = useState<Slash | null>(null)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [here, setHere] = useState(0)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [language, setLanguage] = useState<Language>(() => answerLanguage(view))
  /** The draft as a saved reply left it: sent like that to a complaint, it gets a nudge. */
  const [inserted, setInserted] = useState<string | null>(null)
  const query = useOffer(view, wanted || slash !== null || asking !== null)
  const offer = query.data
  const open = slash !== null && mode !== 'internal' && dismissed !== slash.start
  const found = open && offer ? findSaved(offer.items, slash.typed).slice(0, MOST) : []
  const at = Math.min(here, Math.max(0, found.length - 1))

  const put = (text: string, place: { start: number; end: number } | null, apologize: boolean, spoken: Language) => {
    const next = putIn(body, place ?? { start: body.length, end: body.length }, text)
    const whole = apologize ? apologizeFirst(next, offer, spoken) : next
    write(whole)
    setInserted(whole)
    setSlash(null)
    focusField(id)
  }
  const insert = ({ reply, language: spoken, entered, apologize }: Insertion, place: Asking['at']) => {
    if (!offer) return
    const filled = fillReply(reply, spoken, offer, entered)
    put(filled.text, place, apologize, filled.language)
    setAsking(null)
    announce(t('replies.inserted'))
    void api
      .insertReply({
        params: { id: view.id, reply_id: reply.id },
        body: { language: filled.language, details: detailsOf(entered) },
      })
      // The words stand in the draft; a use that was not counted is no reason to stop anybody.
      .catch(() => undefined)
  }
  const choose = (reply: SavedReply | undefined) => {
    if (!reply || !offer || !slash) return
    const place = { start: slash.start, end: slash.end }
    if (fillReply(reply, language, offer).gaps.length > 0) return setAsking({ replyId: reply.id, at: place })
    insert({ reply, language, entered: {}, apologize: true }, place)
  }
  /** Chosen elsewhere: it goes to the end of the draft, or asks for what it needs first. */
  const pick = (reply: SavedReply) => {
    if (!offer || fillReply(reply, language, offer).gaps.length > 0) return setAsking({ replyId: reply.id, at: null })
    insert({ reply, language, entered: {}, apologize: true }, null)
  }
  return {
    id,
    query,
    offer,
    pick,
    open,
    found,
    at,
    typed: slash?.typed ?? '',
    language,
    setLanguage,
    setHere,
    choose,
    asking,
    setAsking,
    insert,
    inserted,
    /** The caret moved, or the words before it changed. */
    onCaret(written: string, caret: number) {
      const next = slashAt(written, caret)
      if (next?.start !== slash?.start) setDismissed(null)
      if (next?.typed !== slash?.typed) setHere(0)
      setSlash(next)
    },
    /** True when the key was for the list. */
    onKey(key: string): boolean {
      if (!open) return false
      if (key === 'Escape') setDismissed(slash.start)
      else if (found.length === 0) return false
      else if (key === 'ArrowDown' || key === 'ArrowUp')
        setHere((at + (key === 'ArrowDown' ? 1 : -1) + found.length) % found.length)
      else if (key === 'Enter' || key === 'Tab') choose(found[at])
      else return false
      return true
    },
    /** Puts the apology before what is written already. */
    apologize() {
      write(apologizeFirst(body, offer, language))
      focusField(id)
    },
    /** For ready words of ours that are no saved reply. */
    apologizeFirst: (ready: string) => apologizeFirst(ready, offer, language),
  }
}

const focusField = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus())

export type Replies = ReturnType<typeof useReplies>

export function findSaved(replies: readonly SavedReply[], typed: string): SavedReply[] {
  return findReplies(
    replies.map((reply) => ({
      reply,
      shortcut: reply.shortcut,
      titles: [reply.title_he, reply.title_en],
      texts: [reply.he?.text ?? '', reply.en?.text ?? ''],
      uses: reply.uses,
      special: reply.area_id !== null || reply.channel_kind !== null,
    })),
    typed,
  ).map(({ reply }) => reply)
}
