import type { Part } from '../catalogue.ts'

export const setup: Part<'setup'> = {
  title: 'Welcome',
  text: 'A few details, and the desk is ready.',
  passwordText: 'At least {{count}} characters',
  brand: 'Brand name',
  brandText: 'As customers call it',
  language: 'Language',
  create: 'Set up',
  sample: 'Try with sample data',
}
