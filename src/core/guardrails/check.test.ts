import { describe, expect, it } from 'vitest'
import { alternativeOf, safeVersion } from './alternative.ts'
import { checkOutgoing } from './check.ts'
import { applyEdits } from './edits.ts'
import type { Answered, OutgoingDraft } from './finding.ts'
import { measure } from './measure.ts'
import { type GuardrailPolicy, guardrailPolicy } from './policy.ts'

const complaint: Answered = { kind: 'complaint', text: 'השק שהזמנתי לא הגיע', name: 'נטע', acknowledged: false }
const withPolicy = (policy: Partial<GuardrailPolicy>): OutgoingDraft['brand'] => ({
  names: [],
  competitors: ['פט־קינג'],
  publicDetails: ['help@example.com'],
  savedReplies: ['היי {{customer.first_name}}, מצטערים על העיכוב. נעדכן כאן.'],
  policy: guardrailPolicy.parse({ allowed: ['03-000-0000', 'רחוב האורן 1'], ...policy }),
})
const draft = (text: string, over: Partial<OutgoingDraft> = {}): OutgoingDraft => ({
  text,
  mode: 'public',
  language: 'he',
  purpose: 'answer',
  answered: null,
  brand: withPolicy({}),
  saidHere: [],
  saidInPrivate: [],
  unchanged: null,
  writer: 'דנה',
  maxLength: null,
  windowLeft: null,
  ...over,
})
const found = (text: string, over: Partial<OutgoingDraft> = {}) =>
  checkOutgoing(draft(text, over)).findings.map(({ id, level, span }) => [
    id,
    level,
    span && text.slice(span.start, span.end),
  ])

describe('a reply before everybody sees it', () => {
  it('passes when it is warm and general', () => {
    expect(checkOutgoing(draft('היי נטע, מצטערים על העיכוב. כתבנו לך עכשיו בפרטי ונעדכן כאן עד 13:00'))).toEqual({
      findings: [],
      stopped: false,
      needsApproval: false,
      screenshot: null,
      offers: [],
    })
  })

  it('is stopped with personal details in it, and may carry them in private', () => {
    const text = 'היי נטע, השליח יתקשר ל-050-0000000 ויגיע לרחוב הגפן 3'
    expect(found(text)).toEqual([
      ['personal_data', 'stop', '050-0000000'],
      ['personal_data', 'stop', 'רחוב הגפן 3'],
    ])
    expect(checkOutgoing(draft(text)).findings[0]?.better[0]).toEqual({ kind: 'split' })
    expect(found(text, { mode: 'private' })).toEqual([])
  })

  it('lets no reason through where check digits leave no doubt', () => {
    const [id] = checkOutgoing(draft('ת״ז 123456782')).findings
    const [phone] = checkOutgoing(draft('טלפון 050-0000000')).findings
    expect([id?.final, phone?.final]).toEqual([true, false])
  })

  it('may name the phone and the street of the brand itself', () => {
    expect(found('אפשר להתקשר ל-03-0000000, לבוא לרחוב האורן 1 או לכתוב ל־help@example.com')).toEqual([])
  })

  it.each(['אפשר לכתוב כאן את מספר הטלפון?', 'נשמח לקבל את מספר ההזמנה', 'מה הכתובת שלך?'])(
    'does not ask for personal details: %s',
    (text) => {
      expect(found(text)).toMatchObject([{ 0: 'asks_personal_data', 1: 'stop' }])
      expect(found(text, { mode: 'private' })).toEqual([])
    },
  )

  it('may ask for them elsewhere, and may say that none are needed', () => {
    expect(found('אפשר לשלוח לנו בהודעה פרטית את מספר ההזמנה')).toEqual([])
    expect(found('Please send us your order number in a private message', { language: 'en' })).toEqual([])
    expect(found('אין צורך לשלוח תעודת זהות')).toEqual([])
    expect(found('אפשר לכתוב לנו אל help@example.com ולציין את הקוד MG-1234ABCD.')).toEqual([])
    expect(found('כתבנו לך בפרטי. מה מספר הטלפון שלך?')).toMatchObject([{ 0: 'asks_personal_data', 1: 'stop' }])
  })

  it('gets a note about a long number, and is stopped where the brand says how its orders look', () => {
    expect(found('הזמנה 4821399 יצאה, תשלום של 12000 ₪ התקבל')).toEqual([['long_number', 'note', '4821399']])
    expect(found('הזמנה 4821399 יצאה', { brand: withPolicy({ orderPatterns: ['48#####'] }) })).toEqual([
      ['order_number', 'stop', '4821399'],
    ])
  })

  it('says who waits: what stops it first, then approval, then what is only worth a look', () => {
    const text = 'הזמנה 4821399 תגיע עם זיכוי של 300 ₪, טלפון 050-0000000'
    expect(found(text).map(([id]) => id)).toEqual(['personal_data', 'compensation', 'long_number'])
  })
})

