/** The lines above every page: what one owes oneself. */
export const notice = {
  review_one: 'הבקרה השבועית מחכה: פריט אחד',
  review_two: 'הבקרה השבועית מחכה: שני פריטים',
  review_other: 'הבקרה השבועית מחכה: {{count}} פריטים',
  reviewLate: 'הבקרה של {{date}} מאחרת',
  toReview: 'לבקרה',
  setUp: 'הקמה',
  wizard: 'הקמה: {{done}} מתוך {{total}} צעדים מוכנים',
  toWizard: 'להמשיך',
  hideWizard: 'הסתרת השורה. ההקמה נשארת ברשימת הצוות',
}
