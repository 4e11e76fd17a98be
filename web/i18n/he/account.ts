export const account = {
  details: 'פרטים',
  look: 'תצוגה ושפה',
  shortcuts: 'קיצורי מקלדת של אות אחת',
  shortcutsText: 'כדאי לכבות בזמן הכתבה קולית.',
  passwordTitle: 'סיסמה',
  passwordText: 'אחרי שינוי, כל שאר הכניסות לחשבון יסתיימו.',
  current: 'הסיסמה הנוכחית',
  next: 'סיסמה חדשה',
  nextText: 'לפחות {{count}} תווים',
  change: 'שינוי הסיסמה',
  changed: 'הסיסמה שונתה. שאר הכניסות הסתיימו.',
  save: 'שמירת השם',
}
