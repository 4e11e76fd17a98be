/** The words for what is wrong with a playbook: each says where, and what to do. */

import { nodeAt } from './graph.ts'
import type { Bilingual, PlaybookDraft } from './schema.ts'

export const PROBLEM_CODES = [
  'name_missing',
  'start_missing',
  'target_missing',
  'no_end',
  'unreachable',
  'circle',
  'return_forward',
  'circle_unasked',
  'language_missing',
  'action_unknown',
  'answer_twice',
  'rule_answer',
  'rule_empty',
  'question_missing',
  'question_twice',
  'question_order',
  'timer_hours',
  'complaint_silent',
  'follow_up_missing',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export type Problem = {
  code: ProblemCode
  /** An error keeps the playbook from being published; a hint is advice. */
  level: 'error' | 'hint'
  /** The node to mend; null when it is the whole playbook. */
  node: string | null
  /** Where in the document, as a path of names and numbers. */
  at: string
  text: Bilingual
}

/** A node's name as people know it: its title, else its id. */
export function nameOf(document: PlaybookDraft, id: string): Bilingual {
  const title = nodeAt(document, id)?.title
  return { he: title?.he.trim() || title?.en.trim() || id, en: title?.en.trim() || title?.he.trim() || id }
}

export const quoted = ({ he, en }: Bilingual): Bilingual => ({ he: `״${he}״`, en: `“${en}”` })
