export const flag = {
  personal_data: 'מידע אישי',
  competitor: 'מתחרה',
  foreign_language: 'שפה זרה',
  send_problem: 'לא נשלח',
  update_due: 'הובטח עדכון',
  repeated: 'פנייה חוזרת',
  window_closing: 'החלון נסגר',
  severity: { none: 'בלי חומרה', low: 'חומרה נמוכה', medium: 'חומרה בינונית', high: 'חומרה גבוהה' },
  mark: { lead: 'ליד', fan: 'מפרגן', noise: 'רעש', crisis: 'משבר' },
}
