/** Towns and street names, to tell an address from a name with a number. Lower case; Hebrew with final letters. */

const HEBREW_TOWNS = `ירושלים|תל אביב|תל-אביב|תל אביב-יפו|תל אביב יפו|ת"א|יפו|חיפה|ראשון לציון|ראשל"צ|פתח תקווה|פתח תקוה|פ"ת|אשדוד|נתניה|באר שבע|באר-שבע|ב"ש|בני ברק|בני-ברק|חולון|רמת גן|רמת-גן|אשקלון|רחובות|בת ים|בת-ים|בית שמש|כפר סבא|כפר-סבא|הרצליה|חדרה|מודיעין|מודיעין מכבים רעות|מודיעין עילית|נצרת|נצרת עילית|נוף הגליל|לוד|רמלה|רעננה|רהט|הוד השרון|גבעתיים|קרית אתא|קריית אתא|נהריה|ביתר עילית|אום אל פחם|קרית גת|קריית גת|אילת|עכו|אלעד|כרמיאל|ראש העין|טבריה|עפולה|נס ציונה|יבנה|קרית מוצקין|קריית מוצקין|קרית ים|קריית ים|קרית ביאליק|קריית ביאליק|קרית אונו|קריית אונו|קרית שמונה|קריית שמונה|קרית מלאכי|קריית מלאכי|קרית טבעון|קריית טבעון|צפת|אור יהודה|אור עקיבא|נתיבות|אופקים|שדרות|דימונה|ערד|ירוחם|מצפה רמון|סחנין|טמרה|טייבה|טירה|כפר קאסם|שפרעם|מגדל העמק|מעלה אדומים|מעלות תרשיחא|יקנעם|יקנעם עילית|זכרון יעקב|זיכרון יעקב|בנימינה|פרדס חנה|פרדס חנה כרכור|גן יבנה|גדרה|מבשרת ציון|מזכרת בתיה|באר יעקב|שוהם|יהוד|גבעת שמואל|רמת השרון|כפר יונה|קדימה צורן|אבן יהודה|תל מונד|אריאל|אפרת|עומר|להבים|מיתר|נשר|טירת כרמל|טירת הכרמל|עתלית|קצרין|ראש פינה|בית שאן|סביון|גני תקווה|מטולה|כפר תבור|גבעת זאב|חצור הגלילית`

const LATIN_TOWNS = `jerusalem|tel aviv|tel-aviv|tel aviv-yafo|jaffa|haifa|rishon lezion|rishon le-zion|petah tikva|petach tikva|ashdod|netanya|beer sheva|be'er sheva|beersheba|bnei brak|holon|ramat gan|ashkelon|rehovot|rechovot|bat yam|beit shemesh|kfar saba|kfar sava|herzliya|herzlia|hadera|modi'in|modiin|nazareth|lod|ramla|ramle|ra'anana|raanana|hod hasharon|givatayim|nahariya|eilat|acre|akko|carmiel|karmiel|tiberias|afula|ness ziona|yavne|safed|tzfat|ariel|efrat|zichron yaakov|london|manchester|birmingham|leeds|oxford|cambridge|bristol|liverpool|edinburgh|glasgow|dublin|new york|brooklyn|boston|chicago|los angeles|san francisco|seattle|miami|toronto|montreal|vancouver|sydney|melbourne|paris|berlin|springfield`

/** Streets of nearly every town, by the name alone. Those of two words are known by both. */
const STREETS = `הרצל|ויצמן|וייצמן|ז'בוטינסקי|רוטשילד|דיזנגוף|אלנבי|ביאליק|סוקולוב|ארלוזורוב|ארלוזרוב|בן גוריון|בן יהודה|בן צבי|אבן גבירול|אבן עזרא|אחד העם|קינג ג'ורג'|המלך ג'ורג'|המלך דוד|דוד המלך|שלמה המלך|הנביאים|נורדאו|קפלן|כצנלסון|טשרניחובסקי|טרומפלדור|אוסישקין|פינסקר|בורוכוב|הגפן|הזית|הרימון|התאנה|התמר|הדקל|האורן|הברוש|האלון|החרוב|הרקפת|הכלנית|הנרקיס|היסמין|הורד|הדס|הגליל|הכרמל|החרמון|הירדן|הנגב|הגולן|העצמאות|ההגנה|הפלמ"ח|האצ"ל|הלח"י|הפרחים|הנשיא|הנשיאים|השלום|מנחם בגין|לוי אשכול|גולדה מאיר|משה דיין|יצחק רבין|יצחק שדה|יגאל אלון|רבי עקיבא|הרב קוק|רש"י|רמב"ם|יהודה הלוי|יהודה המכבי|יהודה הנשיא|בר אילן|בר כוכבא|נחלת בנימין|חיים ויצמן|חנה סנש|סנש|הס|בלפור|מונטיפיורי|לילינבלום|ירמיהו|ישעיהו|עמק רפאים|אינשטיין|איינשטיין`

const pattern = (list: string): string =>
  list
    .split('|')
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[ -]/g, '[ -]').replace(/'/g, "'"))
    .join('|')

/** The name of a town, longest first; for use inside other patterns. */
export const HEBREW_TOWN = `(?:${pattern(HEBREW_TOWNS)})(?![א-ת])`
export const LATIN_TOWN = `(?:${pattern(LATIN_TOWNS)})(?![a-z])`

const streets = new Set(STREETS.split('|'))

/** Whether this is all of the name of a well-known street. */
export function isStreet(name: string): boolean {
  return streets.has(name)
}
