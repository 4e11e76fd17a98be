/** Until when a platform lets us write in private. */
export const windowWords = {
  oneShot: 'תשובה פרטית אחת לתגובה הזאת, אפשר עד {{date}} (עוד {{time}})',
  oneShotBare: 'תשובה פרטית אחת לתגובה הזאת',
  oneShotAfter: 'אחרי השליחה השיחה נמשכת רק אם הלקוח עונה',
  closes: 'חלון המענה נסגר בעוד {{time}}',
  humanOnly: 'החלון החופשי נסגר; אפשר מענה אישי בלבד, עד {{date}}',
  humanOnlyBare: 'החלון החופשי נסגר; אפשר מענה אישי בלבד',
  send: 'שליחת התשובה הפרטית היחידה',
}
