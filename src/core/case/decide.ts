/** What may be done to a case, and what then happened: each function returns events, or throws a `Refusal` with its code. */
import { Refusal } from '../errors.ts'
import type { PlaybookDocument } from '../playbook/schema.ts'
import { walk } from '../playbook/walk.ts'
import type { Case, CloseReason, Millis } from './case.ts'
import type { CaseEventBody, Purpose } from './events.ts'
import { reached } from './fold.ts'
import { isWaiting } from './responsible.ts'

const HOUR = 3_600_000
/** A message in a closed case's conversation reopens it within this time; later it opens a new, linked case. */
export const REOPEN_WITHIN_MS = 7 * 24 * HOUR

const isPublic = (c: Case) => c.conversations.some(({ visibility }) => visibility === 'public')

/** May a reply with this purpose leave now? */
export function checkReply(c: Case, mode: 'public' | 'private', purpose: Purpose): void {
  if (purpose === 'follow_up') {
    if (mode !== 'public' || !isPublic(c)) throw new Refusal('nothing_public')
    if (c.status !== 'solved') throw new Refusal('case_not_solved')
    return
  }
  if (c.status === 'closed') throw new Refusal('case_closed')
  if (mode === 'public' && !isPublic(c)) throw new Refusal('nothing_public')
  if (purpose === 'acknowledge' && c.acknowledgedInPublic) throw new Refusal('already_acknowledged')
}

/** Why a word of ours is said, when the caller leaves it open: what the playbook waits for now, else what the case lacks. */
export function purposeOf(c: Case, mode: 'public' | 'private', document: PlaybookDocument | null): Purpose {
  if (c.status === 'solved' && mode === 'public') return 'follow_up'
  const current = document && c.playbook ? walk(document, c.playbook.path).current.node : null
  if (current?.kind === 'action' && mode === 'public') {
    if (current.action === 'answer_in_public') return 'answer'
    if (current.action === 'thank') return 'thank'
    if (current.action === 'investigate') return 'update'
  }
  if (mode === 'public' && c.kind === 'complaint' && !c.acknowledgedInPublic) return 'acknowledge'
  return c.updateDueAt === null ? 'answer' : 'update'
}

/** What follows by itself from a reply of ours being out there. `c` is the case with the publication folded in. */
export function afterPublished(
  c: Case,
  reply: { purpose: Purpose; visibility: 'public' | 'private'; conversationId: string; at: Millis },
  document: PlaybookDocument | null,
): CaseEventBody[] {
  const { purpose, visibility, conversationId, at } = reply
  const events: CaseEventBody[] = []
  if (visibility === 'private' && isPublic(c) && c.loop.moved === null)
    events.push({ type: 'case.moved', conversationId, how: 'we_wrote' })
  if (purpose === 'follow_up' && c.status === 'solved')
    return [...events, { type: 'case.closed', reason: 'followed_up', note: null }]
  if (purpose === 'thank')
    return [
      ...events,
      { type: 'case.marked', mark: 'fan', on: true },
      { type: 'case.closed', reason: 'thanked', note: null },
    ]
  if (purpose === 'answer' && visibility === 'public' && !reached(c.loop.moved) && c.status === 'open' && document)
    events.push({ type: 'case.watched', until: at + document.quietHours * HOUR })
  return events
}

/** Solving a public matter creates the follow-up with its deadline; a matter that was private all along closes with it. */
export function solve(c: Case, note: string | null, document: PlaybookDocument | null, now: Millis): CaseEventBody[] {
  if (c.status === 'closed') throw new Refusal('case_closed')
  if (c.status === 'solved') throw new Refusal('conflict')
  const followUpDueAt = isPublic(c) ? now + (document?.followUpHours ?? 72) * HOUR : null
  const events: CaseEventBody[] = [{ type: 'case.solved', note, followUpDueAt }]
  if (!isPublic(c)) events.push({ type: 'case.closed', reason: 'answered_in_private', note: null })
  return events
}

/** A loop closes with a published follow-up, or with a recorded reason why not. */
export function close(c: Case, reason: CloseReason, note: string | null): CaseEventBody[] {
  if (c.status === 'closed') throw new Refusal('case_closed')
  if (reason === 'followed_up' && !reached(c.loop.followed_up)) throw new Refusal('loop_still_open')
  if (
    reason === 'answered_in_public' &&
    (reached(c.loop.moved) || c.status === 'solved') &&
    !reached(c.loop.followed_up)
  )
    throw new Refusal('loop_still_open')
  if ((reason === 'answered_in_public' || reason === 'thanked') && !reached(c.loop.answered))
    throw new Refusal('loop_still_open')
  if (reason === 'other' && !note?.trim()) throw new Refusal('bad_input', { note: 'required' })
  const events: CaseEventBody[] = []
  if (reason === 'noise' && !c.marks.includes('noise')) events.push({ type: 'case.marked', mark: 'noise', on: true })
  return [...events, { type: 'case.closed', reason, note }]
}

export function reopen(c: Case, messageId: string | null, note: string | null): CaseEventBody[] {
  if (c.status === 'open') throw new Refusal('conflict')
  return [{ type: 'case.reopened', messageId, note }]
}

/** Marking noise ends the matter; a lead stays open in its own queue. */
export function mark(c: Case, which: Case['marks'][number], on: boolean): CaseEventBody[] {
  if (c.marks.includes(which) === on) return []
  const events: CaseEventBody[] = [{ type: 'case.marked', mark: which, on }]
  if (which === 'noise' && on && c.status !== 'closed')
    events.push({ type: 'case.closed', reason: 'noise', note: null })
  return events
}

/** `by` takes it for themselves: who was waited for, or anybody else, then has the responsibility too. */
export function assign(c: Case, personId: string | null, by: string | null = null): CaseEventBody[] {
  if (personId !== null && personId === by && isWaiting(c)) return [{ type: 'responsible.acknowledged', personId }]
  return c.assigneeId === personId ? [] : [{ type: 'case.assigned', personId }]
}

export function acknowledgeResponsibility(c: Case, personId: string): CaseEventBody[] {
  const { responsible } = c
  if (responsible?.acknowledgedAt && responsible.personId !== personId)
    throw new Refusal('already_taken', { person_id: responsible.personId })
  if (!responsible || responsible.acknowledgedAt !== null) throw new Refusal('nobody_to_acknowledge')
  return [{ type: 'responsible.acknowledged', personId }]
}

/** "Not mine either", with the reason. Only those who were asked may say so. */
export function declineResponsibility(c: Case, personId: string, reason: string): CaseEventBody[] {
  const { responsible } = c
  if (responsible?.acknowledgedAt) throw new Refusal('already_taken', { person_id: responsible.personId })
  if (!responsible?.told?.includes(personId)) throw new Refusal('not_asked')
  return [{ type: 'responsible.declined', personId, reason }]
}

export function promiseUpdate(c: Case, dueAt: Millis): CaseEventBody[] {
  if (c.status === 'closed') throw new Refusal('case_closed')
  return [{ type: 'update.promised', dueAt }]
}

/** A reminder is dealt with. Refuses `no_timer` when it does not run. */
export function stopTimer(c: Case, node: string): CaseEventBody[] {
  if (!c.timers?.some((timer) => timer.node === node)) throw new Refusal('no_timer')
  return [{ type: 'timer.stopped', node }]
}
