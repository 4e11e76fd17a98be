/** Refusals of what is said and of who may let it out; part of `ERRORS`. */
export const APPROVAL_ERRORS = {
  guardrail_stop: {
    status: 422,
    en: 'This reply cannot go out as it is.',
    he: 'התשובה לא יכולה לצאת כמו שהיא.',
    hint: {
      en: 'Each remark has a better way beside it; where it does not fit, a reason can be given.',
      he: 'ליד כל הערה יש דרך טובה יותר; ואם היא לא מתאימה, אפשר לכתוב סיבה.',
    },
  },
  approval_needed: {
    status: 422,
    en: 'This reply needs the approval of PR/Legal.',
    he: 'התשובה הזאת צריכה אישור של יח״צ ומשפטי.',
    hint: { en: 'Take out what needs it, or ask for approval.', he: 'אפשר להוציא את מה שדורש אישור, או לבקש אותו.' },
  },
  nobody_to_approve: {
    status: 409,
    en: 'Nobody else in this brand can approve it.',
    he: 'אין במותג הזה מי שיאשר, מלבד מי שביקש.',
    hint: {
      en: 'Invite a PR/Legal referent, or keep within the limit.',
      he: 'אפשר להזמין אחראי יח״צ ומשפטי, או להישאר בתוך הגבול.',
    },
  },
  own_message: {
    status: 403,
    en: 'Nobody approves their own message.',
    he: 'אף אחד לא מאשר הודעה של עצמו.',
    hint: { en: 'Somebody else of PR/Legal can decide.', he: 'מישהו אחר ביח״צ ומשפטי יכול להחליט.' },
  },
  approval_settled: {
    status: 409,
    en: 'This was already decided, or its time is over.',
    he: 'כבר הוחלט, או שהזמן עבר.',
    hint: { en: 'Nothing was sent twice.', he: 'שום דבר לא נשלח פעמיים.' },
  },
} as const
