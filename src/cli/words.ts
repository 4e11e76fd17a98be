/** Everything the command line says, in both languages. `{name}` is filled in. */
import type { Language } from './language.ts'

const WORDS = {
  about: {
    he: 'מעגל, מערכת השירות ברשתות: הפעולות של ה־API משורת הפקודה.',
    en: 'Maagal, the social customer-service desk: the verbs of the API at the command line.',
  },
  'title.Usage:': { he: 'שימוש:', en: 'Usage:' },
  'title.Arguments:': { he: 'ארגומנטים:', en: 'Arguments:' },
  'title.Options:': { he: 'אפשרויות:', en: 'Options:' },
  'title.Commands:': { he: 'פקודות:', en: 'Commands:' },
  'option.json': { he: 'תוצאה כ־JSON', en: 'result as JSON' },
  'option.lang': { he: 'שפה: he או en (ברירת מחדל: לפי LANG)', en: 'language: he or en (default: by LANG)' },
  'option.help': { he: 'עזרה', en: 'help' },
  'option.as': {
    he: 'בשם מי (ברירת מחדל: הבעלים)',
    en: 'in whose name (default: the owner)',
  },

  'setup.about': {
    he: 'הפעלה ראשונה: בעלים, ארגון ומותג. הסיסמה נקראת מהקלט כשהוא צינור; אחרת נוצרת ומודפסת פעם אחת',
    en: 'first run: owner, organization and brand. The password is read from a pipe, else made and printed once',
  },
  'setup.owner': { he: 'המייל של הבעלים', en: 'e-mail of the owner' },
  'setup.brand': { he: 'שם המותג', en: 'name of the brand' },
  'setup.name': { he: 'שם הבעלים', en: 'name of the owner' },
  'setup.language': { he: 'שפת המותג והבעלים: he או en', en: 'language of brand and owner: he or en' },
  'setup.done': { he: 'המערכת מוכנה. הבעלים: {owner}. כניסה: {url}', en: 'Set up. Owner: {owner}. Sign in at {url}' },
  'setup.password': {
    he: 'הסיסמה (מוצגת רק עכשיו): {password}',
    en: 'Password (shown only now): {password}',
  },

  'token.about': { he: 'אסימונים לסקריפטים', en: 'tokens for scripts' },
  'token.create': { he: 'אסימון חדש; מודפס פעם אחת', en: 'a new token; printed once' },
  'token.name': { he: 'למה הוא משמש', en: 'what it is for' },
  'token.person': {
    he: 'בשם מי הוא פועל (ברירת מחדל: הבעלים)',
    en: 'in whose name it acts (default: the owner)',
  },
  'token.once': { he: 'האסימון מוצג רק עכשיו:', en: 'The token is shown only now:' },

  'channel.about': { he: 'ערוצים', en: 'channels' },
  'channel.add': {
    he: 'חיבור חשבון: ההגדרות נבדקות מול הפלטפורמה ואז נשמרות, הסודות מוצפנים',
    en: 'connect an account: the settings are tried, then kept, secrets encrypted',
  },
  'channel.kind': { he: 'סוג הערוץ, למשל email', en: 'kind of channel, such as email' },
  'channel.set': { he: 'הגדרה, אפשר כמה פעמים', en: 'a setting; may be repeated' },
  'channel.set_file': {
    he: 'הגדרה מקובץ, או מהקלט (-): כך סוד לא נשאר בהיסטוריה',
    en: 'a setting from a file, or from standard input (-): keeps a secret out of the history',
  },
  'channel.brand': { he: 'המותג, לפי שם או מזהה', en: 'the brand, by name or id' },
  'channel.name': { he: 'השם שיוצג', en: 'name to show' },
  'channel.connection': {
    he: 'חיבור קיים שמשרת כמה ערוצים (connection_id ברשימה)',
    en: 'a connection that serves several channels already (connection_id in the list)',
  },
  'channel.list': { he: 'הערוצים המחוברים ומצבם', en: 'connected channels and how they are' },
  'channel.none': { he: 'אין ערוצים מחוברים.', en: 'No channel is connected.' },
  'channel.added': { he: 'מחובר: {kind} {account} ({health})', en: 'Connected: {kind} {account} ({health})' },
  'channel.webhook': { he: 'כתובת ה־webhook לפלטפורמה: {webhook}', en: 'Webhook address for the platform: {webhook}' },

  'user.about': { he: 'אנשים', en: 'people' },
  'user.reset': { he: 'קישור חד־פעמי לבחירת סיסמה חדשה', en: 'a one-time link to a new password' },
  'user.link': { he: 'הקישור פועל פעם אחת:', en: 'The link works once:' },

  'doctor.about': {
    he: 'בדיקת ההתקנה: מה תקין, מה לא, ומה לעשות. בלי נתונים אישיים',
    en: 'examine the installation: what is well, what is not, what to do. No personal data',
  },
  'doctor.well': { he: 'הכול עובד.', en: 'Nothing is broken.' },
  'doctor.broken': { he: 'משהו לא עובד; הפרטים למעלה.', en: 'Something is broken; see above.' },

  'backup.about': {
    he: 'גיבוי של הכול לקובץ אחד, גם בזמן עבודה',
    en: 'back everything up into one file, also while Maagal works',
  },
  'backup.file': { he: 'קובץ הגיבוי (‎.tar.gz)', en: 'the backup (.tar.gz)' },
  'backup.include_key': {
    he: 'לכלול את המפתח שפותח את פרטי הגישה לערוצים',
    en: 'include the key that opens the credentials of channels',
  },
  'backup.bar': { he: 'גיבוי', en: 'Backup' },
  'backup.done': {
    he: 'הגיבוי מוכן: {file}, ‏{rows} שורות, ‏{files} קבצים מצורפים, ‏{size} MB.',
    en: 'Backup made: {file}, {rows} rows, {files} attachments, {size} MB.',
  },
  'backup.no_key': {
    he: 'המפתח (secret.key) לא בפנים: לשמור אותו בנפרד, אחרת הערוצים יחוברו מחדש אחרי שחזור.',
    en: 'The key (secret.key) is not in it: keep it elsewhere, or channels must be connected again after a restore.',
  },
  'backup.key': {
    he: 'המפתח בפנים: הקובץ פותח את פרטי הגישה לכל הערוצים, וצריך לשמור עליו בהתאם.',
    en: 'The key is in it: this file opens the credentials of every channel. Guard it so.',
  },

  'restore.about': {
    he: 'שחזור גיבוי אל תיקייה ריקה או מסד ריק',
    en: 'restore a backup into an empty folder or database',
  },
  'restore.send_waiting': {
    he: 'לשלוח תשובות שחיכו בזמן הגיבוי (רק אם דבר לא נשלח מאז)',
    en: 'send replies that waited when the backup was made (only if nothing was sent since)',
  },
  'restore.bar': { he: 'שחזור', en: 'Restore' },
  'restore.done': {
    he: 'שוחזרו {rows} שורות ו־{files} קבצים מצורפים, מגיבוי של {made}. הספירות וסכומי הביקורת זהים.',
    en: 'Restored {rows} rows and {files} attachments, from a backup of {made}. Counts and checksums are equal.',
  },
  'restore.waiting': {
    he: '‏{waiting} תשובות שחיכו אולי כבר נשלחו אחרי הגיבוי, ולכן יחכו להכרעה של אדם.',
    en: '{waiting} replies that waited may have gone out since the backup, so a person will decide about them.',
  },
  'restore.no_key': {
    he: 'הגיבוי בלי מפתח: לשים את secret.key המקורי ב־DATA_DIR לפני ההפעלה.',
    en: 'The backup has no key: put the original secret.key into DATA_DIR before starting.',
  },

  'replay.about': {
    he: 'הרצה חוזרת של משלוחים שנלכדו, דרך כל הצינור; הפורמט ב־docs/cli.md',
    en: 'run captured deliveries through the whole pipeline; docs/cli.md has the format',
  },
  'replay.file': { he: 'קובץ, משלוח בכל שורה (‎.jsonl)', en: 'a file with a delivery a line (.jsonl)' },
  'replay.bar': { he: 'הרצה', en: 'Replay' },
  'replay.read': {
    he: '‏{deliveries} משלוחים: ‏{fresh} חדשים, ‏{known} כבר מוכרים.',
    en: '{deliveries} deliveries: {fresh} new, {known} known already.',
  },
  'replay.events': { he: 'האירועים שבהם: {events}.', en: 'Events in them: {events}.' },
  'replay.became': {
    he: 'נהיו {messages} הודעות ({open} ציבוריות, ‏{private} פרטיות) ב־{cases} פניות, מהן {opened} חדשות.',
    en: 'They became {messages} messages ({open} public, {private} private) in {cases} cases, {opened} of them new.',
  },
  'replay.aside': { he: 'נשמרו בצד: {events}.', en: 'Kept aside: {events}.' },
  'replay.stuck': { he: 'לא תויקו: {n} ({reason})', en: 'Could not be filed: {n} ({reason})' },
  'replay.waiting': { he: 'עוד ממתינים: {waiting}.', en: 'Still waiting: {waiting}.' },

  'understand.about': {
    he: 'מה אומרת כל הודעה: JSON בכל שורה מהקלט, פסק בכל שורה לפלט, בלי מסד נתונים; הפורמט ב־docs/cli.md',
    en: 'what every message says: a line of JSON in, a verdict out, no database; docs/cli.md has the format',
  },
  'understand.profiles': {
    he: 'קובץ JSON של פרופילים: שמות, מתחרים ומילים דו־משמעיות לכל שם פרופיל',
    en: 'a JSON file of profiles: names, competitors and ambiguous words for each profile name',
  },
  'understand.waiting': { he: 'ההודעות נקראות מהקלט.', en: 'Messages are read from standard input.' },
  'understand.bar': { he: 'הבנה', en: 'Understanding' },
  'understand.no_profile': {
    he: 'אין פרופיל בשם “{name}”. יש: {profiles}',
    en: 'there is no profile named “{name}”. There are: {profiles}',
  },

  'version.about': { he: 'גרסאות', en: 'versions' },

  'hint.help': { he: 'לעזרה: maagal --help', en: 'For help: maagal --help' },
  'hint.internal': { he: 'LOG_LEVEL=debug מראה יותר.', en: 'LOG_LEVEL=debug shows more.' },
  'error.not_set_up': {
    he: 'עוד אין בעלים. קודם: maagal setup --owner … --brand …',
    en: 'Nobody owns this installation yet. First: maagal setup --owner … --brand …',
  },
  'error.say_who': {
    he: 'יש כמה ארגונים; לציין בשם מי לפעול (‎--as או ‎--person): {emails}',
    en: 'There are several organizations; say in whose name (--as or --person): {emails}',
  },
  'error.short_password': {
    he: 'הסיסמה קצרה מ־{least} תווים.',
    en: 'The password is shorter than {least} characters.',
  },
  'error.silent_pipe': {
    he: 'לא הגיעה סיסמה מהקלט תוך {seconds} שניות. כדי שתיווצר סיסמה: maagal setup … </dev/null',
    en: 'No password came on standard input for {seconds} seconds. To have one made: maagal setup … </dev/null',
  },
  'error.bad_email': { he: 'זו לא כתובת מייל: {email}', en: 'This is not an e-mail address: {email}' },
  'error.no_brand': { he: 'שם המותג ריק.', en: 'The name of the brand is empty.' },
  'error.no_name': { he: 'השם ריק.', en: 'The name is empty.' },
  'error.bad_pair': { he: 'הגדרה נכתבת key=value, לא {given}', en: 'A setting is written key=value, not {given}' },
  'error.say_brand': { he: 'לציין מותג (‎--brand): {brands}', en: 'Say which brand (--brand): {brands}' },
  'error.no_such_brand': { he: 'אין מותג כזה. יש: {brands}', en: 'There is no such brand. There are: {brands}' },
  'error.no_file': { he: 'אי אפשר לקרוא את {file}: {why}', en: '{file} cannot be read: {why}' },
  'error.bad_profiles': {
    he: 'קובץ הפרופילים {file} לא תקין: {why}',
    en: 'The file of profiles {file} is not valid: {why}',
  },
  'error.bad_line': { he: 'שורה {line}: {why}', en: 'Line {line}: {why}' },
  'error.no_connection': {
    he: 'שורה {line}: אין ערוץ {kind} מחובר של {account}',
    en: 'Line {line}: no {kind} channel of {account} is connected',
  },
  'error.sealed': {
    he: 'המפתח לא פותח את ההגדרות של החיבור {connection}; maagal doctor אומר עוד.',
    en: 'The key does not open the settings of connection {connection}; maagal doctor says more.',
  },
  'error.several_connections': {
    he: 'שורה {line}: יש כמה ערוצי {kind} של {account}; לציין connection_id',
    en: 'Line {line}: there are several {kind} channels of {account}; give connection_id',
  },
} as const satisfies Record<string, Record<Language, string>>

export type Key = keyof typeof WORDS

export function say(key: Key, language: Language, values: Record<string, string | number> = {}): string {
  return WORDS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A heading of commander's own help, in the language. */
export function title(text: string, language: Language): string {
  const key = `title.${text}`
  return key in WORDS ? say(key as Key, language) : text
}
