export const sentiment = {
  negative: 'שלילי',
  neutral: 'ניטרלי',
  positive: 'חיובי',
}
