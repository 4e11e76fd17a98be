/** Trying a draft before it goes live: on one real alert, and on those of the last days; and how people walk what is live. */
import { z } from 'zod'
import { Refusal } from '../../core/errors.ts'
import { publishable } from '../../core/playbook/publishable.ts'
import { type PlaybookDocument, playbookDocument } from '../../core/playbook/schema.ts'
import { replayPage } from '../../store/reads/playbook-replay.ts'
import { playbookStatistics } from '../../store/reads/playbook-statistics.ts'
import { knowsPlaybook, playbookDraftFor, playbookVersions } from '../../store/reads/playbooks.ts'
import { tryOnCase } from '../present/playbook-trial.ts'
import { type Call, type Route, route } from '../route.ts'
import { comparison } from './playbook-shapes.ts'
import { bodyPart, channelRef, id, instant, personRef, playbookStep } from './shapes.ts'

const params = z.object({ id })
/** The draft that is meant; null where there is none, for the version that is out. */
const revision = id.nullable()
const DAY = 24 * 3_600_000
const days = z.coerce.number().int().min(1).max(90)

/** The draft as something that can be walked; the newest version where there is none. Refuses `not_found`, `playbook_draft_changed`, `playbook_has_problems`. */
async function walkable(
  { ctx, actor }: Pick<Call<Parameters<typeof playbookDraftFor>[1], undefined, undefined, undefined>, 'ctx' | 'actor'>,
  playbookId: string,
  revision: string | null,
): Promise<PlaybookDocument> {
  const draft = await playbookDraftFor(ctx.db, actor, playbookId)
  if (!draft) {
    const [latest] = await playbookVersions(ctx.db, actor, playbookId, 1)
    if (!latest || revision !== null) throw new Refusal('not_found')
    return playbookDocument.parse(latest.document)
  }
  if (draft.revision !== revision)
    throw new Refusal('playbook_draft_changed', { version: draft.basedOn, by: draft.by, revision: draft.revision })
  return publishable(draft.document)
}

export const playbookTrialRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/playbooks/:id/try',
    operationId: 'tryPlaybook',
    summary: 'What the draft’s rules would look at in one real case, and how it really was walked. Changes nothing.',
    permission: 'playbook.manage',
    params,
    body: z.object({ revision, case_id: id }),
    response: z.object({
      case: z.object({
        id,
        number: z.number().int(),
        customer: personRef,
        channel: channelRef,
        visibility: z.enum(['public', 'private']),
        /** The customer's latest words, personal data cut out. */
        parts: z.array(bodyPart),
      }),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
      /** The steps that people took, by whatever version they had. */
      path: z.array(playbookStep),
    }),
    async handler({ ctx, actor, params, body }) {
      return tryOnCase(ctx, actor, await walkable({ ctx, actor }, params.id, body.revision), body.case_id)
    },
  }),
  route({
    method: 'POST',
    path: '/api/playbooks/:id/replay',
    operationId: 'replayPlaybook',
    summary: 'Where the cases of the last days would have gone by the draft, a page at a time. Changes nothing.',
    permission: 'playbook.manage',
    params,
    body: z.object({
      revision,
      days,
      cursor: z.object({ at: instant, id }).nullable().default(null),
    }),
    response: comparison.extend({
      next: z.object({ at: instant, id }).nullable(),
      /** With the first page. */
      total: z.number().int().nullable(),
    }),
    async handler({ ctx, actor, params, body }) {
      const tried = await walkable({ ctx, actor }, params.id, body.revision)
      const page = await replayPage(ctx.db, actor, params.id, tried, {
        since: new Date(ctx.now() - body.days * DAY),
        after: body.cursor && { at: new Date(body.cursor.at), id: body.cursor.id },
      })
      return {
        ...page,
        differences: page.differences.map(({ cases, ...rest }) => ({
          ...rest,
          cases: cases.map(({ caseId, number }) => ({ id: caseId, number })),
        })),
        next: page.next && { at: page.next.at.toISOString(), id: page.next.id },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/playbooks/:id/statistics',
    operationId: 'getPlaybookStatistics',
    summary:
      'How people walked a playbook in the last days: how often each answer was given, and how long they thought.',
    permission: 'playbook.manage',
    params,
    query: z.object({ days: days.default(30) }),
    response: z.object({
      walks: z.number().int(),
      nodes: z.array(
        z.object({
          node: z.string(),
          answered: z.number().int(),
          skipped: z.number().int(),
          /** Median; null where it is not measured. */
          hesitation_ms: z.number().int().nullable(),
          answers: z.array(z.object({ answer: z.string(), count: z.number().int() })),
        }),
      ),
    }),
    async handler({ ctx, actor, params, query }) {
      if (!(await knowsPlaybook(ctx.db, actor, params.id))) throw new Refusal('not_found')
      const since = new Date(ctx.now() - query.days * DAY)
      const { walks, nodes } = await playbookStatistics(ctx.db, actor, params.id, since)
      return { walks, nodes: nodes.map(({ hesitationMs, ...rest }) => ({ ...rest, hesitation_ms: hesitationMs })) }
    },
  }),
]
