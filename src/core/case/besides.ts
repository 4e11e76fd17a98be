/** Why a second answer leaves beside one that somebody else gave meanwhile; one of these is chosen, nobody has to write. */
export const BESIDES_REASONS = ['adds', 'corrects', 'elsewhere'] as const
export type BesidesReason = (typeof BESIDES_REASONS)[number]
