/** What is being written, as the guardrails read it: the same that the server builds before sending. */
import type { OutgoingDraft } from '../../src/core/guardrails/finding.ts'
import { firstNameOf } from '../../src/core/replies/variables.ts'
import type { Brand, CaseView, DraftMode, Message, Purpose } from '../api/types.ts'
import { answerLanguage } from '../case/desk.ts'
import { now } from '../live/clock.ts'

type Writing = {
  mode: DraftMode
  text: string
  purpose: Purpose | null
  writer: string
  /** The draft as a saved reply left it. */
  unchanged?: string | null
}

export function outgoingDraft(view: CaseView, brand: Brand | undefined, writing: Writing): OutgoingDraft | null {
  if (!brand) return null
  const { mode, text, purpose, writer } = writing
  const way = mode === 'internal' ? null : view.composer[mode]
  return {
    text,
    mode,
    language: answerLanguage(view),
    purpose,
    answered: answeredOf(view),
    brand: {
      names: brand.names,
      competitors: brand.competitors,
      ambiguous: brand.ambiguous,
      business: brand.business,
      publicDetails: brand.public_details,
      policy: brand.guardrails,
      savedReplies: [],
    },
    saidHere: mode === 'public' ? saidInPublic(view) : [],
    saidInPrivate: mode === 'public' ? saidInPrivate(view) : [],
    unchanged: writing.unchanged ?? null,
    writer,
    maxLength: way?.max_length ?? null,
    windowLeft: way?.until ? Date.parse(way.until) - now() : null,
  }
}

/** Our own words in the public thread that is answered now, and those on their way to it. */
function saidInPublic({ conversations, outgoing, composer }: CaseView): string[] {
  const here = composer.public.conversation_id
  const said = conversations
    .filter(({ id, visibility }) => visibility === 'public' && (here === null || id === here))
    .flatMap(({ messages }) => messages.filter(({ direction, removed }) => direction === 'out' && removed === null))
    .map(wordsOf)
  const onTheirWay = outgoing
    .filter(({ mode, state }) => mode === 'public' && state !== 'failed')
    .map(({ body }) => body)
  return [...said, ...onTheirWay]
}

const wordsOf = ({ parts }: Message): string => parts.map((part) => ('text' in part ? part.text : '')).join('')

function saidInPrivate({ conversations }: CaseView): OutgoingDraft['saidInPrivate'] {
  return conversations
    .filter(({ visibility }) => visibility === 'private')
    .flatMap(({ messages }) => messages)
    .map((message) => ({ text: wordsOf(message), ours: message.direction === 'out' }))
}

/** The customer's latest words, and what kind of message they are. */
function answeredOf(view: CaseView): OutgoingDraft['answered'] {
  const latest = view.conversations
    .flatMap(({ messages }) => messages)
    .filter(({ direction, author }) => direction === 'in' && author.is_customer)
    .sort((a, b) => a.filed_at.localeCompare(b.filed_at))
    .at(-1)
  if (!latest) return null
  const said = view.kind ?? view.understanding?.verdict.intent
  return {
    kind: said === 'complaint' || said === 'question' || said === 'praise' ? said : 'other',
    text: latest.parts.map((part) => ('text' in part ? part.text : '')).join(' '),
    name: firstNameOf(view.customer.name) ?? '',
    acknowledged: view.acknowledged_in_public,
  }
}
