import type { z } from 'zod'
import { isStale, type ReplyLanguage } from '../../core/replies/saved.ts'
import type { SavedReply } from '../../store/reads/saved-replies.ts'
import type { savedReply } from '../api/saved-replies.ts'
import { iso } from './case.ts'

export function presentSavedReply(reply: SavedReply): z.input<typeof savedReply> {
  const variant = (language: ReplyLanguage) => {
    const kept = reply.variants[language]
    return kept && { text: kept.text, updated_at: iso(kept.updatedAt), stale: isStale(reply.variants, language) }
  }
  return {
    id: reply.id,
    brand_id: reply.brandId,
    area_id: reply.areaId,
    channel_kind: reply.channelKind,
    shortcut: reply.shortcut,
    title_he: reply.titles.he,
    title_en: reply.titles.en,
    he: variant('he'),
    en: variant('en'),
    uses: reply.uses,
    last_used_at: reply.lastUsedAt?.toISOString() ?? null,
  }
}
