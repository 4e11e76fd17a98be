/** Playbooks in the making: drafts, versions, who walks which, and what they would have done. */
import { z } from 'zod'
import { choosePlaybook } from '../../actions/playbooks/choose-playbook.ts'
import { createPlaybook } from '../../actions/playbooks/create-playbook.ts'
import { discardPlaybookDraft } from '../../actions/playbooks/discard-draft.ts'
import { keepMyDraft } from '../../actions/playbooks/keep-mine.ts'
import { publishPlaybook } from '../../actions/playbooks/publish-playbook.ts'
import { revertPlaybook } from '../../actions/playbooks/revert-playbook.ts'
import { savePlaybookDraft } from '../../actions/playbooks/save-draft.ts'
import { Refusal } from '../../core/errors.ts'
import { changesBetween } from '../../core/playbook/changes.ts'
import { READY, readyPlaybooks } from '../../core/playbook/ready/ready.ts'
import { problemsOf } from '../../core/playbook/validate.ts'
import { knowsPlaybook, listPlaybooks, playbookDraftFor, playbookVersions } from '../../store/reads/playbooks.ts'
import { type Route, route } from '../route.ts'
import { playbookDraftView, playbookProblem, playbookRow, playbookVersion } from './playbook-shapes.ts'
import { bilingual, id, ok } from './shapes.ts'

const params = z.object({ id })
const seen = {
  /** The draft that was seen; null when there was none. */
  revision: id.nullable(),
  /** The version that the words stand on. */
  based_on: z.number().int().positive().nullable(),
}
/** A playbook is words: half a megabyte is many times the longest one. */
const bodyLimit = 512 * 1024

