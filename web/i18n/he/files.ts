/** Files on their way to a customer, beside the draft. */
export const files = {
  title: 'קבצים בדרך',
  progress: '{{name}}: {{share}}',
  sent: '{{name}} עלה',
  cancel: 'ביטול העלאה של {{name}}',
  cancelled: 'ההעלאה של {{name}} בוטלה',
  remove: 'הורדת {{name}} מהרשימה',
  retry: 'ניסיון נוסף',
  tooLarge: '{{channel}} מקבל קבצים עד {{size}}. בקובץ הזה יש {{actual}}.',
  type: '{{channel}} לא מקבל כאן קבצים מסוג {{type}}. אפשר: {{types}}.',
  empty: 'הקובץ ריק.',
  none: '{{channel}} לא מקבל כאן קבצים.',
  failed: 'הקובץ לא עלה.',
  unknownType: 'לא מוכר',
}
