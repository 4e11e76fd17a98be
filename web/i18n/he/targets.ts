/** Targets beside the plain one. */
export const targets = {
  title: 'יעדים נוספים',
  text: 'לערוצים שבהם מחכים לתשובה מיד, ולפניות חמורות.',
  preset: { five: '5 דקות לכולם', chat: '3 דקות בצ׳אט', at_once: 'מיד לפניות חמורות' },
  within: 'יעד: {{what}}',
  remove: 'הסרת היעד: {{what}}',
  addChannel: 'יעד אחר לערוץ',
  choose: 'בחירת ערוץ',
  minutes: 'דק׳',
  severity: { s2: 'פניות בחומרה גבוהה ומעלה', s3: 'פניות בחומרה הגבוהה ביותר' },
  solution: 'שעות פעילות עד לפתרון',
  solutionText: 'אחריהן הפנייה מסומנת. ריק: בלי יעד.',
  notMeasured: 'בלי יעד',
  silent: 'ימים בלי מילה מאיתנו',
  silentText: 'פנייה פתוחה לא נשארת בשקט יותר מזה.',
  acknowledge: 'דקות עד לאישור של אחראי',
  acknowledgeText: 'אחראי שקיבל התראה ולא אישר: הפנייה מסומנת.',
}
