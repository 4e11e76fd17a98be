/** How a case looks once the steps that are on their way are done: shown at once, and gone again when the server refuses. Pure. */
import type { CaseRow, CaseView, Me, Message, Outgoing } from '../../api/types.ts'
import type { Step } from './kept.ts'
import type { Pending } from './settled.ts'

type Knows = { me: Me /** True while nothing can leave. */; down: boolean }

/** The id that an own reply or note has until the server gives it one. */
const HERE = 'here-'
const idHere = (step: Step, part = ''): string => `${HERE}${step.key}${part}`
/** The key of the step behind something that is only here yet; null for what the server knows. */
export const keyHere = (id: string): string | null =>
  id.startsWith(HERE) ? (id.slice(HERE.length).split('.')[0] ?? null) : null

/** The steps of a case that its data do not contain yet. */
export function ahead(pending: readonly Pending[], of: { id: string; version: number }): Step[] {
  return pending.filter(({ step, until }) => step.caseId === of.id && of.version < until).map(({ step }) => step)
}

/** A row of a list, or a whole case, as it will be. The same object when nothing is ahead. */
export function guessRow<Row extends CaseRow>(row: Row, steps: readonly Step[], knows: Knows): Row {
  let now = row
  for (const step of steps) now = { ...now, ...rowAfter(now, step, knows) }
  return now
}

export function guessView(view: CaseView, steps: readonly Step[], knows: Knows): CaseView {
  let now = view
  for (const step of steps) now = { ...now, ...rowAfter(now, step, knows), ...viewAfter(now, step, knows) }
  return now
}

/** Would a row with these facts still be in this queue? Said only of what a step of one's own changed. */
export function staysIn(queue: string | undefined, row: CaseRow, me: Me): boolean {
  if (row.status === 'closed') return queue === 'closed' || queue === 'attention'
  if (queue === 'new') return row.status === 'open' && (row.clock !== null || row.assignee === null)
  if (queue === 'mine') return row.assignee?.id === me.person.id
  return true
}

const CLOSED = { status: 'closed', clock: null, waiting_on: null, follow_up_due_at: null } as const

function rowAfter(row: CaseRow, step: Step, { me }: Knows): Partial<CaseRow> {
  const at = { at: new Date(step.at).toISOString(), skipped: null }
  switch (step.name) {
    case 'assignCase': {
      const id = step.input.body.person_id
      const person = me.people.find((one) => one.id === id) ?? (id === me.person.id ? me.person : null)
      return { assignee: person ? { id: person.id, name: person.name } : null }
    }
    case 'setArea': {
      const area_id = step.input.body.area_id
      return area_id === row.area_id ? {} : { area_id, assignee: null }
    }
    case 'markCase': {
      const { mark, on } = step.input.body
      const others = row.marks.filter((one) => one !== mark)
      return { marks: on ? [...others, mark] : others, ...(mark === 'noise' && on ? CLOSED : {}) }
    }
    case 'solveCase': {
      const loop = { ...row.loop, solved: row.loop.solved ?? at }
      const ends = row.visibility === 'private' ? CLOSED : { status: 'solved' as const, clock: null, waiting_on: null }
      return { loop, ...ends }
    }
    case 'closeCase':
      return { ...CLOSED, loop: { ...row.loop, closed: row.loop.closed ?? at } }
    case 'reopenCase':
      return { status: 'open', waiting_on: 'us' }
    default:
      return {}
  }
}

function viewAfter(view: CaseView, step: Step, knows: Knows): Partial<CaseView> {
  const run = view.playbook
  const at = new Date(step.at).toISOString()
  const walked = (path: NonNullable<typeof run>['path']) => (run ? { playbook: { ...run, path } } : {})
  const by = knows.me.person.id
  switch (step.name) {
    case 'answerPlaybook': {
      const { node, answer } = step.input.body
      return walked([...(run?.path ?? []), { node, answer, at, by }])
    }
    case 'skipStep': {
      const { node, reason } = step.input.body
      return walked([...(run?.path ?? []), { node, answer: null, at, by, skipped: reason }])
    }
    case 'stepBack': {
      const from = run?.path.findIndex(({ node }) => node === step.input.body.node) ?? -1
      return from < 0 ? {} : walked(run?.path.slice(0, from) ?? [])
    }
    case 'promiseUpdate':
      return { update_due_at: new Date(step.at + step.input.body.hours * 3_600_000).toISOString() }
    case 'writeNote':
      return { notes: [...view.notes, noteHere(step, step.input.body.body, knows)] }
    case 'queueReply': {
      const { mode, body, purpose } = step.input.body
      return {
        outgoing: [...view.outgoing, replyHere(view, step, '', { mode, body, purpose: purpose ?? 'answer' }, knows)],
      }
    }
    case 'followUp': {
      const reply = { mode: 'public', body: step.input.body.body, purpose: 'follow_up' } as const
      return { outgoing: [...view.outgoing, replyHere(view, step, '', reply, knows)] }
    }
    case 'handOver': {
      const { public_text, private_text } = step.input.body
      const texts = [
        ['public', public_text],
        ['private', private_text],
      ] as const
      return {
        outgoing: [
          ...view.outgoing,
          ...texts.flatMap(([mode, body]) =>
            body ? [replyHere(view, step, `.${mode}`, { mode, body, purpose: 'invite' }, knows)] : [],
          ),
        ],
      }
    }
    default:
      return {}
  }
}

function replyHere(
  view: CaseView,
  step: Step,
  part: string,
  reply: Pick<Outgoing, 'mode' | 'body' | 'purpose'>,
  { me, down }: Knows,
): Outgoing {
  return {
    ...reply,
    id: idHere(step, part),
    case_id: view.id,
    conversation_id: view.composer[reply.mode].conversation_id,
    file: null,
    template: null,
    state: down ? 'queued' : 'held',
    held_until: null,
    retry_at: null,
    reason: null,
    person: { id: me.person.id, name: me.person.name },
    created_at: new Date(step.at).toISOString(),
  }
}

function noteHere(step: Step, text: string, { me }: Knows): Message {
  const at = new Date(step.at).toISOString()
  return {
    id: idHere(step),
    conversation_id: null,
    direction: 'out',
    visibility: 'internal',
    author: { name: me.person.name, is_customer: false, person_id: me.person.id, identity_id: null },
    parts: [{ text }],
    language: null,
    sent_at: at,
    filed_at: at,
    edited_at: null,
    removed: null,
    automatic: false,
    permalink: null,
    receipt: null,
    attachments: [],
    context: null,
    hidden: false,
    liked: false,
    reactions: [],
    can: [],
    wish: null,
  }
}
