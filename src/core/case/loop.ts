/** What the loop of a case needs next: one act, said in one sentence. */
import type { Bilingual, PlaybookDocument } from '../playbook/schema.ts'
import { walk } from '../playbook/walk.ts'
import type { Case, Millis } from './case.ts'
import { reached } from './fold.ts'

export type LoopAct = 'be_acknowledged' | 'answer' | 'move' | 'solve' | 'wait' | 'watch' | 'follow_up' | 'close'
export type NextAct = {
  act: LoopAct
  text: Bilingual
  /** The playbook node it belongs to, when the walk stands there. */
  node: string | null
  /** When it is due; null when no time was set. */
  dueAt: Millis | null
}

/** Null when the loop is closed. `document` is the playbook version of the case's run, null when it has none. */
export function nextAct(c: Case, document: PlaybookDocument | null): NextAct | null {
  if (c.status === 'closed') return null
  const current = document && c.playbook ? walk(document, c.playbook.path).current : null
  const node = current?.id ?? null
  const asked = current?.node.kind === 'action' ? current.node.action : null
  const next = (act: LoopAct, dueAt: Millis | null, he: string, en: string): NextAct => ({
    act,
    node,
    dueAt,
    text: { he, en },
  })

  if (c.status === 'solved') {
    return c.loop.followed_up === null
      ? next('follow_up', c.followUpDueAt, 'נשאר צעד אחד: המשך בציבור', 'One step left: the public follow-up')
      : next('close', null, 'הכול נעשה. נשאר לסגור את המעגל', 'Everything is done. Close the loop')
  }
  if (c.responsible && c.responsible.acknowledgedAt === null)
    return next(
      'be_acknowledged',
      null,
      'מחכים לאישור קבלה מהאחראי',
      'Waiting for the responsible person to acknowledge',
    )
  if (!reached(c.loop.answered))
    return next('answer', c.clock?.targetAt ?? null, 'מחכה למענה ראשון', 'Waiting for a first answer')
  if (c.clock !== null)
    return next('answer', c.clock.targetAt, 'יש הודעה חדשה שמחכה למענה', 'A new message waits for an answer')
  if (c.watchUntil !== null)
    return next(
      'watch',
      c.watchUntil,
      'נענה בציבור. במעקב עד שיהיה שקט',
      'Answered in public. Watched until it is quiet',
    )
  if (asked === 'invite_to_private')
    return next('move', null, 'הצעד הבא: הזמנה לערוץ ישיר', 'Next: invite to a direct channel')
  if (c.updateDueAt !== null)
    return next('solve', c.updateDueAt, 'בבדיקה. הובטח עדכון בשרשור', 'Being investigated. An update was promised')
  if (c.waitingOn === 'customer')
    return next('wait', null, 'מחכים לתשובה מהצד השני', 'Waiting for the customer to answer')
  return next('solve', null, 'הצעד הבא: לפתור ולסמן שנפתר', 'Next: solve it and mark it solved')
}
