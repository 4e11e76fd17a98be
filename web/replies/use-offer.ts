import { useQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import type { CaseView, ReplyOffer } from '../api/types.ts'
import { useMay } from '../person/me.ts'

/** The saved replies that fit this case and the values of their variables; read when somebody begins to write. */
export function useOffer(view: CaseView, wanted: boolean) {
  const may = useMay('desk.reply')
  return useQuery<ReplyOffer>({
    queryKey: ['replies', 'offer', view.id],
    queryFn: () => api.offerReplies({ params: { id: view.id } }),
    enabled: wanted && may,
    staleTime: 30_000,
  })
}