describe('a competitor', () => {
  const named: OutgoingDraft['brand'] = {
    ...withPolicy({}),
    names: ['גלים'],
    competitors: ['זרם', 'yes', 'אלון', 'NetPlus'],
    ambiguous: ['גלים', 'זרם', 'yes', 'אלון'],
    business: 'אינטרנט',
  }
  const rivals = (text: string, over: Partial<OutgoingDraft> = {}) =>
    found(text, { brand: named, ...over }).flatMap(([id, , value]) => (id === 'rival' ? [value] : []))

  it.each([
    ['האינטרנט של זרם גרוע בהרבה', 'זרם גרוע'],
    ['With yes you would wait weeks for internet', 'yes you would wait'],
    ['זרם? תמיד מאחרים, לא כמו האינטרנט שלנו', 'זרם? תמיד מאחרים'],
    ['NetPlus is worse', 'NetPlus is worse'],
  ])('is not run down: %s', (text, value) => {
    expect(rivals(text)).toEqual([value])
  })

  it.each(['הזרם בבית גרוע, נשלח טכנאי', 'Yes, it was terrible and we are sorry', 'הגשמים כמו זרם, מזג אוויר נורא'])(
    'is not meant by an everyday word that is its name too: %s',
    (text) => {
      expect(rivals(text)).toEqual([])
    },
  )

  it('is not the customer who is called like it', () => {
    const text = 'אלון, זו טעות שלנו, השירות היה גרוע'
    expect(rivals(text)).toEqual([text])
    expect(rivals(text, { answered: { ...complaint, name: 'אלון' } })).toEqual([])
  })
})

describe('compensation', () => {
  it('has one limit for public and private alike, and what is within it is told to the ledger', () => {
    for (const mode of ['public', 'private'] as const) {
      expect(found('מצטערים, נזכה אותך ב־101 ₪', { mode })).toMatchObject([{ 0: 'compensation', 1: 'approval' }])
      const within = checkOutgoing(draft('מצטערים, נזכה אותך ב־100 ₪', { mode }))
      expect([within.findings, within.offers]).toMatchObject([[], [{ amount: 100 }]])
    }
  })

  it('offers to lower the sum to the limit', () => {
    const text = 'מצטערים, נזכה אותך ב־1,250 ₪ לקנייה הבאה'
    const way = checkOutgoing(draft(text)).findings[0]?.better.find((one) => one.kind === 'edit')
    expect(way?.kind === 'edit' && applyEdits(text, way.edits)).toBe('מצטערים, נזכה אותך ב־100 ₪ לקנייה הבאה')
  })

  it('is not a refund of what was paid, and not a price for everybody', () => {
    expect(found('החזר של 480 ₪ יצא היום, אנחנו עוקבים')).toEqual([])
    expect(found('שוברים של 500 ₪ באתר, לכולם')).toEqual([])
  })
})

describe('in private', () => {
  it('the question is what its screenshot would look like', () => {
    expect(checkOutgoing(draft('נזכה אותך ב־50 ₪ אם תמחקי את הפוסט', { mode: 'private' })).screenshot).toBe(false)
    expect(checkOutgoing(draft('נזכה אותך ב־50 ₪, כמו כל מי שחיכה', { mode: 'private' })).screenshot).toBe(true)
  })

  it('blame is worth a look, and stops in public', () => {
    expect(found('זו טעות שלך', { mode: 'private' })).toMatchObject([{ 0: 'argument', 1: 'note' }])
    expect(found('זו טעות שלך')).toMatchObject([{ 0: 'argument', 1: 'stop' }])
  })

  it('a follow-up is in the wrong place', () => {
    expect(found('תודה שכתבת', { mode: 'private', purpose: 'follow_up' })).toEqual([
      ['follow_up_in_private', 'note', null],
    ])
  })
})

describe('an answer to a complaint', () => {
  it('is cold with no regret and nothing of the matter, and does not acknowledge it with the matter alone', () => {
    expect(found('בבדיקה.', { answered: complaint })).toEqual([['cold', 'note', null]])
    expect(found('השק יצא היום', { answered: complaint })).toEqual([['no_acknowledgement', 'note', null]])
    expect(found('מצטערים, השק יצא היום', { answered: complaint })).toEqual([])
  })

  it('is a saved reply when only its gaps were filled', () => {
    expect(found('היי נטע, מצטערים על העיכוב. נעדכן כאן.', { answered: complaint })).toMatchObject([
      { 0: 'saved_reply', 1: 'note' },
    ])
    expect(found('היי נטע, מצטערים על העיכוב בשק של לונה. נעדכן כאן.', { answered: complaint })).toEqual([])
  })

  it('gets a note in another language', () => {
    expect(found('Thank you for writing to us')).toEqual([['language', 'note', null]])
  })
})

