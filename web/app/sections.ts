/** The parts of the product that stand on the rail and in the phone's tabs, in order. */
import type { Icon } from '@tabler/icons-react'
import { COMMANDS } from '../commands/registry.ts'
import { IconGavel, IconInbox, IconNotebook, IconSettings } from '../ui/icons.ts'

export type Section = {
  id: string
  to: '/desk/{-$queue}/{-$caseId}' | '/approvals/{-$approvalId}' | '/goodwill' | '/settings'
  label: 'app.desk' | 'app.approvals' | 'app.goodwill' | 'app.settings'
  icon: Icon
  /** At the rail's foot instead of its head. */
  foot?: boolean
  /** Shown only to those who have one of them; none means everybody. */
  permissions?: readonly string[]
}

/** Who has decisions to take. */
export const DECIDES: readonly string[] = COMMANDS.approvals.permissions

export const maySee = ({ permissions }: Section, has: readonly string[]): boolean =>
  !permissions || permissions.some((one) => has.includes(one))

export const SECTIONS: readonly Section[] = [
  { id: 'desk', to: '/desk/{-$queue}/{-$caseId}', label: 'app.desk', icon: IconInbox },
  {
    id: 'approvals',
    to: '/approvals/{-$approvalId}',
    label: 'app.approvals',
    icon: IconGavel,
    permissions: DECIDES,
  },
  { id: 'goodwill', to: '/goodwill', label: 'app.goodwill', icon: IconNotebook, permissions: ['goodwill.read'] },
  { id: 'settings', to: '/settings', label: 'app.settings', icon: IconSettings, foot: true },
]
