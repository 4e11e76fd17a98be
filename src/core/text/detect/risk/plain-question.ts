/** "Is there anything without nuts for an allergic child?" tells of no danger; "why did the clerk tell my mother" does. */
export function isPlainQuestion(text: string): boolean {
  return /^[^.!?]*\?\s*$/.test(text) && !REPROACH.test(text)
}

const REPROACH =
  /(?<![א-ת])(?:ככה|ל?מה(?! ה?(?:מחיר|שעות))|מדוע|איך|הכיצד|נראה לכם|נורמלי|הגיוני|תקין|סביר|ממתי|עד מתי)(?![א-ת])|\b(?:why|how come|how is|how can|how did|normal|acceptable|seriously|really|since when|who)\b/iu
