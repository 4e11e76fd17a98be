export const ring = {
  left: 'נותרו {{time}} ליעד',
  due_soon: 'מתקרב ליעד: נותרו {{time}}',
  late: 'עבר היעד לפני {{time}}',
  paused: 'סגור עכשיו. השעון ימשיך ב־{{resumes}}',
  loop: 'המעגל פתוח: {{done}} שלבים מתוך {{total}}. הבא: {{next}}',
  skipped: 'השלב ״{{stage}}״ דולג',
  closed: 'המעגל נסגר',
}
