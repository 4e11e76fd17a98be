import { describe, expect, it } from 'vitest'
import { languageCode } from './language.ts'
import { findLeads } from './leads.ts'
import { findNames, type Names } from './names.ts'
import { findProfanity } from './profanity.ts'
import { findQuestions } from './questions.ts'
import { findRisks } from './risk.ts'
import { findSpam } from './spam.ts'

describe('profanity', () => {
  it.each([
    'בן זונה',
    'איזה מניאקים',
    'לכו להזדיין',
    'יא אפס',
    'סתום תפה כבר',
    'this is bullshit',
    'you are all morons',
    'shut up',
  ])('is found: %s', (text) => {
    expect(findProfanity(text)).not.toEqual([])
  })

  it.each([
    ['sh*t service', 'sh*t'],
    ['what the f**k', 'f**k'],
    ['f u c k you all', 'f u c k'],
    ['F.U.C.K', 'F.U.C.K'],
    ['total bullsh1t', 'bullsh1t'],
    ['fuuuuck', 'fuuuuck'],
    ['$hit', '$hit'],
    ['аsshole with a Cyrillic a', 'аsshole'],
    ['איזה שרמ*טה', 'שרמ*טה'],
    ['ז.ו.נ.ה', 'ז.ו.נ.ה'],
    ['ז ו נ ה', 'ז ו נ ה'],
    ['המנייייאק הזה', 'המנייייאק'],
    ['ז0נה', 'ז0נה'],
    ['הח*א הזה', 'הח*א'],
  ])('is found in disguise: %s', (text, value) => {
    expect(findProfanity(text).map((hit) => hit.value)).toContain(value)
  })

  it.each([
    'גנבים!',
    'תתביישו לכם',
    'shame on you, thieves',
    'Scunthorpe United',
    'the shuttle to Essex',
    'הכלבה שלי אוכלת את המזון',
    'הביוב סתום',
    'קיבלתי מענה סתמי',
    'אפס שירות',
    '5 * 3 = 15',
    'a b c d e f',
    '*** sale ***',
    'הנציג אמר לי "סתום תפה" וניתק',
  ])('is not anger alone, nor an innocent word, nor what somebody else said: %s', (text) => {
    expect(findProfanity(text)).toEqual([])
  })
})