export const playbookRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/playbooks',
    operationId: 'listPlaybooks',
    summary: 'The playbooks of the organization, which brands walk them, and the ready ones to begin with.',
    permission: 'playbook.manage',
    response: z.object({
      items: z.array(playbookRow),
      ready: z.array(z.object({ id: z.enum(READY), name: bilingual, about: bilingual })),
    }),
    async handler({ ctx, actor }) {
      const items = await listPlaybooks(ctx.db, actor)
      return {
        items: items.map((one) => ({
          id: one.id,
          name: one.name,
          version: one.version,
          published_at: one.publishedAt?.toISOString() ?? null,
          published_by: one.publishedBy,
          draft: one.draft && {
            revision: one.draft.revision,
            based_on: one.draft.basedOn,
            updated_at: one.draft.updatedAt.toISOString(),
            updated_by: one.draft.updatedBy,
          },
          organization_wide: one.organizationWide,
          brand_ids: one.brandIds,
          chosen_by: one.chosenBy,
          may_edit: one.mayEdit,
        })),
        ready: READY.map((name) => ({
          id: name,
          name: readyPlaybooks[name].document.name,
          about: readyPlaybooks[name].about,
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/playbooks',
    operationId: 'createPlaybook',
    summary:
      'Begins a playbook as a draft: from a ready one, from another’s newest version, or from a file of any format.',
    permission: 'playbook.manage',
    body: z
      .object({ ready: z.enum(READY).optional(), copy_of: id.optional(), document: z.unknown().optional() })
      .refine((given) => Object.keys(given).filter((key) => given[key as 'ready'] !== undefined).length === 1, {
        message: 'one of ready, copy_of and document',
      }),
    bodyLimit,
    response: z.object({ id, revision: id }),
    handler: ({ ctx, actor, body: { ready, copy_of: copyOf, document } }) =>
      createPlaybook(ctx, actor, ready ? { ready } : copyOf ? { copyOf } : { document }),
  }),
  route({
    method: 'PUT',
    path: '/api/playbooks/choice',
    operationId: 'choosePlaybook',
    summary: 'Says which playbook new cases walk: of one brand, or of the organization.',
    permission: 'playbook.manage',
    body: z.object({ brand_id: id.nullable(), playbook_id: id.nullable() }),
    response: ok,
    async handler({ ctx, actor, body }) {
      await choosePlaybook(ctx, actor, body.brand_id, body.playbook_id)
      return { ok: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/playbooks/:id/versions',
    operationId: 'listPlaybookVersions',
    summary: 'The history of a playbook, newest first, each with what it changed.',
    permission: 'playbook.manage',
    params,
    response: z.object({ items: z.array(playbookVersion) }),
    async handler({ ctx, actor, params }) {
      if (!(await knowsPlaybook(ctx.db, actor, params.id))) throw new Refusal('not_found')
      const items = await playbookVersions(ctx.db, actor, params.id)
      return {
        items: items.map(({ version, basedOn, note, publishedAt, publishedBy, document }) => {
          const before = items.find((one) => one.version === version - 1)
          return {
            version,
            based_on: basedOn,
            note,
            published_at: publishedAt.toISOString(),
            published_by: publishedBy,
            changes: before ? changesBetween(before.document, document) : [],
          }
        }),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/playbooks/:id/draft',
    operationId: 'getPlaybookDraft',
    summary: 'The draft of a playbook with its problems; null when there is none.',
    permission: 'playbook.manage',
    params,
    response: z.object({ draft: playbookDraftView.nullable() }),
    async handler({ ctx, actor, params }) {
      if (!(await knowsPlaybook(ctx.db, actor, params.id))) throw new Refusal('not_found')
      const draft = await playbookDraftFor(ctx.db, actor, params.id)
      return {
        draft: draft && {
          revision: draft.revision,
          based_on: draft.basedOn,
          document: draft.document,
          problems: problemsOf(draft.document),
          updated_at: draft.updatedAt.toISOString(),
          updated_by: draft.by,
          may_edit: draft.mayEdit,
        },
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/playbooks/:id/draft',
    operationId: 'savePlaybookDraft',
    summary: 'Keeps the draft, finished or not; of any format.',
    permission: 'playbook.manage',
    params,
    body: z.object({ ...seen, document: z.unknown() }),
    bodyLimit,
    response: z.object({ revision: id, problems: z.array(playbookProblem) }),
    async handler({ ctx, actor, params, body }) {
      const at = { revision: body.revision, basedOn: body.based_on }
      const { revision, document } = await savePlaybookDraft(ctx, actor, params.id, at, body.document)
      return { revision, problems: problemsOf(document) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/playbooks/:id/keep-mine',
    operationId: 'keepMyDraft',
    summary: 'After a conflict: puts these words in place of the draft that is there, on top of the newest version.',
    permission: 'playbook.manage',
    params,
    body: z.object({ over: id.nullable(), document: z.unknown() }),
    bodyLimit,
    response: z.object({ revision: id, based_on: z.number().int().nullable() }),
    async handler({ ctx, actor, params, body }) {
      const { revision, basedOn } = await keepMyDraft(ctx, actor, params.id, body.over, body.document)
      return { revision, based_on: basedOn }
    },
  }),
  route({
    method: 'POST',
    path: '/api/playbooks/:id/discard',
    operationId: 'discardPlaybookDraft',
    summary: 'Throws the draft away; a playbook that was never published is gone with it.',
    permission: 'playbook.manage',
    params,
    body: z.object({ revision: id }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await discardPlaybookDraft(ctx, actor, params.id, body.revision)
      return { ok: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/playbooks/:id/revert',
    operationId: 'revertPlaybook',
    summary: 'Goes back to an old version: its words become the draft.',
    permission: 'playbook.manage',
    params,
    body: z.object({ version: z.number().int().positive(), revision: id.nullable().default(null) }),
    response: z.object({ revision: id }),
    handler: ({ ctx, actor, params, body }) => revertPlaybook(ctx, actor, params.id, body.version, body.revision),
  }),
  route({
    method: 'POST',
    path: '/api/playbooks/:id/publish',
    operationId: 'publishPlaybook',
    summary: 'Makes the draft the newest version, when nothing in it is wrong and nobody was there in between.',
    permission: 'playbook.manage',
    params,
    body: z.object({
      revision: id,
      based_on: seen.based_on,
      note: z.string().trim().max(2000).nullable().default(null),
    }),
    response: z.object({ version: z.number().int() }),
    handler: ({ ctx, actor, params, body }) =>
      publishPlaybook(ctx, actor, params.id, { revision: body.revision, basedOn: body.based_on }, body.note || null),
  }),
]
