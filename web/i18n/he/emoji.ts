/** The emoji picker. */
export const emoji = {
  title: 'אימוג׳י',
  search: 'חיפוש אימוג׳י',
  none: 'אין אימוג׳י כזה כאן.',
  group: { faces: 'פרצופים', hands: 'ידיים ולבבות', signs: 'סימנים', things: 'דברים' },
}
