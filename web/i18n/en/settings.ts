import type { Part } from '../catalogue.ts'

export const settings: Part<'settings'> = {
  title: 'Settings',
  channels: 'Channels',
  people: 'Team and roles',
  brand: 'Brand and hours',
  areas: 'Areas',
  tokens: 'API tokens',
  intake: 'Intake',
  profile: 'My profile',
  toAll: 'All settings',
  copy: 'Copy',
  copied: 'Copied',
  onlyNow: 'Shown only now. Copy it before closing.',
  saved: 'Changes saved',
  unsaved: 'There are unsaved changes',
  loadFailed: 'This page did not load.',
  optional: 'Optional',
  add: 'Add',
  remove: 'Remove',
  done: 'Done',
  sample: {
    title: 'Sample data',
    on: 'Two fictional businesses are here now, with practice walls. Nothing is sent to real customers.',
    off: 'Two fictional businesses with alerts in Hebrew and English. Removed in one click.',
    add: 'Try with sample data',
  },
}
