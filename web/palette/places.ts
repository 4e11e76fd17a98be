/** Where one can go beside the desk, in the order of the pages themselves. */

import { IconListCheck } from '../settings/icons.ts'
import { PLACES } from '../settings/places.ts'
import { TABS } from '../team/tabs.ts'

/** `label`: its key among the words of the pages. */
export const PAGES = [
  ...PLACES.map(({ id, to, icon, permission }) => ({
    to,
    icon,
    permission,
    label: `settings.${id}`,
    of: 'settings' as const,
  })),
  ...TABS.filter(({ id }) => id !== 'checklist').map(({ id, to, permission }) => ({
    to,
    icon: IconListCheck,
    permission,
    label: `team.tabs.${id}`,
    of: 'team' as const,
  })),
] as const
