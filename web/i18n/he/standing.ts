/** How a channel stands, in numbers: the short form of a row, and the long one of the channel's own panel. */
export const standing = {
  row: {
    silent: 'שקט {{time}}',
    expiring: 'הרשאה תפוג בעוד {{time}}',
    today: 'ההרשאה תפוג היום',
    quota: 'מכסה {{percent}}',
    healthy: 'תקין, מכסה {{percent}}',
  },
  title: {
    webhook: 'הוובהוק שותק {{time}}',
    silent: 'שקט כבר {{time}}',
    expiring: 'ההרשאה תפוג בעוד {{time}}',
    today: 'ההרשאה תפוג היום',
    quota: '{{percent}} מהמכסה בשימוש',
    dropped: 'הרישום לאירועים בוטל',
  },
  text: {
    usual: 'בדרך כלל מגיע אירוע כל {{time}}. ייתכן שהודעות לא נכנסות.',
    silent: 'ארוך מהרגיל בערוץ הזה. ייתכן שהודעות לא נכנסות.',
    expiring: 'בדרך כלל החידוש לוקח דקה: אסימון חדש, בדיקה, והכול ממשיך.',
    quota: 'בדרך כלל המכסה מתפנה תוך שעה. עד אז הקצב מואט כדי שלא ייעצר.',
    frees: 'הקצב מואט כדי שלא ייעצר. המכסה מתפנה בעוד {{time}}.',
    delayed: 'בדרך כלל הרשת מודיעה על כל הודעה מיד. עכשיו אנחנו מביאים אותן ביוזמתנו.',
    disconnected: 'בדרך כלל זה עובר מעצמו. ננסה שוב ושוב, ואפשר גם לבדוק עכשיו.',
    reconnect: 'זה לא עובר מעצמו: צריך אסימון או סיסמה חדשים.',
  },
  ring: {
    silent: 'שקט {{time}}',
    expiring: 'נותרו להרשאה {{time}}',
    quota: '{{percent}} מהמכסה בשימוש',
  },
  fix: { renew: 'חידוש ההרשאה', resubscribe: 'רישום מחדש לאירועים', subscribe: 'רישום מחדש', check: 'בדיקה' },
  meaning: 'מה זה אומר ללקוחות',
  elsewhere_one: 'תשובה אחת ב־7 הימים האחרונים ניתנה באפליקציה של הרשת ולא כאן.',
  elsewhere_two: 'שתי תשובות ב־7 הימים האחרונים ניתנו באפליקציה של הרשת ולא כאן.',
  elsewhere_other: '{{count}} תשובות ב־7 הימים האחרונים ניתנו באפליקציה של הרשת ולא כאן.',
}
