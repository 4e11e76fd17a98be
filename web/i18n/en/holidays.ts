import type { Part } from '../catalogue.ts'

export const holidays: Part<'holidays'> = {
  keeps: 'Israeli holidays',
  text: 'Closed on holidays, every year, with no dates to type. What is set below for a certain day wins.',
  eves: 'Eves of holidays',
  eve: { as_friday: 'Like a Friday', closed: 'Closed', as_usual: 'As usual' },
  eveText: {
    as_friday: 'By the Friday hours above',
    closed: 'All day',
    as_usual: 'By the day of the week',
  },
  next: 'The next holidays',
}
