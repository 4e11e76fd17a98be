/** Everything said in this case, each message in the place that shows who can see it. */
import { useEffect, useRef } from 'react'
import type { CaseView, Conversation, Outgoing } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useDesk } from './desk.ts'
import { Lane } from './Lane.tsx'
import { Note } from './Note.tsx'
import { Room } from './Room.tsx'
import css from './Thread.module.css'

/** Replies the platform has not confirmed. A confirmed one is a message of its conversation. */
const UNDERWAY: ReadonlySet<Outgoing['state']> = new Set([
  'awaiting_approval',
  'refused',
  'held',
  'queued',
  'sending',
  'failed',
  'unknown',
])

export function Thread() {
  const { t } = useTranslation()
  const { view } = useDesk()
  const scroller = useRef<HTMLDivElement>(null)
  const latest = latestOf(view)
  useEffect(() => {
    const message = latest ? document.getElementById(`message-${latest}`) : null
    message?.scrollIntoView({ block: 'nearest' })
  }, [latest])
  const lanes = view.conversations.filter(({ visibility }) => visibility === 'public')
  const rooms = view.conversations.filter(({ visibility }) => visibility === 'private')
  const replies = view.outgoing.filter(({ state }) => UNDERWAY.has(state))
  const loose = replies.filter(({ conversation_id }) => !view.conversations.some(({ id }) => id === conversation_id))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the pane is scrolled by keyboard too
    <section ref={scroller} className={css.thread} id="thread" tabIndex={0} aria-label={t('case.thread')}>
      {lanes.map((lane) => (
        <Lane
          key={lane.id}
          conversation={lane}
          replies={[
            ...of(lane, replies),
            ...(lane === lanes.at(-1) ? loose.filter(({ mode }) => mode === 'public') : []),
          ]}
        />
      ))}
      {rooms.map((room) => (
        <Room
          key={room.id}
          conversation={room}
          replies={[
            ...of(room, replies),
            ...(room === rooms.at(-1) ? loose.filter(({ mode }) => mode === 'private') : []),
          ]}
        />
      ))}
      {rooms.length === 0 && loose.some(({ mode }) => mode === 'private') && (
        <Room conversation={null} replies={loose.filter(({ mode }) => mode === 'private')} />
      )}
      {view.notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
    </section>
  )
}

function of(conversation: Conversation, replies: Outgoing[]): Outgoing[] {
  return replies.filter(({ conversation_id }) => conversation_id === conversation.id)
}

function latestOf(view: CaseView): string | undefined {
  return view.conversations
    .flatMap(({ messages }) => messages)
    .reduce<{ id: string; filed_at: string } | undefined>(
      (best, one) => (!best || one.filed_at > best.filed_at ? one : best),
      undefined,
    )?.id
}
