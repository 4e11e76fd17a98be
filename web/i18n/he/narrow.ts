/** Order and filters of a list. */
export const narrow = {
  title: 'סדר וסינון',
  titleOf_one: 'סדר וסינון, סינון אחד פעיל',
  titleOf_two: 'סדר וסינון, שני סינונים פעילים',
  titleOf_other: 'סדר וסינון, {{count}} סינונים פעילים',
  any: 'הכול',
  order: { title: 'סדר', urgency: 'דחיפות', newest: 'מהחדש', oldest: 'מהישן' },
  lane: { title: 'ההודעה האחרונה', public: 'ציבורי', private: 'פרטי' },
  mood: { title: 'סנטימנט', negative: 'שלילי', neutral: 'ניטרלי', positive: 'חיובי' },
  owner: { title: 'אצל מי', nobody: 'אצל אף אחד', me: 'אצלי' },
  channel: 'ערוץ',
  anyChannel: 'כל הערוצים',
  clear: 'ניקוי הסינון',
  takeOff: 'בלי הסינון: {{filter}}',
  none: { title: 'אין כאן פניות כאלה', text: 'הסינון מסתיר את שאר התור. אפשר להרחיב אותו או לנקות.' },
}
