/** What an action node may ask of the desk. The desk knows how to do each of these; a playbook only says when. */
export const ACTIONS = [
  'acknowledge',
  'invite_to_private',
  'solve_in_private',
  'publish_follow_up',
  'answer_in_public',
  'investigate',
  'thank',
  'mark_lead',
  'mark_noise',
  'notify_responsible',
  'require_acknowledgement',
  'leave_in_area',
  'assign',
  'ask_approval',
  'start_timer',
  'open_crisis',
] as const
export type PlaybookAction = (typeof ACTIONS)[number]

/** Done by the desk itself the moment a walk arrives there; see `arrive.ts`. */
export const AUTOMATIC: ReadonlySet<string> = new Set<PlaybookAction>(['ask_approval', 'start_timer'])

/** Who hears of the action: everybody, the customer alone, or only us. */
export const ACTION_PLACE: Record<PlaybookAction, 'public' | 'private' | 'internal'> = {
  acknowledge: 'public',
  answer_in_public: 'public',
  thank: 'public',
  publish_follow_up: 'public',
  invite_to_private: 'private',
  solve_in_private: 'private',
  investigate: 'internal',
  mark_lead: 'internal',
  mark_noise: 'internal',
  notify_responsible: 'internal',
  require_acknowledgement: 'internal',
  leave_in_area: 'internal',
  assign: 'internal',
  ask_approval: 'internal',
  start_timer: 'internal',
  open_crisis: 'internal',
}

export const isAction = (name: string): name is PlaybookAction => (ACTIONS as readonly string[]).includes(name)
