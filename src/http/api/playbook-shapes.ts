/** Playbooks in the making, as the API tells them. */
import { z } from 'zod'
import { ACTIONS } from '../../core/playbook/actions.ts'
import { PROBLEM_CODES } from '../../core/playbook/problems.ts'
import { playbookDraft } from '../../core/playbook/schema.ts'
import { bilingual, id, instant } from './shapes.ts'

export const playbookRow = z.object({
  id,
  name: bilingual,
  /** The newest published version, or null. */
  version: z.number().int().nullable(),
  published_at: instant.nullable(),
  published_by: z.string().nullable(),
  draft: z
    .object({
      revision: id,
      based_on: z.number().int().nullable(),
      updated_at: instant,
      updated_by: z.string().nullable(),
    })
    .nullable(),
  /** Brands without a choice of their own walk it. */
  organization_wide: z.boolean(),
  brand_ids: z.array(id),
  chosen_by: z.array(id),
  /** False when brands that one does not cover walk it too. */
  may_edit: z.boolean(),
})

export const playbookProblem = z.object({
  code: z.enum(PROBLEM_CODES),
  /** An error keeps it from being published; a hint is advice. */
  level: z.enum(['error', 'hint']),
  node: z.string().nullable(),
  /** Where in the document, as a path. */
  at: z.string(),
  text: bilingual,
})

export const playbookDraftView = z.object({
  revision: id,
  based_on: z.number().int().nullable(),
  document: playbookDraft,
  problems: z.array(playbookProblem),
  updated_at: instant,
  updated_by: z.string().nullable(),
  may_edit: z.boolean(),
})

export const playbookVersion = z.object({
  version: z.number().int(),
  based_on: z.number().int().nullable(),
  note: z.string().nullable(),
  published_at: instant,
  published_by: z.string().nullable(),
  /** What it says otherwise than the version before it. */
  changes: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'wording', 'way', 'rules', 'action', 'answers', 'settings']),
      node: z.string().nullable(),
      name: bilingual,
    }),
  ),
})

const place = z.object({ node: z.string(), reached: z.enum(['end', 'question']), title: bilingual })
/** Cases replayed, those that would have gone elsewhere in groups that differ in the same way. */
export const comparison = z.object({
  same: z.number().int(),
  different: z.number().int(),
  differences: z.array(
    z.object({
      went: place,
      would: place,
      /** Actions that one way has and the other has not. */
      added: z.array(z.enum(ACTIONS)),
      removed: z.array(z.enum(ACTIONS)),
      count: z.number().int(),
      cases: z.array(z.object({ id, number: z.number().int() })),
    }),
  ),
  /** How often people chose what the draft’s rules suggest. */
  agreement: z.array(z.object({ node: z.string(), suggested: z.number().int(), agreed: z.number().int() })),
})
