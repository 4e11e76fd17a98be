/** Why a second answer leaves beside one that somebody else gave meanwhile; one of these is chosen, nobody has to write. */
export const BESIDES_REASONS = ['adds', 'corrects', 'elsewhere'] as const
export type BesidesReason = (typeof BESIDES_REASONS)[number]

/** What somebody else said meanwhile, as the refusal `answered_meanwhile` carries it. */
export type AnsweredReply = {
  id: string
  by: { id: string; name: string } | null
  /** Who the platform says wrote it, where it was not written here. */
  author: string | null
  mode: 'public' | 'private'
  body: string
  file_name: string | null
  state: string
  at: string
}
