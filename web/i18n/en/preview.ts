import type { Part } from '../catalogue.ts'

export const preview: Part<'preview'> = {
  title: 'What the link leads to',
  reading: 'Reading the link',
  none: 'The page says nothing about itself.',
  failed: 'The page could not be read.',
  byServer: 'Read by our server. Your browser did not call the site.',
  open: 'Open the link',
}
