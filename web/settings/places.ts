/** The settings, in order, with the permission each needs; none means everybody. */
import type { Icon } from '@tabler/icons-react'
import {
  IconBinaryTree,
  IconBuildingStore,
  IconHelpCircle,
  IconId,
  IconPlugConnected,
  IconShieldCheck,
  IconSpeakerphone,
  IconTag,
  IconTemplate,
  IconTool,
  IconUsers,
} from '../ui/icons.ts'
import { IconKey, IconListCheck } from './icons.ts'

export const PLACES = [
  { id: 'channels', to: '/settings/channels', icon: IconPlugConnected, permission: 'channel.read' },
  { id: 'people', to: '/settings/people', icon: IconUsers, permission: 'people.read' },
  { id: 'team', to: '/settings/team', icon: IconListCheck, permission: 'people.read' },
  { id: 'brand', to: '/settings/brand', icon: IconBuildingStore, permission: 'brand.manage' },
  { id: 'areas', to: '/settings/areas', icon: IconTag, permission: 'brand.manage' },
  { id: 'briefing', to: '/settings/briefing', icon: IconSpeakerphone, permission: 'brand.manage' },
  { id: 'policy', to: '/settings/policy', icon: IconHelpCircle, permission: 'brand.manage' },
  { id: 'replies', to: '/settings/replies', icon: IconTemplate, permission: 'brand.manage' },
  { id: 'guardrails', to: '/settings/guardrails', icon: IconShieldCheck, permission: 'brand.manage' },
  { id: 'playbook', to: '/settings/playbook', icon: IconBinaryTree, permission: 'playbook.manage' },
  { id: 'intake', to: '/settings/intake', icon: IconTool, permission: 'intake.manage' },
  { id: 'tokens', to: '/settings/tokens', icon: IconKey, permission: 'token.manage' },
  { id: 'profile', to: '/settings/profile', icon: IconId, permission: null },
] as const satisfies readonly { id: string; to: string; icon: Icon; permission: string | null }[]

export const placesFor = (permissions: string[]) =>
  PLACES.filter(({ permission }) => permission === null || permissions.includes(permission))
