/** The commands of the registry, as they stand now: bound by what is on screen, or not possible, and why. */
import type { Icon } from '@tabler/icons-react'
import { boundTo, mayRun, useBindings } from '../commands/keys.ts'
import { COMMAND_NAMES, type CommandName, commandOf } from '../commands/registry.ts'
import { keysOf } from '../commands/shown.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconArrowsExchange, IconKeyboard } from '../search/icons.ts'
import type { EntryGroup } from '../search/items.ts'
import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconBinaryTree,
  IconCalendarPlus,
  IconCheck,
  IconCircleDashed,
  IconGavel,
  IconGift,
  IconHelpCircle,
  IconInbox,
  IconLayoutRows,
  IconLock,
  IconMoodSmile,
  IconNote,
  IconPaperclip,
  IconPencil,
  IconPhone,
  IconPlayerTrackNext,
  IconSearch,
  IconSend,
  IconTemplate,
  IconUser,
  IconUserQuestion,
  IconUserShare,
  IconX,
} from '../ui/icons.ts'
import type { Possible } from './found.ts'

const ICONS: Partial<Record<CommandName, Icon>> = {
  next_case: IconArrowDown,
  previous_case: IconArrowUp,
  next_alert: IconPlayerTrackNext,
  search: IconSearch,
  queue_new: IconInbox,
  queue_mine: IconUser,
  queue_follow_up: IconCalendarPlus,
  approvals: IconGavel,
  density: IconLayoutRows,
  narrow: IconAdjustmentsHorizontal,
  help: IconKeyboard,
  reply: IconPencil,
  done: IconCheck,
  hand_over: IconUserShare,
  follow_up: IconCalendarPlus,
  take: IconUser,
  undo: IconArrowBackUp,
  send: IconSend,
  switch_mode: IconArrowsExchange,
  note: IconNote,
  saved_reply: IconTemplate,
  step_back: IconArrowBackUp,
  skip: IconArrowDown,
  playbook: IconBinaryTree,
  not_mine: IconUserQuestion,
  invite: IconLock,
  call: IconPhone,
  promise: IconCalendarPlus,
  ask_policy: IconHelpCircle,
  goodwill: IconGift,
  loop: IconCircleDashed,
  close: IconX,
  emoji: IconMoodSmile,
  attach: IconPaperclip,
}
/** Arrows and sends point with the direction of reading. */
const MIRRORED: ReadonlySet<CommandName> = new Set(['undo', 'step_back', 'send', 'next_alert'])
/** In the draft they are its own keys; in the list they are done by what is bound to them. */
const LISTED_IN_DRAFT: ReadonlySet<CommandName> = new Set(['saved_reply'])

const groupOf = (name: CommandName): EntryGroup =>
  name === 'density' || name === 'narrow' || name === 'help' ? 'view' : commandOf(name).part === 'move' ? 'go' : 'case'

export function useCommandsOfDesk(): Possible[] {
  const { t } = useTranslation()
  useBindings()
  const whyNot = (name: CommandName): string | null => {
    if (!mayRun(name)) return t('live.permission', { who: t('live.whoCan') })
    const bound = boundTo(name)
    if (bound) return bound.why && t(`palette.why.${bound.why}`)
    if (commandOf(name).part === 'move') return t('palette.why.here')
    return t(boundTo('reply') ? 'palette.why.composer' : 'palette.why.case')
  }
  return COMMAND_NAMES.flatMap((name) => {
    const { unlisted, inDraft, part } = commandOf(name)
    if (unlisted || part === 'review' || (inDraft && !LISTED_IN_DRAFT.has(name))) return []
    return {
      id: name,
      group: groupOf(name),
      title: t(`commands.${name}`),
      also: t(`palette.also.${name as 'reply'}`, { defaultValue: '' }),
      icon: ICONS[name] ?? IconKeyboard,
      mirror: MIRRORED.has(name),
      keys: keysOf(name),
      why: whyNot(name),
      run: () => boundTo(name)?.run(),
    }
  })
}
