/** What stands behind a link, as our server saw it. */
export const preview = {
  title: 'מה יש בקישור',
  reading: 'הקישור נקרא',
  none: 'הדף לא מספר על עצמו כלום.',
  failed: 'לא הצלחנו לקרוא את הדף.',
  byServer: 'נקרא מהשרת שלנו. הדפדפן לא פנה לאתר.',
  open: 'פתיחת הקישור',
}
