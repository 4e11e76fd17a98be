/** The parts of the product that stand on the rail and in the phone's tabs, in order. */
import type { Icon } from '@tabler/icons-react'
import { IconInbox, IconSettings } from '../ui/icons.ts'

export type Section = {
  id: string
  to: '/desk/{-$queue}/{-$caseId}' | '/settings'
  label: 'app.desk' | 'app.settings'
  icon: Icon
  /** At the rail's foot instead of its head. */
  foot?: boolean
  /** Shown only to those who may; none means everybody. */
  permission?: string
}

export const SECTIONS: readonly Section[] = [
  { id: 'desk', to: '/desk/{-$queue}/{-$caseId}', label: 'app.desk', icon: IconInbox },
  { id: 'settings', to: '/settings', label: 'app.settings', icon: IconSettings, foot: true },
]
