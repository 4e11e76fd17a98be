/** How a step looks wherever the editor shows it: its icon, who sees what it does, and its name. */
import type { Icon } from '@tabler/icons-react'
import { ACTION_PLACE, isAction } from '../../src/core/playbook/actions.ts'
import { nodeAt } from '../../src/core/playbook/graph.ts'
import { nameOf } from '../../src/core/playbook/problems.ts'
import type { DraftNode, PlaybookDraft } from '../../src/core/playbook/schema.ts'
import { read } from '../i18n/i18n.ts'
import { LOOK } from '../playbook/CurrentAction.tsx'
import { IconCircleCheck, IconCircleDashed, IconHelpCircle } from '../ui/icons.ts'

export type Place = 'public' | 'private' | 'internal' | 'question' | 'end'

export function placeOf(node: DraftNode): Place {
  if (node.kind === 'question') return 'question'
  if (node.kind === 'end') return 'end'
  return isAction(node.action) ? ACTION_PLACE[node.action] : 'internal'
}

export function iconOf(node: DraftNode): Icon {
  if (node.kind === 'question') return IconHelpCircle
  if (node.kind === 'end') return node.outcome === 'watching' ? IconCircleDashed : IconCircleCheck
  return isAction(node.action) ? LOOK[node.action][0] : IconHelpCircle
}

/** "3. Personal details", in the reader's language. */
export function titleOf(document: PlaybookDraft, id: string): string {
  const node = nodeAt(document, id)
  const name = read(nameOf(document, id))
  return node?.kind === 'question' && node.number !== null ? `${node.number}. ${name}` : name
}

/** What an answer is called, whatever is filled in. */
export const labelOf = (words: { he: string; en: string }, otherwise: string): string =>
  read(words).trim() || words.he.trim() || words.en.trim() || otherwise
