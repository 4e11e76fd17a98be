/**
 * The playbook as a document: a versioned JSON tree of questions, actions and ends, in Hebrew and English.
 * It is data: managers edit it, every run remembers its version. `walk.ts` reads it.
 */
import { z } from 'zod'

export const bilingual = z.object({ he: z.string().min(1).max(600), en: z.string().min(1).max(600) })
export type Bilingual = z.infer<typeof bilingual>

const nodeId = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/)

/** What an action node asks of the desk. The desk knows how to do each of these; a playbook only says when. */
export const ACTIONS = [
  'acknowledge',
  'invite_to_private',
  'solve_in_private',
  'publish_follow_up',
  'answer_in_public',
  'investigate',
  'thank',
  'mark_lead',
  'mark_noise',
  'notify_responsible',
  'leave_in_area',
] as const
export type PlaybookAction = (typeof ACTIONS)[number]

/** A fact about the case that a suggestion rule may look at. */
export const SUGGESTION_FIELDS = [
  'intent',
  'sentiment',
  'severity',
  'needs_personal_info',
  'has_personal_data',
  'in_my_area',
  'has_private_conversation',
  'risk',
] as const

export const suggestion = z.object({
  when: z.array(
    z.object({
      field: z.enum(SUGGESTION_FIELDS),
      /** Holds when the field equals one of these (or, for a list field, contains one). */
      is: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
    }),
  ),
  answer: z.string(),
  because: bilingual,
})

export const answer = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,40}$/),
  label: bilingual,
  /** What choosing it will do, said before it is chosen. */
  consequences: z
    .array(z.object({ visibility: z.enum(['public', 'private', 'internal']), text: bilingual }))
    .default([]),
  /** What the answer says about the case. */
  sets: z.object({ kind: z.enum(['complaint', 'question', 'praise', 'lead', 'noise']).optional() }).default({}),
  next: nodeId,
})

export const questionNode = z.object({
  kind: z.literal('question'),
  /** 1 to 4 for the main questions; null for a sub-question. */
  number: z.number().int().min(1).max(9).nullable(),
  title: bilingual,
  text: bilingual,
  hint: bilingual.nullable().default(null),
  answers: z.array(answer).min(2).max(9),
  suggestions: z.array(suggestion).default([]),
  /** Where a question skipped with a reason leads; null when it may not be skipped. */
  skipTo: nodeId.nullable().default(null),
})
export const actionNode = z.object({
  kind: z.literal('action'),
  action: z.enum(ACTIONS),
  title: bilingual,
  hint: bilingual.nullable().default(null),
  /** A blocking action holds the walk until it is done; the others may be done together with the next answer. */
  blocking: z.boolean().default(true),
  next: nodeId,
})
export const endNode = z.object({
  kind: z.literal('end'),
  outcome: z.enum(['closed', 'watching', 'left_in_area', 'with_responsible', 'lead', 'noise', 'thanked']),
  title: bilingual,
})

export const playbookNode = z.discriminatedUnion('kind', [questionNode, actionNode, endNode])
export type PlaybookNode = z.infer<typeof playbookNode>
export type QuestionNode = z.infer<typeof questionNode>
export type QuestionInput = z.input<typeof questionNode>
export type ActionNode = z.infer<typeof actionNode>
export type ActionInput = z.input<typeof actionNode>
export type EndNode = z.infer<typeof endNode>

export const playbookDocument = z.object({
  format: z.literal(1),
  name: bilingual,
  start: nodeId,
  /** Answered in public: watched until this many hours without a new comment. */
  quietHours: z.number().positive().max(720),
  /** Investigating: update the thread when it takes longer. */
  updateAfterHours: z.number().positive().max(720),
  /** Solved: the public follow-up is due within. */
  followUpHours: z.number().positive().max(720),
  nodes: z.record(nodeId, playbookNode),
})
export type PlaybookDocument = z.infer<typeof playbookDocument>
export type PlaybookInput = z.input<typeof playbookDocument>
