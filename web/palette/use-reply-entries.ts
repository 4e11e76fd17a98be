/** Saved replies that fit the open case: chosen here, they stand in its draft. */
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import type { CaseView, ReplyOffer } from '../api/types.ts'
import { answerLanguage } from '../case/desk.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay } from '../person/me.ts'
import { composerPick } from '../replies/composer-pick.ts'
import { fillReply, nameGaps } from '../replies/fill.ts'
import { IconTemplate } from '../ui/icons.ts'
import type { Possible } from './found.ts'

const SHOWN = 90

export function useReplyEntries(view: CaseView | undefined): Possible[] {
  const { t } = useTranslation()
  const may = useMay('desk.reply')
  const { data: offer } = useQuery<ReplyOffer>({
    queryKey: ['replies', 'offer', view?.id],
    queryFn: () => api.offerReplies({ params: { id: view?.id ?? '' } }),
    enabled: may && view !== undefined,
    staleTime: 30_000,
  })
  if (!view || !offer) return []
  const pick = composerPick()
  return offer.items.map((reply) => {
    const text = nameGaps(fillReply(reply, answerLanguage(view), offer).text).replace(/\s+/g, ' ')
    return {
      id: `reply ${reply.id}`,
      group: 'replies',
      title: read({ he: reply.title_he, en: reply.title_en }),
      sub: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
      also: `${reply.shortcut} ${reply.title_he} ${reply.title_en}`,
      icon: IconTemplate,
      keys: [],
      why: pick ? null : t(view.status === 'closed' ? 'palette.why.closed' : 'palette.why.composer'),
      run: () => composerPick()?.(reply),
    }
  })
}
