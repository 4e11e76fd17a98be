/** Words that say nothing of what a message is about. Hebrew without prefixes and with final letters folded, as `base` gives them. */
const HE = `אבל או אולי אז אחד אחרי אחרת אחת אין איך אימ אינ איפה איתי איתכמ אכ אל אלא אלה אליי אליכמ אמ אמר אנחנו אני אנשימ אפ אפילו אפשר אצלי אצלכמ את אתה אתמ בגלל בו בוקר בטוח בין בינ ביני
בלי בנ בשביל בתודה גמ גם דבר דברימ די דקה הוא היא היה היו היומ הייתה הייתי הינה הכי הכל המ הנ הרבה הרי השבוע ואז ולא זאת זה זו זמן זמנ חבל חוצ חייב חן טוב יהיה יודע יומ יותר יכול
יכולה ימימ יפה יש ישר כ כאלה כאן כאנ כבר כדאי כולמ כולנו כי ככה כל כלומ כלל כמה כמו כמובנ כנ כנראה כפי לא לגמרי להיות לו לומר לי לכמ למה לנו לפחות לפני מ מאד מאוד מאז מה מול מזה מי מיד
מישהו ממש ממני מצב מקווה מרגיש משהו מתי נא נגיד נו נוספ ניתנ נכונ נראה סתמ עד עוד עכשיו על עליי עמ ער עשה פה פחות פעמ פעמימ צריכ צריכה צר קודמ קצת ראיתי רוצה רוצימ רק של שלום שלומ שלי שלכמ שלנו
שמ שנה שעה שעות שוב שבוע שבועות תגידו תודה תמיד תנ אותו אותי אותה אותכמ אותנו בכלל בבקשה היי הי הלו ערב לילה רבה מראש בערכ`
const EN = `a about after again all also always am an and any anybody anyone are as ask at back be because been before being but by can cannot could day days did do does doing done dont
down each even ever every everyone few for from get got had has have having he hello help her here hi him his how i if im in into is it its ive just know last let like long lot made make many may me
more most much my need never new no nobody not nothing now of off on once one only or other our out over own people please really right s said same say see she should since so some somebody someone
something still such t take tell than thank thanks that the their them then there these they thing this those through time to today told too two under up us use very want was way we week weeks well
were what when where which while who why will with without would yes yet you your`

export const STOP_WORDS: ReadonlySet<string> = new Set(`${HE} ${EN}`.split(/\s+/))
