export const setup = {
  title: 'ברוכים הבאים',
  text: 'כמה פרטים, ואפשר להתחיל.',
  passwordText: 'לפחות {{count}} תווים',
  brand: 'שם המותג',
  brandText: 'כך הוא נקרא בפי הלקוחות',
  language: 'שפה',
  create: 'יצירת המערכת',
  sample: 'התנסות עם נתוני דוגמה',
}
