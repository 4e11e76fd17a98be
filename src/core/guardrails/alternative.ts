/**
 * The better way that is ready to leave: a safe public message and a full private one. The private one carries the details, never a
 * benefit that the public could not see: both pass the same checks.
 */
import { checkOutgoing } from './check.ts'
import { applyEdits } from './edits.ts'
import type { Edit, Finding, OutgoingDraft } from './finding.ts'
import { clausesOf, type Reading, readDraft } from './reading.ts'
import { HANDED_ON, privateStub, publicStub } from './ready.ts'

export type Alternative = { public: string; private: string }

/** Both messages, whatever the draft says. Neither is stopped, nor needs approval, unless the brand's own words stop the ready ones. */
export function alternativeOf(draft: OutgoingDraft): Alternative {
  const name = draft.answered?.name ?? ''
  const kept = withoutFindings(draft, 'public')
  const open = kept === '' ? '' : `${kept} ${HANDED_ON[draft.language]}`
  return {
    public: isClean(draft, open) ? open : publicStub(draft.language, name),
    private: mended(draft) ?? privateStub(draft.language, name),
  }
}

/** What is left of a text without all that stops it or waits for approval; null when that is nothing, or no better. */
export function safeVersion(draft: OutgoingDraft): string | null {
  if (draft.mode === 'internal') return null
  const kept = withoutFindings(draft, draft.mode)
  return wordsOf(kept) >= LEAST_KEPT && passes(draft, draft.mode, kept) ? kept : null
}

/** Fewer words than these say nothing to anybody. */
const LEAST_KEPT = 3
const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
const isClean = (draft: OutgoingDraft, text: string): boolean =>
  text !== '' && checkOutgoing({ ...draft, mode: 'public', text }).findings.length === 0

function passes(draft: OutgoingDraft, mode: 'public' | 'private', text: string): boolean {
  if (text === '') return false
  const { stopped, needsApproval } = checkOutgoing({ ...draft, mode, text })
  return !stopped && !needsApproval
}

/** The sentences in which nothing was found, and of the others the clauses before it. */
function withoutFindings(draft: OutgoingDraft, mode: 'public' | 'private'): string {
  const { findings } = checkOutgoing({ ...draft, mode })
  const reading = readDraft(draft)
  return reading.sentences
    .map((sentence) => cleanPart(reading, sentence, findings))
    .filter((part) => part !== '')
    .join(' ')
}

/** Fewer words than these are no sentence. */
const LEAST_WORDS = 2

function cleanPart(reading: Reading, sentence: { start: number; end: number }, findings: readonly Finding[]): string {
  const { text } = reading
  const touched = (part: { start: number; end: number }) =>
    findings.some(({ span }) => span && span.start < part.end && part.start < span.end)
  if (!touched(sentence)) return text.slice(sentence.start, sentence.end)
  const clauses = clausesOf(reading, sentence)
  const clean = clauses.slice(0, Math.max(0, clauses.findIndex(touched)))
  const last = clean.at(-1)
  const part = last ? text.slice(sentence.start, last.end).replace(/[,;:—–\s]+$/, '') : ''
  return wordsOf(part) < LEAST_WORDS ? '' : `${part}.`
}

/** More rounds than any text has findings of one kind under another. */
const ROUNDS = 6

/** The whole text in private, each thing that would not bear a screenshot put in its better words; null when that does not help. */
function mended(draft: OutgoingDraft): string | null {
  let text = draft.text
  for (let round = 0; round < ROUNDS; round++) {
    const { findings, screenshot } = checkOutgoing({ ...draft, mode: 'private', text })
    const grave = findings.filter(({ level, span }) => span !== null && (level !== 'note' || screenshot === false))
    if (grave.length === 0) break
    const edits: Edit[] = []
    for (const { better, span } of grave) {
      const way = better.find((one) => one.kind === 'edit')
      const next = way?.kind === 'edit' ? way.edits : span ? [{ ...span, text: '' }] : []
      if (next.every((edit) => edits.every(({ start, end }) => edit.end <= start || end <= edit.start)))
        edits.push(...next)
    }
    const changed = applyEdits(text, edits)
    if (changed === text) return null
    text = changed
  }
  const { stopped, needsApproval, screenshot } = checkOutgoing({ ...draft, mode: 'private', text })
  return stopped || needsApproval || screenshot === false || wordsOf(text) < LEAST_KEPT ? null : text
}