describe('risks', () => {
  const kinds = (text: string) => [...new Set(findRisks(text).map(({ kind }) => kind))].sort()

  it.each([
    ['התחשמלתי מהשקע', ['safety']],
    ['הילדה נחתכה מזכוכית בתוך הצנצנת', ['safety']],
    ['the glass door fell on my foot', ['safety']],
    ['סבא שלי בן 91', ['vulnerable']],
    ['my mother is 84 years old', ['vulnerable']],
    ['אנחנו עוברים למתחרים', ['churn']],
    ['אתבע אתכם', ['legal']],
    ['פניתי לרשות שוק ההון', ['regulator']],
    ['שלחתם לי חשבונית של לקוח אחר', ['privacy']],
    ['משכו לי כסף ואני לא ביצעתי את הפעולה', ['fraud']],
    ['your courier threatened me', ['violence']],
    ['הכתב של ערוץ 12 כבר בדרך', ['media']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  it.each([
    'אין סכנה, הכול בסדר',
    'אני לא מאיים בתביעה',
    'we are not going to sue you',
    'הנציגה אמרה "אז תתבע אותנו" וצחקה',
    'ההזמנה שלי מספר 90',
    'נוכל לקבל עוד יום?',
    'by accident I ordered two',
    'התחזית לסוף השבוע טובה',
    'הדלפק היה סגור',
    'the court of opinion',
    'בן 30 אחוז הנחה',
  ])('denied, quoted or innocent words are none: %s', (text) => {
    expect(kinds(text)).toEqual([])
  })

  it('says why in both languages', () => {
    expect(findRisks('אני מגיש תביעה קטנה')).toMatchObject([{ kind: 'legal', he: 'איום משפטי', en: 'A legal threat' }])
  })
})

describe('names', () => {
  const workspace: Names = {
    names: ['גלים', 'HOT'],
    competitors: ['נטפלוס', 'NetPlus', 'yes', 'פלאפון'],
    ambiguous: ['גלים', 'HOT', 'yes', 'פלאפון'],
    business: 'internet and television; אינטרנט וטלוויזיה',
  }
  const named = (text: string) =>
    findNames(text, workspace)
      .filter(({ sure }) => sure)
      .map(({ kind, value }) => `${kind} ${value}`)

  it.each([
    ['וכשבנטפלוס אמרו לי', ['competitor נטפלוס']],
    ['Moved to NetPlus', ['competitor NetPlus']],
    ['האינטרנט של גלים נפל', ['brand גלים']],
    ['HOT billed me twice', ['brand HOT']],
    ['switching to yes tomorrow', ['competitor yes']],
    ['עברתי לפלאפון והקליטה מעולה', ['competitor פלאפון']],
    ['גלים מנתקים, בנטפלוס לא', ['brand גלים', 'competitor נטפלוס']],
  ])('are found: %s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  it.each([
    'איזה גלים היום בים',
    'it is so hot outside',
    'yes, I paid the bill yesterday',
    'הפלאפון שלי לא קולט באינטרנט',
    'נטפלוסית',
  ])('everyday words are not meant: %s', (text) => {
    expect(named(text)).toEqual([])
  })

  it('keeps the doubtful ones, marked as such', () => {
    expect(findNames('איזה גלים היום בים', workspace)).toMatchObject([{ kind: 'brand', value: 'גלים', sure: false }])
  })
})

describe('spam, leads and questions', () => {
  it.each([
    ['הרוויחו אלפי שקלים מהבית, קישור בביו', 'promotion'],
    ['follow me back, link in bio', 'promotion'],
    ['חשבונך ייחסם, עדכנו פרטי אשראי', 'phishing'],
    ['your account has been suspended, verify your identity', 'phishing'],
  ])('%s → %s', (text, kind) => {
    expect(findSpam(text).map((hit) => hit.kind)).toContain(kind)
  })

  it.each([
    ['כמה עולה מנוי שנתי?', 'price'],
    ['אני מעוניין להצטרף', 'buying'],
    ['שנציג יחזור אליי', 'contact'],
    ['How much is the family plan', 'price'],
    ['interested in joining', 'buying'],
    ['please call me back', 'contact'],
  ])('%s → %s', (text, kind) => {
    expect(findLeads(text).map((hit) => hit.kind)).toContain(kind)
  })

  it.each([
    ['איך מגדירים תא קולי', 'how_to'],
    ['מה עדיף, סיבים או כבלים', 'choice'],
    ['האם אתם פתוחים', 'asks'],
    ['מה הריבית היום על פיקדון', 'expert'],
    ['מישהו יודע מתכון טוב', 'to_anybody'],
    ['which plan would you recommend', 'choice'],
    ['how do I reset the router', 'how_to'],
    ['what are the side effects', 'expert'],
  ])('%s → %s', (text, kind) => {
    expect(findQuestions(text).map((hit) => hit.kind)).toContain(kind)
  })
})

describe('the language', () => {
  it.each([
    ['thank you so much אלופים', 'mixed'],
    ['היי, my package is still missing, תעזרו', 'mixed'],
    ['הזמנתי Apple Watch Series 9 בגודל קטן', 'he'],
    ['customer service גרוע', 'he'],
    ['לפרטים or-refund.example', 'he'],
    ['👍🏽 12', 'und'],
    ['Ma commande est en retard', 'fr'],
    ['Mi pedido no ha llegado', 'es'],
    ['Lieferung kam nie an', 'de'],
    ['Где мой заказ', 'ru'],
    ['أين طلبي من فضلكم', 'ar'],
    ['አመሰግናለሁ', 'am'],
    ['where is my order', 'en'],
  ])('%s → %s', (text, code) => {
    expect(languageCode(text)).toBe(code)
  })

  it('takes no name of the workspace for a phrase', () => {
    expect(languageCode('קניתי ב the little shop around', ['the little shop around'])).toBe('he')
  })
})
