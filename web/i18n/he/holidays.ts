export const holidays = {
  keeps: 'חגי ישראל',
  text: 'סגור בחגים, בכל שנה, בלי להקליד תאריכים. מה שנקבע למטה ליום מסוים גובר.',
  eves: 'ערבי חג',
  eve: { as_friday: 'כמו יום שישי', closed: 'סגור', as_usual: 'כרגיל' },
  eveText: {
    as_friday: 'לפי שעות יום שישי שלמעלה',
    closed: 'כל היום',
    as_usual: 'לפי היום בשבוע',
  },
  next: 'החגים הקרובים',
}
