/** Why something is personal, for a person to read. */
import type { PiiSpan } from '../verdict.ts'

export type Why =
  | 'id_called'
  | 'id_bare'
  | 'phone_israeli'
  | 'phone_abroad'
  | 'phone_called'
  | 'card_luhn'
  | 'card_isracard'
  | 'email'
  | 'iban'
  | 'account'
  | 'passport'
  | 'plate'
  | 'address_street'
  | 'address_home'
  | 'address_city'
  | 'address_name'

export const WHY: Readonly<Record<Why, { type: PiiSpan['type']; he: string; en: string }>> = {
  id_called: {
    type: 'il_id',
    he: 'מספר זהות: כך הוא נקרא בטקסט, וספרת הביקורת נכונה',
    en: 'An identity number: the text calls it one, and its check digit is right',
  },
  id_bare: {
    type: 'il_id',
    he: 'כנראה מספר זהות: תשע ספרות עם ספרת ביקורת נכונה',
    en: 'Probably an identity number: nine digits with a right check digit',
  },
  phone_israeli: { type: 'phone', he: 'מספר טלפון ישראלי', en: 'An Israeli phone number' },
  phone_abroad: { type: 'phone', he: 'מספר טלפון מחוץ לארץ', en: 'A phone number abroad' },
  phone_called: { type: 'phone', he: 'מספר טלפון: כך הוא נקרא בטקסט', en: 'A phone number: the text calls it one' },
  card_luhn: {
    type: 'card',
    he: 'מספר כרטיס: אורך וספרת ביקורת של כרטיס תשלום',
    en: 'A card number: the length and check digit of a payment card',
  },
  card_isracard: {
    type: 'card',
    he: 'מספר כרטיס ישראכרט: כך הוא נקרא בטקסט, וספרת הביקורת נכונה',
    en: 'An Isracard number: the text calls it one, and its check digit is right',
  },
  email: { type: 'email', he: 'כתובת מייל של אדם', en: 'A person’s e-mail address' },
  iban: {
    type: 'iban',
    he: 'מספר חשבון בנק בין־לאומי (IBAN) תקין',
    en: 'A valid international bank account number (IBAN)',
  },
  account: {
    type: 'account',
    he: 'מספר חשבון בנק: לידו מדובר בבנק ובחשבון',
    en: 'A bank account number: a bank and an account are spoken of beside it',
  },
  passport: { type: 'passport', he: 'מספר דרכון: כך הוא נקרא בטקסט', en: 'A passport number: the text calls it one' },
  plate: { type: 'plate', he: 'מספר רכב: כך הוא נקרא בטקסט', en: 'A licence plate: the text calls it one' },
  address_street: { type: 'address', he: 'כתובת: רחוב ומספר בית', en: 'An address: a street and a house number' },
  address_home: {
    type: 'address',
    he: 'כתובת: לפי הטקסט, מקום מגורים או כתובת למשלוח',
    en: 'An address: the text says somebody lives or gets mail there',
  },
  address_city: {
    type: 'address',
    he: 'כתובת: שם, מספר בית ויישוב',
    en: 'An address: a name, a house number and a town',
  },
  address_name: {
    type: 'address',
    he: 'כתובת: שם של רחוב מוכר ומספר בית',
    en: 'An address: a well-known street and a house number',
  },
}
