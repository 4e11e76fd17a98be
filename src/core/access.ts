/** Who may do what: roles, permissions, and which brands a membership covers. Every route names one permission. */

export const ROLES = ['owner', 'manager', 'rep', 'referent', 'participant'] as const
export type Role = (typeof ROLES)[number]

export const PERMISSIONS = [
  /** See queues, cases and customers of one's brands (a participant: only cases handed to them). */
  'desk.read',
  /** Write internal notes and keep drafts. */
  'desk.note',
  /** Answer customers, walk the playbook, solve, follow up, close. */
  'desk.reply',
  /** Give a case to a person or an area. */
  'case.assign',
  /** Merge and split customers, keep notes about them. */
  'customer.edit',
  /** See personal data that is masked in a thread; each look is written down. */
  'personal_data.reveal',
  /** Decide about messages that wait for PR/Legal; never about one's own. */
  'approval.decide',
  /** Give customers a benefit within the brand's limits, and take back one's own. */
  'goodwill.give',
  /** Give above the limits, decide about what others ask for there (never about one's own), and take back anybody's. */
  'goodwill.approve',
  /** The ledger of all benefits, its sums and its export. */
  'goodwill.read',
  'channel.read',
  'channel.manage',
  /** Deliveries that could not be filed. */
  'intake.manage',
  'people.read',
  'people.manage',
  'brand.manage',
  /** Write, try and publish playbooks, and choose which brand walks which. */
  'playbook.manage',
  /** Read what everybody should know today, and say that one has. */
  'briefing.read',
  'token.manage',
  /** Goals, weekly reviews, training and glance duties. */
  'team.manage',
  /** Sample data and the practice wall's controls. */
  'sample.manage',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const REP: Permission[] = [
  'desk.read',
  'desk.note',
  'desk.reply',
  'case.assign',
  'customer.edit',
  'personal_data.reveal',
  'goodwill.give',
  'channel.read',
  'people.read',
  'briefing.read',
]

const GRANTS: Record<Role, readonly Permission[]> = {
  owner: PERMISSIONS,
  // Above the limit, and in legal matters, only PR/Legal decides; the owner stands in where there is nobody else.
  manager: PERMISSIONS.filter((permission) => permission !== 'approval.decide'),
  rep: REP,
  referent: [
    'desk.read',
    'desk.note',
    'personal_data.reveal',
    'approval.decide',
    'goodwill.give',
    'goodwill.approve',
    'goodwill.read',
    'channel.read',
    'people.read',
    'briefing.read',
  ],
  participant: ['desk.read', 'desk.note'],
}

export type Actor = {
  organizationId: string
  personId: string
  role: Role
  /** Null: all brands. */
  brandIds: string[] | null
}

/** The roles that decide about messages which wait for approval. */
export const APPROVERS: readonly Role[] = ROLES.filter((role) => GRANTS[role].includes('approval.decide'))

/** The roles that decide about benefits which others ask for. */
export const GOODWILL_APPROVERS: readonly Role[] = ROLES.filter((role) => GRANTS[role].includes('goodwill.approve'))

export const permissionsOf = (role: Role): readonly Permission[] => GRANTS[role]
export const may = (actor: Pick<Actor, 'role'>, permission: Permission): boolean =>
  GRANTS[actor.role].includes(permission)
export const mayBrand = (actor: Pick<Actor, 'brandIds'>, brandId: string): boolean =>
  actor.brandIds === null || actor.brandIds.includes(brandId)

/** May this person see this case at all? */
export function maySeeCase(
  actor: Actor,
  c: {
    brandId: string
    assigneeId: string | null
    responsible: { personId: string | null; told?: readonly string[] } | null
  },
): boolean {
  if (!mayBrand(actor, c.brandId)) return false
  const { responsible } = c
  return (
    actor.role !== 'participant' ||
    c.assigneeId === actor.personId ||
    responsible?.personId === actor.personId ||
    responsible?.told?.includes(actor.personId) === true
  )
}

/** Only an owner makes owners; managers invite everybody else. */
export const mayGrantRole = (actor: Pick<Actor, 'role'>, role: Role): boolean =>
  actor.role === 'owner' || (actor.role === 'manager' && role !== 'owner')
