/** What the editor and the list of playbooks read. The first word of each key is the kind of change that makes it stale. */
import { queryOptions } from '@tanstack/react-query'
import type { PlaybookDocument, PlaybookDraft } from '../../src/core/playbook/schema.ts'
import { api } from '../api/api.ts'
import type { Operations } from '../api/client.gen.ts'
import { client, playbookQuery } from '../api/queries.ts'

export type PlaybookItem = Operations['listPlaybooks']['response']['items'][number]
export type ReadyItem = Operations['listPlaybooks']['response']['ready'][number]
export type Statistics = Operations['getPlaybookStatistics']['response']
export type VersionItem = Operations['listPlaybookVersions']['response']['items'][number]
export type Trial = Operations['tryPlaybook']['response']

/** What an editor begins with: the draft, else the newest version. */
export type Opened = {
  document: PlaybookDraft
  revision: string | null
  basedOn: number | null
  readOnly: boolean
  /** The version that is out, to compare with; null when none is. */
  published: PlaybookDocument | null
}

export const playbooksQuery = () => queryOptions({ queryKey: ['playbook', 'list'], queryFn: () => api.listPlaybooks() })

export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ['playbook', 'versions', id], queryFn: () => api.listPlaybookVersions({ params: { id } }) })

export const statisticsQuery = (id: string) =>
  queryOptions({
    queryKey: ['playbook-statistics', id],
    queryFn: () => api.getPlaybookStatistics({ params: { id }, query: { days: 30 } }),
  })

/** Read once when the editor opens, and again only when somebody asks to: nothing may change under the hands. */
export const openedQuery = (id: string) =>
  queryOptions({
    queryKey: ['playbook-opened', id],
    queryFn: async (): Promise<Opened> => {
      const [{ draft }, { items }] = await Promise.all([api.getPlaybookDraft({ params: { id } }), api.listPlaybooks()])
      const item = items.find((one) => one.id === id)
      const version = item?.version ?? null
      const published = version === null ? null : await client.ensureQueryData(playbookQuery(id, version))
      const document = (draft?.document as PlaybookDraft | undefined) ?? published
      if (!document) throw new Error('a playbook has a draft or a version')
      return {
        document,
        revision: draft?.revision ?? null,
        basedOn: version,
        readOnly: item?.may_edit === false,
        published,
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
