/** The team's pages, in order, with the permission each needs. */
export const TABS = [
  { id: 'checklist', to: '/settings/team', permission: 'people.read' },
  { id: 'goals', to: '/settings/team/goals', permission: 'desk.read' },
  { id: 'training', to: '/settings/team/training', permission: 'people.read' },
  { id: 'headcount', to: '/settings/team/headcount', permission: 'people.read' },
  { id: 'control', to: '/settings/team/control', permission: 'team.manage' },
  { id: 'glance', to: '/settings/team/glance', permission: 'team.manage' },
  { id: 'duties', to: '/settings/team/duties', permission: 'people.read' },
] as const
