/** What tests of playbooks ask the API, as the person and for the brand of the moment. */
import type { Operations } from '../../web/api/client.gen.ts'
import { ApiError, type Client } from '../client.ts'

type Item = Operations['listPlaybooks']['response']['items'][number]
type Draft = NonNullable<Operations['getPlaybookDraft']['response']['draft']>
type Versions = Operations['listPlaybookVersions']['response']

export function playbookCalls(owner: () => Client, brandId: () => string) {
  const list = async (client = owner()): Promise<Item[]> =>
    (await client.get<{ items: Item[] }>('/api/playbooks')).items
  return {
    list,
    item: async (id: string) => (await list()).find((one) => one.id === id),
    draftOf: async (id: string) => (await owner().get<{ draft: Draft | null }>(`/api/playbooks/${id}/draft`)).draft,
    versionsOf: async (id: string) => (await owner().get<Versions>(`/api/playbooks/${id}/versions`)).items,
    create: (body: object) => owner().post<{ id: string; revision: string }>('/api/playbooks', body),
    save: (id: string, revision: string | null, basedOn: number | null, document: unknown, client = owner()) =>
      client.send<{ revision: string }>('PUT', `/api/playbooks/${id}/draft`, { revision, based_on: basedOn, document }),
    publish: (id: string, revision: string, basedOn: number | null, client = owner()) =>
      client.post<{ version: number }>(`/api/playbooks/${id}/publish`, { revision, based_on: basedOn }),
    choose: (playbookId: string | null, brand: string | null = brandId(), client = owner()) =>
      client.send('PUT', '/api/playbooks/choice', { brand_id: brand, playbook_id: playbookId }),
  }
}

/** The refusal that a call must end in. */
export async function refusal(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ApiError)) throw new Error('nothing was refused')
  return error
}
