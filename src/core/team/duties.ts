/** The twelve duties of a service team: whose each is, on which screen it is done, and which permission it takes. */
import { may, type Permission, ROLES, type Role } from '../access.ts'
import type { Bilingual } from '../playbook/schema.ts'

export type Screen = (typeof SCREENS)[number]
/** Addresses of the desk that the duties and the checklist lead to. */
export const SCREENS = [
  '/desk/new',
  '/desk/mine',
  '/desk/follow_up',
  '/settings/areas',
  '/settings/brand',
  '/settings/channels',
  '/settings/briefing',
  '/settings/people',
  '/settings/policy',
  '/settings/replies',
  '/settings/team',
  '/settings/team/goals',
  '/settings/team/training',
  '/settings/team/control',
  '/settings/team/headcount',
  '/settings/team/glance',
] as const

export type Duty = { id: string; of: 'manager' | 'rep'; permission: Permission; screen: Screen; text: Bilingual }

const duty = (of: Duty['of'], id: string, permission: Permission, screen: Screen, he: string, en: string): Duty => ({
  id,
  of,
  permission,
  screen,
  text: { he, en },
})

export const DUTIES: readonly Duty[] = [
  duty('manager', 'lead', 'team.manage', '/settings/team/training', 'הובלת הנציגים', 'Leads the reps'),
  duty('manager', 'monitoring', 'brand.manage', '/settings/areas', 'חידוד נתוני הניטור', 'Refines the monitoring data'),
  duty(
    'manager',
    'reporting',
    'team.manage',
    '/settings/team/control',
    'תיעוד ודיווח',
    'Runs documentation and reporting',
  ),
  duty('manager', 'policy', 'brand.manage', '/settings/policy', 'הבהרת המדיניות', 'Clarifies policy'),
  duty('manager', 'communication', 'brand.manage', '/settings/briefing', 'תקשורת פנימית', 'Internal communication'),
  duty('manager', 'conversations', 'desk.reply', '/desk/new', 'השתתפות בשיחות', 'Takes part in conversations'),
  duty('manager', 'media', 'brand.manage', '/settings/replies', 'ניהול התוצרים במדיה', 'Manages media outputs'),
  duty('rep', 'alerts', 'desk.read', '/desk/new', 'מעקב אחרי פניות', 'Follows alerts'),
  duty('rep', 'conversations', 'desk.reply', '/desk/new', 'השתתפות בשיחות', 'Takes part in conversations'),
  duty('rep', 'service', 'desk.reply', '/desk/mine', 'שירות ותמיכה', 'Gives service and support'),
  duty('rep', 'documentation', 'desk.note', '/desk/mine', 'תיעוד תוך כדי', 'Documents as it goes'),
  duty('rep', 'outputs', 'desk.reply', '/desk/follow_up', 'הפקת תוצרים', 'Produces outputs'),
]

/** Who may do it: read from the table of roles each time, never written down beside it. */
export const rolesFor = ({ permission }: Pick<Duty, 'permission'>): Role[] =>
  ROLES.filter((role) => may({ role }, permission))
