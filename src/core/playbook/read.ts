/**
 * Reading a document of any format, from anywhere: the database, a file, a request. Older formats stay readable for good;
 * what is stored is never rewritten.
 *
 * - format 1 had no return paths: an arrow that closes a circle was one. Reading it marks them.
 */
import type { z } from 'zod'
import { closingEdges, type Edge } from './graph.ts'
import { FORMAT, type PlaybookDocument, type PlaybookDraft, playbookDocument, playbookDraft } from './schema.ts'

/** What is wrong with the shape of a document that was handed in: where, and in what way. */
export type ShapeProblem = { at: string; message: string }

/** A published document. Throws when it is none; the database holds only what was checked before. */
export function readPlaybook(raw: unknown): PlaybookDocument {
  return playbookDocument.parse(isFormat1(raw) ? upgraded(playbookDraft.parse({ ...raw, format: FORMAT })) : raw)
}

/** A draft, whatever it still lacks; or the places that make it no playbook at all. */
export function readDraft(raw: unknown): { draft: PlaybookDraft } | { problems: ShapeProblem[] } {
  const parsed = playbookDraft.safeParse(isFormat1(raw) ? { ...raw, format: FORMAT } : raw)
  if (parsed.success) return { draft: isFormat1(raw) ? upgraded(parsed.data) : parsed.data }
  return { problems: parsed.error.issues.slice(0, 50).map(shapeProblem) }
}

const isFormat1 = (raw: unknown): raw is object =>
  typeof raw === 'object' && raw !== null && 'format' in raw && raw.format === 1

const shapeProblem = ({ path, message }: z.core.$ZodIssue): ShapeProblem => ({
  at: path.map(String).join('.'),
  message,
})

function upgraded(draft: PlaybookDraft): PlaybookDraft {
  const back = closingEdges(draft, () => true)
  const isBack = (from: string, answer: string | null) =>
    back.some((edge: Edge) => edge.from === from && edge.answer === answer && !edge.skip)
  const nodes = Object.entries(draft.nodes).map(([id, node]) => {
    if (node.kind === 'action') return [id, { ...node, returns: isBack(id, null) }] as const
    if (node.kind === 'end') return [id, node] as const
    return [id, { ...node, answers: node.answers.map((one) => ({ ...one, returns: isBack(id, one.id) })) }] as const
  })
  return { ...draft, nodes: Object.fromEntries(nodes) }
}
