/**
 * The playbook as a document: a versioned JSON tree of questions, actions and ends, in Hebrew and English.
 * It is data: managers edit it, every run remembers its version. `walk.ts` reads it, `read.ts` reads older formats,
 * `validate.ts` says what the shape cannot.
 */
import { z } from 'zod'
import { ACTIONS } from './actions.ts'
import { SUGGESTION_FIELDS } from './fields.ts'

export { ACTIONS, AUTOMATIC, type PlaybookAction } from './actions.ts'
export { SUGGESTION_FIELDS, type SuggestionField } from './fields.ts'

/** The newest shape; older ones are read by `read.ts`. */
export const FORMAT = 2
export const MAX_NODES = 200

export const bilingual = z.object({ he: z.string().min(1).max(600), en: z.string().min(1).max(600) })
export type Bilingual = z.infer<typeof bilingual>
const words = z.object({ he: z.string().max(600).default(''), en: z.string().max(600).default('') })

export const nodeId = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/)
/** In a draft an arrow may still lead nowhere. */
const target = z.union([z.literal(''), nodeId])

/** Holds when the fact equals one of `is` (a list: contains one), or a number lies within the bounds; without any of them it never holds. */
export const condition = z.object({
  field: z.enum(SUGGESTION_FIELDS),
  is: z
    .array(z.union([z.string().max(100), z.number(), z.boolean()]))
    .max(100)
    .default([]),
  atLeast: z.number().nullable().default(null),
  atMost: z.number().nullable().default(null),
})
export type Condition = z.infer<typeof condition>

const hours = z.number().positive().max(720)

/** One shape, strict for what is published and lenient for drafts: words may be missing, arrows loose, an action unknown. */
function shapeOf<W extends z.ZodType, A extends z.ZodType, T extends z.ZodType>(text: W, action: A, next: T) {
  const suggestion = z.object({
    when: z.array(condition).max(10),
    answer: z.string().max(41),
    because: text,
  })
  const answer = z.object({
    id: nodeId,
    label: text,
    /** What choosing it will do, said before it is chosen. */
    consequences: z
      .array(z.object({ visibility: z.enum(['public', 'private', 'internal']), text }))
      .max(8)
      .default([]),
    /** What the answer says about the case. */
    sets: z.object({ kind: z.enum(['complaint', 'question', 'praise', 'lead', 'noise']).optional() }).default({}),
    next,
    /** A return path: leads back to what was asked before. */
    returns: z.boolean().default(false),
  })
  const question = z.object({
    kind: z.literal('question'),
    /** 1 to 4 for the main questions, whose order is fixed; null for a sub-question. */
    number: z.number().int().min(1).max(4).nullable(),
    title: text,
    text,
    hint: text.nullable().default(null),
    answers: z.array(answer).min(2).max(9),
    suggestions: z.array(suggestion).max(30).default([]),
    /** Where a question skipped with a reason leads; null when it may not be skipped. */
    skipTo: next.nullable().default(null),
  })
  const act = z.object({
    kind: z.literal('action'),
    action,
    title: text,
    hint: text.nullable().default(null),
    /** A blocking action holds the walk until it is done; the others may be done together with the next answer. */
    blocking: z.boolean().default(true),
    /** For `start_timer`: how long it runs. */
    hours: hours.nullable().default(null),
    next,
    returns: z.boolean().default(false),
  })
  const end = z.object({
    kind: z.literal('end'),
    outcome: z.enum(OUTCOMES),
    title: text,
  })
  const node = z.discriminatedUnion('kind', [question, act, end])
  const document = z.object({
    format: z.literal(FORMAT),
    name: text,
    start: nodeId,
    /** Answered in public: watched until this many hours without a new comment. */
    quietHours: hours,
    /** Investigating: update the thread when it takes longer. */
    updateAfterHours: hours,
    /** Solved: the public follow-up is due within. */
    followUpHours: hours,
    nodes: z
      .record(nodeId, node)
      .refine((nodes) => Object.keys(nodes).length <= MAX_NODES, { message: `at most ${MAX_NODES} nodes` }),
  })
  return { suggestion, answer, question, act, end, node, document }
}

/** How a walk may end. */
export const OUTCOMES = [
  'closed',
  'watching',
  'left_in_area',
  'with_responsible',
  'lead',
  'noise',
  'thanked',
  'assigned',
  'crisis',
] as const

const strict = shapeOf(bilingual, z.enum(ACTIONS), nodeId)
const lenient = shapeOf(words, z.string().max(60), target)

export type PlaybookNode = z.infer<typeof strict.node>
export type QuestionNode = z.infer<typeof strict.question>
export type QuestionInput = z.input<typeof strict.question>
export type ActionNode = z.infer<typeof strict.act>
export type ActionInput = z.input<typeof strict.act>
export type EndNode = z.infer<typeof strict.end>

/** What is published and walked. */
export const playbookDocument = strict.document
export type PlaybookDocument = z.infer<typeof playbookDocument>
export type PlaybookInput = z.input<typeof playbookDocument>

/** What is being written; every document is a draft too. */
export const playbookDraft = lenient.document
export type PlaybookDraft = z.infer<typeof playbookDraft>
export type DraftNode = z.infer<typeof lenient.node>
export type DraftQuestion = z.infer<typeof lenient.question>
export type DraftAnswer = z.infer<typeof lenient.answer>
export type DraftAction = z.infer<typeof lenient.act>
export type DraftEnd = z.infer<typeof lenient.end>
export type DraftSuggestion = z.infer<typeof lenient.suggestion>
