/** Refusals of benefits and of asking for them; part of `ERRORS`. */
export const GOODWILL_ERRORS = {
  goodwill_over_limit: {
    status: 422,
    en: 'This is more than may be given here without approval.',
    he: 'זה יותר ממה שאפשר לתת כאן בלי אישור.',
    hint: { en: 'Give up to the limit, or ask for approval.', he: 'אפשר לתת עד הגבול, או לבקש אישור.' },
  },
  goodwill_cancelled: { status: 409, en: 'This benefit was already taken back.', he: 'המחווה הזאת כבר בוטלה.' },
  goodwill_asked: {
    status: 409,
    en: 'You already wait for an answer about a benefit in this case.',
    he: 'כבר מחכה כאן בקשה שלך למחווה.',
    hint: { en: 'Take that request back to ask for another one.', he: 'כדי לבקש משהו אחר, אפשר לבטל אותה.' },
  },
  own_goodwill: {
    status: 403,
    en: 'Nobody approves a benefit that they asked for themselves.',
    he: 'אף אחד לא מאשר מחווה שביקש בעצמו.',
    hint: { en: 'Somebody else who may approve can decide.', he: 'מישהו אחר שמוסמך לאשר יכול להחליט.' },
  },
  goodwill_settled: {
    status: 409,
    en: 'This request was already decided, taken back, or its time is over.',
    he: 'הבקשה כבר הוכרעה, בוטלה, או שהזמן שלה עבר.',
    hint: { en: 'Nothing was given twice.', he: 'שום דבר לא ניתן פעמיים.' },
  },
} as const