describe('a ready text', () => {
  it.each(['{{order.number}}', '{{ order.number }}', '{{order.number', '{{}}'])(
    'with %s left in it is stopped',
    (gap) => {
      expect(found(`ההזמנה ${gap}`)).toEqual([['unfilled', 'stop', gap]])
      expect(found(`ההזמנה ${gap}`, { mode: 'private' })).toHaveLength(1)
      expect(found(`ההזמנה ${gap}`, { mode: 'internal' })).toEqual([])
    },
  )

  it('twice in one public thread gets a nudge, however it is spaced', () => {
    const saidHere = ['תודה שכתבת.  נבדוק ונחזור!']
    expect(found('תודה שכתבת, נבדוק ונחזור', { saidHere })).toEqual([['said_before', 'note', null]])
    expect(found('תודה שכתבת, נבדוק ונחזור מחר', { saidHere })).toEqual([])
    expect(found('תודה שכתבת, נבדוק ונחזור', { saidHere, mode: 'private' })).toEqual([])
  })

  it('sent to a complaint as it was put in gets a nudge', () => {
    const unchanged = 'מצטערים, נבדוק'
    expect(found('מצטערים, נבדוק', { unchanged, answered: complaint })).toMatchObject([{ 0: 'saved_reply' }])
    expect(found('מצטערים על השק, נבדוק', { unchanged, answered: complaint })).toEqual([])
  })
})

describe('what the brand decides', () => {
  it('makes a check graver or leaves it out', () => {
    const special = 'נקפיץ אותך לראש התור'
    expect(found(special)).toMatchObject([{ 1: 'note' }])
    expect(found(special, { brand: withPolicy({ levels: { special_treatment: 'approval' } }) })).toMatchObject([
      { 1: 'approval' },
    ])
    expect(found(special, { brand: withPolicy({ levels: { special_treatment: 'off' } }) })).toEqual([])
  })

  it('has words of its own, with a reason and better ones', () => {
    const brand = withPolicy({ words: [{ word: 'תקלה', level: 'note', why: 'אומרים הפסקה', better: 'הפסקה' }] })
    const text = 'יש תקלה באתר'
    const [finding] = checkOutgoing(draft(text, { brand })).findings
    expect(finding).toMatchObject({ id: 'own_word', level: 'note', why: { he: 'אומרים הפסקה' } })
    const way = finding?.better[0]
    expect(way?.kind === 'edit' && applyEdits(text, way.edits)).toBe('יש הפסקה באתר')
  })
})

describe('one click', () => {
  it('moves the details to private, never the benefit above the limit', () => {
    const ways = alternativeOf(
      draft('היי נטע, מצטערים על העיכוב. הטלפון שלנו אצלך הוא 050-0000000 ונזכה אותך בשובר של 300 ₪.'),
    )
    expect(ways.public).toBe('היי נטע, מצטערים על העיכוב. כתבנו לך עכשיו בפרטי עם כל הפרטים, ונעדכן כאן.')
    expect(ways.private).toContain('050-0000000')
    expect(ways.private).toContain('100 ₪')
    expect(ways.private).not.toContain('300')
  })

  it('leaves the short version for when nobody answers, or nothing where nothing is left', () => {
    expect(safeVersion(draft('היי נטע, מצטערים על העיכוב. נזכה אותך ב־300 ₪.'))).toBe('היי נטע, מצטערים על העיכוב.')
    expect(safeVersion(draft('נזכה אותך ב־300 ₪.'))).toBeNull()
  })
})

describe('any outgoing text', () => {
  it.each(['', '  \n', '\u200F\u200B', '\u05B8'])('is stopped when nothing can be read in it', (text) => {
    expect(found(text, { mode: 'internal' })).toMatchObject([['empty', 'stop', null]])
  })

  it('is measured in the unit of its channel, and is shortened at the end of a sentence', () => {
    expect([measure('א😀a', 'utf16'), measure('א😀a', 'code_points'), measure('א😀a', 'bytes')]).toEqual([4, 3, 7])
    expect(found('שלום', { maxLength: { unit: 'bytes', limit: 7 } })).toMatchObject([['too_long', 'stop', null]])
    expect(found('שלום', { maxLength: { unit: 'code_points', limit: 4 } })).toEqual([])
    const text = 'תודה רבה. נעדכן כאן מחר.'
    const way = checkOutgoing(draft(text, { maxLength: { unit: 'utf16', limit: 12 } })).findings[0]?.better[0]
    expect(way?.kind === 'edit' && applyEdits(text, way.edits)).toBe('תודה רבה.')
  })

  it('knows that the window closes, and that it has closed', () => {
    expect(found('תודה רבה', { windowLeft: 5 * 60_000 })).toEqual([['window', 'note', null]])
    expect(found('תודה רבה', { windowLeft: 0 })).toEqual([['window', 'stop', null]])
    expect(found('תודה רבה', { windowLeft: 86_400_000 })).toEqual([])
  })

  it('names who keeps a promise when it is added', () => {
    const text = 'מצטערים. הטיפול יסתיים עד יום ראשון.'
    const way = checkOutgoing(draft(text)).findings[0]?.better[0]
    const after = way?.kind === 'edit' ? applyEdits(text, way.edits) : ''
    expect(after).toContain('דנה')
    expect(found(after)).toEqual([])
  })
})
