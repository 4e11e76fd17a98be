export const understanding = {
  title: 'מה הבנו מההודעה',
  intent: 'סוג הודעה',
  sentiment: 'סנטימנט',
  severity: 'חומרה',
  intents: { complaint: 'תלונה', question: 'שאלה', praise: 'מחמאה', lead: 'ליד', spam: 'ספאם', other: 'אחר' },
  unsure: 'לא בטוח',
  corrected: 'תוקן',
  correct: 'משהו לא מדויק? תיקון',
}
