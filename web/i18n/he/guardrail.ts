export const guardrail = {
  count_one: 'הערה אחת על הטקסט',
  count_two: 'שתי הערות על הטקסט',
  count_other: '{{count}} הערות על הטקסט',
  passed: 'עבר את כל הבדיקות',
  stopped: 'השליחה עצורה',
  remove: 'הסרה',
  move: 'מעבר לפרטי',
}
