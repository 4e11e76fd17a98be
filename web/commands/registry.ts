/**
 * Every command of the desk that has a key, or stands on the open case. The one list: handlers bind to its names (`useCommands`), the
 * palette offers them, the help shows their keys, and buttons draw them. Titles are `commands.<name>` in the catalogues.
 */

/** Where it stands in the help, in columns; `case` has no keys, `review` shows only where it works. */
export type CommandPart = 'move' | 'handle' | 'write' | 'playbook' | 'case' | 'review'

export type Command = {
  part: CommandPart
  /** Physical keys, as `keys.ts` names them: `keyJ`, `Mod+Shift+keyP`, `keyG keyN` (one after the other). Any of them will do. */
  keys: readonly string[]
  /** Who may: those who have one of these; none means everybody. */
  permissions?: readonly string[]
  /** The text field's own key: it works in the draft alone and is nothing to choose from a list. */
  inDraft?: true
  /** Answers what is on screen: while the selected case is not there yet, it does nothing. All else about the case waits for it. */
  answers?: true
  /** Nothing to choose from a list: what it does depends on what is pressed, or it is the list itself. */
  unlisted?: true
}

const digits = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `digit${from + n}`)

export const COMMANDS = {
  next_case: { part: 'move', keys: ['keyJ'] },
  previous_case: { part: 'move', keys: ['keyK'] },
  open: { part: 'move', keys: ['enter'], unlisted: true },
  next_alert: { part: 'move', keys: ['keyN'], permissions: ['desk.reply'] },
  search: { part: 'move', keys: ['slash'] },
  palette: { part: 'move', keys: ['Mod+keyK'], unlisted: true },
  queue_new: { part: 'move', keys: ['keyG keyN'] },
  queue_mine: { part: 'move', keys: ['keyG keyM'] },
  queue_follow_up: { part: 'move', keys: ['keyG keyF'] },
  /** Messages for some, benefits for others: one page of decisions. */
  approvals: { part: 'move', keys: ['keyG keyA'], permissions: ['approval.decide', 'goodwill.approve'] },
  density: { part: 'move', keys: ['keyD'] },
  narrow: { part: 'move', keys: [] },
  up: { part: 'move', keys: ['escape'], unlisted: true },
  help: { part: 'move', keys: ['Shift+slash'] },

  reply: { part: 'handle', keys: ['keyR'] },
  done: { part: 'handle', keys: ['keyE'], permissions: ['desk.reply'] },
  hand_over: { part: 'handle', keys: ['keyH'], permissions: ['case.assign'] },
  follow_up: { part: 'handle', keys: ['keyF'], permissions: ['desk.reply'] },
  take: { part: 'handle', keys: ['keyA'], permissions: ['case.assign'] },
  undo: { part: 'handle', keys: ['keyZ'] },

  send: { part: 'write', keys: ['Mod+enter'], answers: true },
  switch_mode: { part: 'write', keys: ['Mod+Shift+keyP'] },
  note: { part: 'write', keys: ['Mod+Shift+keyI'], permissions: ['desk.note'] },
  saved_reply: { part: 'write', keys: ['slash'], inDraft: true },
  suggested: { part: 'write', keys: ['tab'], inDraft: true },
  next_mark: { part: 'write', keys: ['f8'], inDraft: true },

  answer: { part: 'playbook', keys: digits(1, 9), permissions: ['desk.reply'], answers: true, unlisted: true },
  step_back: { part: 'playbook', keys: ['backspace'], permissions: ['desk.reply'], answers: true },
  skip: { part: 'playbook', keys: ['keyS'], permissions: ['desk.reply'], answers: true },
  playbook: { part: 'playbook', keys: ['keyP'] },

  not_mine: { part: 'case', keys: [], permissions: ['case.assign'] },
  invite: { part: 'case', keys: [], permissions: ['desk.reply'] },
  call: { part: 'case', keys: [], permissions: ['desk.reply'] },
  promise: { part: 'case', keys: [], permissions: ['desk.reply'] },
  ask_policy: { part: 'case', keys: [], permissions: ['desk.reply'] },
  goodwill: { part: 'case', keys: [], permissions: ['goodwill.give'] },
  loop: { part: 'case', keys: [] },
  close: { part: 'case', keys: [], permissions: ['desk.reply'] },
  emoji: { part: 'case', keys: [] },
  attach: { part: 'case', keys: [], permissions: ['desk.reply'] },

  review_ok: { part: 'review', keys: ['digit1'], unlisted: true },
  review_needs_work: { part: 'review', keys: ['digit2'], unlisted: true },
  review_open: { part: 'review', keys: ['keyO'], unlisted: true },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof COMMANDS
export const commandOf = (name: CommandName): Command => COMMANDS[name]
/** What reaches beyond the open case although it is no move, and moves that are about it. */
const OF_ALL: ReadonlySet<CommandName> = new Set(['undo'])
const MOVES_OF_CASE: ReadonlySet<CommandName> = new Set(['open', 'palette'])
/** Whether it is about the open case, and so must find the one that is selected. */
export const ofCase = (name: CommandName): boolean =>
  commandOf(name).part === 'move' ? MOVES_OF_CASE.has(name) : !OF_ALL.has(name)

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[]

/** Which commands a pressed key may mean, by its name; the draft's own keys are the draft's. */
export const BY_KEY: ReadonlyMap<string, readonly CommandName[]> = COMMAND_NAMES.reduce((map, name) => {
  const { keys, inDraft } = commandOf(name)
  if (!inDraft) for (const key of keys) map.set(key, [...(map.get(key) ?? []), name])
  return map
}, new Map<string, CommandName[]>())
