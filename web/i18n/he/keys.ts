/** The window of the shortcuts. */
export const keys = {
  title: 'קיצורי מקלדת',
  opensWith: 'נפתח ב־',
  part: { move: 'תנועה', handle: 'טיפול', write: 'כתיבה', playbook: 'פלייבוק', review: 'סקירה' },
  single: 'קיצורים של מקש אחד',
  singleText: 'אפשר לכבות אותם, למשל כשמכתיבים בקול.',
  afterSend: 'אחרי שליחה, מעבר לפנייה הבאה',
}
