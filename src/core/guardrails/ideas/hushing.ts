/** Hushing as it is said around: the post that should be gone, what should not go round, a better rating in return. */
import { findFrames } from '../frames.ts'

const IDEAS = {
  post: `פוסט/הפוסט/פוסטים|תגובה/התגובה/תגובתך/תגובות|ביקורת/הביקורת/ביקורתך|סרטון/הסרטון/וידאו|דירוג/הדירוג|פרסום/הפרסום|ציוץ/הציוץ|סטורי|חוות דעת/דעתך|כוכב/כוכבים|תמונה/תמונות/הצילום/צילומים/צילום ~ שהעלית/שפרסמת/שלך/מהרשת|מה ש* _ כתבת/פרסמת/העלית/כתבתם|מה שכתבת/שפרסמת/שהעלית|את זה ~ מהדף/מהקיר/מהרשת/מהקבוצה/מהעמוד
    post/posts|comment/comments|review/reviews|video/clip|rating|tweet|story ~ on/from instagram/facebook|reel|stars|what you wrote/posted/said/shared/put|your words/photos/pictures/testimony|it/this/that ~ from the/facebook/instagram/group/page/wall|public complaint`,
  wall: `קיר/הקיר/מהקיר/בקיר|מהדף/בדף/הדף/מהעמוד/בעמוד/מהפרופיל/בפרופיל/מהקבוצה/מהפיד/מהרשת/מהאוויר/מפייסבוק/מהפייסבוק/מגוגל/מאינסטגרם|wall/page/profile/feed/timeline/group/internet/google/facebook/instagram/web/net`,
  it: `את זה|הכול|הכל|הדברים|הכתוב|הטקסט|אותו|אותה|אותם|זה|הסיפור|הדברים|העניין|it|this|that|them|story|matter|thing|words`,
  off: `תורידי/תוריד/תורידו/להוריד/תסירי/תסיר/תסירו/להסיר/תמחקי/תמחק/תמחקו/למחוק/הורידי/הורידו/הסירי/הסירו/מחקי/מחקו/ירד/יירד/ייעלם/יעלם/להעלים|take/get/remove/delete/pull/wipe/clear/keep _ off/from/down|take/get/remove/delete/pull/wipe/clear/keep/taking/getting/removing/deleting ~ off/from/down|taking ~ down`,
  star: `כוכב/כוכבים/הכוכב/דירוג/הדירוג/ציון/הציון|star/stars/rating/score/grade`,
  stay: `ימשיך/תמשיך/להמשיך/יישאר/ישאר/תישאר/נשאר/נשארת/עדיין/עומד/עומדת/מופיע/מופיעה/להשאיר/תשאירי/תשאיר/באוויר/למעלה|stay/stays/staying/remain/remains/remaining/still/leave/leaving/keep/keeping/hang/hanging/standing/up/online/live/visible`,
  noPoint: `אין _ טעם/סיבה/צורך/היגיון/הצדקה/מקום|כבר לא/אין רלוונטי/רלוונטית/נכון/נכונה/טעם|מיותר/מיותרת|חבל|למה/לשם מה|no/any/little/hardly _ point/reason/need/sense/use|no longer/not _ relevant/needed/necessary/reflects|what's/why/is the point/keep|pointless/unnecessary/outdated|shame/pity`,
  while: `כל עוד/זמן|עד ש*|לפני ש*|רק אחרי/כש*/אם/כאשר|as long as|until|unless|while|before we|only after/when/once/if`,
  solved: `נפתר|נפתרה|טופל|טופלה|הסתדר|הסתדרה|סודר|הוסדר|מאחורינו|סגור|פתרנו|טיפלנו|סידרנו|solved|resolved|settled|sorted|fixed|behind us|done`,
  letKnow: `לציין/תצייני/תציין/לכתוב/תכתבי/תכתוב/להוסיף/תוסיפי/לעדכן/תעדכני|write/say/add/mention/note/state`,
  threaten: `נחסום/אחסום/נאלץ/ניאלץ/חסמנו/נסיר/אסיר/נמחק/נדווח/דיווחנו/הסרנו/מחקנו _ לחסום/להסיר/למחוק/אותך/אתכם/תגובתך/תגובתכם/תגובות/התגובה/הפוסט/תגובה/לפייסבוק ~ שלך/שלכם|נחסום/אחסום/חסמנו ~ אותך/אתכם|we'll/we/i'll/to/will ~ block/ban/mute/blocking/banning you/your|we'll/we/to/will ~ remove/delete/report/hide/reported your comment/comments/post/review`,
  refrain: `להימנע/תימנעי/תימנע/הימנעי/הימנעו|נא/בבקשה לא|תפסיקי/תפסיק/תפסיקו/להפסיק/חדלי/לחדול|מבקשים לא|מבקשים/נבקש ש*|לא להמשיך|refrain|avoid|stop|cease|please don't/not|rather/prefer ~ you didn't/not/don't|hold off|keep from`,
  here: `כאן/פה/בדף/בעמוד/בפוסט/בתגובות/בפומבי/ברבים/בקבוצה|here/page/publicly/public/comments/group/wall/thread`,
  speak: `לכתוב/לפרסם/להגיב/פרסום/תגובות/תגובה/לתייג/לשתף/הפצה|posting/writing/commenting/tagging/sharing/post/comment/write/tag/share/spreading`,
  sign: `לחתום/תחתמי/תחתום/חתימה/חתימתך/מסמך/טופס/הסכם/ויתור/הצהרה|sign/signing/signed/waiver/settlement/agreement/undertaking`,
  nda: `סודיות/ויתור/סילוק/חשיפה|לא לפרסם/לשתף/לדבר|תביעות/טענות עתידיות|waiver/release/confidentiality/nda/non-disclosure|not to ~ talk/post/speak/publish|no further claims`,
  flattering: `מפרגן/מפרגנת/חיובי/חיובית/נחמד/נחמדה/טוב/טובה/נעים/נעימה/רך/מאוזן/מאוזנת/הוגן|flattering/positive/nicer/kinder/supportive/gentler/softer/balanced/fairer/generous`,
  seeTo: `תדאגי/תדאג/תדאגו/דאגי/לדאוג/תוודאי ~ למחוק/להסיר/להוריד/שהפוסט/שהתגובה/שהביקורת/שהסרטון|take care of/to/make/see ~ deleting/removing/removal/deleted/removed/taken`,
  without: `עדיף/נעדיף/מוטב/בוא/בואי/בואו/אפשר ~ בלי/ללא ~ פוסט/פוסטים/רשת/רשתות/פייסבוק/פרסום/פרסומים/תקשורת|better/prefer/rather/let's/possible ~ without/no/keep ~ posts/post/posting/facebook/publicity/social/media`,
  condition: `בתנאי|תנאי|מותנה/מותנית|בכפוף לכך|on/the condition|conditional|provided|as long as|so long as`,
  prefer: `נעדיף/אעדיף/מעדיפים/מעדיף/מעדיפה/נבקש/אבקש/מבקשים/מבקש/מבקשת/בבקשה/נא/אנא/נשמח/אשמח/סומכים/מקווים/נודה/אודה/רק|prefer/ask/asking/request/please/rather/appreciate/hope/trust/kindly/beg/grateful/glad/let's|would be best/better`,
  hurtsUs: `פוסט/הפוסט/תגובה/התגובה/ביקורת/הביקורת/פרסום/הפרסום ~ פוגע/פוגעת/מזיק/מזיקה/נזק/עושה/הורס/הורסת ~ לנו/בנו/נזק/בעסק|post/review/comment/video ~ hurting/hurts/harming/harms/damaging/damages/killing/costing ~ us/business`,
  publish: `לפרסם/תפרסמי/תפרסם/תפרסמו/לשתף/תשתפי/תשתף/תשתפו/לספר/תספרי/תספר/תספרו/להפיץ/תפיצי/תפיץ/להעלות/תעלי/תעלה/תעלו/לצלם/תצלמי/תצלם/לצטט/תצטטי/להזכיר/תזכירי/תזכיר/להראות/תראי/תראה/לחשוף/תחשפי/תחשוף/לדבר/תדברי/תדבר/תדברו|publish/publishing/post/posting/share/sharing/tell/telling/mention/mentioning/screenshot/screenshots/upload/uploading/discuss/spread/show/showing/repeat/repeating/quote/quoting/publicise/publicize/circulate/disclose/reveal|talk/speak/write/talking/speaking ~ about`,
  remove: `נוריד/נסיר/להורדת/שתוסר|תמחק*/למחוק/מחק/מחקי/מחקו/יימחק/ימחק/תימחק/מחיקה/מחיקת/תסיר*/להסיר/הסירי/הסירו/יוסר/תוסר/הסרה/הסרת/תוריד*/להוריד/הורידו/הורידי/יורד/תורד/הורדה/הורדת/תרד/ירד/יירד/ירדה/להעלים/תעלימ*/ייעלם/יעלם/תיעלם/נעלם/נעלמה/לגנוז/לגנז/להסתיר/תסתיר*/תסגר*/להקפיא/לארכב
    delete/deleting/deleted/remove/removing/removed|take/taking/taken/takes ~ down/off/offline|taking it down|pull/pulling/erase/erasing/hide/hiding/archive/gone/disappear^/vanish^/withdraw/withdrawn/retract/unpublish/scrap/delist`,
  edit: `לערוך/תערכ*/תערוכ*/תערוך/ערכי/ערכו/עריכה/לשנות/תשני/תשנה/תשנו/שינוי/לתקן/תתקנ*/לעדכן/תעדכנ*/עדכנ*/לרכך/תרככ*/למתן/תמתנ*/לשקול/תשקל*/לשפר/תשפר*/להעלות/לעגל/להוסיף
    edit/editing/edited/amend/change/changing/changed/update/updating/updated/soften/revise/revising/reconsider/rethink/improve/raise/tone/rephrase/rewrite/correct/modify`,
  ask: `נשמח/אשמח/נודה/אודה/אפשר/אולי/כדאי/בבקשה/נא/אנא/אם/תוכלי/תוכל/תוכלו/יכולה/יכול/היינו/מבקשים/נבקש/מבקש/מבקשת/אחרי/לאחר/ברגע/מצפים/חבל/רצוי/עדיף/נעריך/מעריכים/בתמורה/תמורת/בתנאי/בתמורה/רק/נקווה/מקווים/סבבה/הוגן/בוא/בואי/מתי/כש*/לפני
    please/kindly/could/would/perhaps/maybe/if/once/after/when/as/appreciate/grateful/glad/consider/ask/asking/hope/like/better/best/mind/worth/wonder/return/exchange/until/provided/condition/fair/only/can/first/before/unless/let's/soon`,
  well: `לטובה|חיובית/חיובי/טובה יותר|טובה/טוב/גבוה/גבוהה|לחמישה|יותר כוכבים|חמישה כוכבים/כוכב|5 כוכבים|מלא/מלאים|positive|better|good|nicer|kinder|higher|full|five/5 star/stars|more stars|happier`,
  review: `ביקורת/חוות/דירוג/תגובה/המלצה/מילה/כוכבים|review/rating/comment/word/feedback/recommendation/stars`,
  exchange: `בתמורה/תמורת/בתנאי/אם/ואז/במקום/אחרי/ברגע|in return/exchange|if/once/after/then|in exchange`,
  gone: `כבר לא שם/קיים/קיימת/מופיע/מופיעה/באוויר|לא יהיה/תהיה/יופיע/תופיע/מופיע/מופיעה/באוויר ~|ייעלם/תיעלם/יירד/תרד|מאחורינו
    no longer there/up/online/visible/live|isn't/not/aren't there/up/online/visible/live _|comes/come/came/is/are/goes down|offline|is gone|are gone|out of sight|off the net/page/internet/wall|behind us`,
  free: `כמובן/מוזמנת/מוזמן/מוזמנים/מוזמנות/זכותך/בוודאי|of course/course|welcome to|feel free|up to you|your right|no need|אין צורך|לא צריך|אין סיבה`,
  ours: `מחקנו/הסרנו/הורדנו/תיקנו/ערכנו/עדכנו|שלנו|אצלנו|we deleted/removed/took/edited/updated|our/ours|we'll/i'll/we/i _ update/edit/change/correct/fix|we/i will`,
  not: `לא/אל/בלי/אין/שלא/ללא/מבלי/במקום/אסור/בל|not/don't/without/no/never/doesn't/needn't/instead/avoid/refrain/won't/rather/nothing/hold/stop`,
  spread: `לפרסם/תפרסמי/תפרסם/תפרסמו/פרסום/פרסומים/לשתף/תשתפ*/לספר/תספרי/תספר/תספרו/להפיץ/תפיצ*/להעלות/תעלי/תעלה/תעלו/לצלם/תצלמ*/לצטט/להזכיר/תזכירי/תזכיר/תזכירו/להראות/תראי/תראה/תראו/להעביר/תעבירי/תעביר/תעבירו/לגלות/תגלי/תגלה/תגלו/יעלה/יעלו/יחזור/יצוף/תצוף/לצאת/תעתיקי/לדבר/תדברי/לכתוב/תכתבי/תכתוב/תכתבו/להגיע/יגיע/יגיעו/יצא/ייצא/תצא/יצאו/יסתובב/יסתובבו/מסתובב/יתפרסם/יפורסם/ידלוף/לדלוף/חשיפה/ייחשף/תחשפ*/לחשוף/לערב/תערב*/לפנות/תפנ*
    publish*/show/showing/forward/pass/reveal/disclose/copy/quote/raise/raised/surface/resurface/come/comes/emerge/posting/post/share/sharing/tell/telling/spread/spreading/mention/mentioning/write/writing/discuss/screenshot/screenshots/upload/leak/talk/talking|get/gets/end/ends/ending out/up|goes/going/circulate/broadcast/advertise/repeat/appear/leaves/leave/involve/involving/drag/take/reach`,
  place: `ברשת/לרשת/רשת/ברשתות/לרשתות/רשתות/בפייסבוק/לפייסבוק/פייסבוק/אינסטגרם/בקבוצה/בקבוצות/לקבוצה/לקבוצות/ברבים/בפומבי/פומבי/פומבית/לציבור/לתקשורת/תקשורת/לעיתונות/עיתונאים/טוויטר/החוצה/הלאה/לאחרים/לאף/לאיש/לחברים/לעולם/מהשיחה/מהצ'אט/מכאן/מפה/עליו/אודות/בחוץ
    internet/online/net/web/facebook/instagram/twitter/public/publicly/press/media/journalist*/reporters/group/groups/anyone/anybody/others/outside/elsewhere/social/further/room/chat/conversation/anywhere/around/friends/everybody`,
  weDoNot: `אנחנו לא|איננו|we do not|we don't|we never`,
  details: `פרטים/פרטי/טלפון/כתובת/תעודת/ת"ז/מספר/אשראי/אישיים/מספרים/סיסמה/קוד|מחיר/מחירים|details/number/numbers/phone/address/personal/card/id/data/information/password/code/pin|price`,
  secret: `בלי/מבלי/שלא ~ ידע/יידע/ידעו/ישמע/ישמעו/יגלו/יראו|לסגור/לסיים/לפתור/נסגור/נסיים/נפתור/להסדיר/נסדר/לסדר ~ בשקט/בינינו/בדיסקרטיות|אף אחד/לקוח/איש ~ לא ~ צריך/חייב/יודע/ידע/ישמע/צריכים|לא/בלי ~ צריך/חייב/חייבים/צריכים ~ לדעת/לשמוע|יישאר/ישאר/נשאר/להשאיר/נשאיר/תשאיר/תשאירי/שומרים/נשמור/לשמור/תשמרי/תשמור ~ בינינו/ביננו/בסוד/בשקט/לעצמך/פה/בפנים/בצ'אט/בחדר|בדיסקרטיות|דיסקרטי*|חסוי/חסויה/חסויים|מתחת לרדאר|לא לציטוט|בסוד|בחשאי|זה/הכול/הכל/רק/שנשאר בינינו/ביננו|בלי רעש/פרסום/הדים/כותרות/קהל|הרחק מ*|פרופיל נמוך|סודיות|אי/אי־ חשיפה/פרסום|ביני לבינך|לשמור/תשמרי/תשמור/שמרי ~ לעצמך
    nobody/no one/none ~ need/needs/has/have/should ~ know/hear|not/without ~ anyone/anybody ~ know/knowing/hear|stay/stays/remain/remains/keep/kept/keeping _ strictly/this/it/that/the _ between/quiet/confidential/discreet/secret/yourself/low/in-house/chat|this/that/it/stays/strictly/stay ~ between us|between ourselves|between the two of us|בין שנינו|between you and me|discreet/discreetly/discretion|confidential/confidentially/confidentiality|off the record|settle/finish/solve/resolve/close/end/sort/wrap ~ quietly/privately/discreetly|without ~ knowing/hearing/finding/seeing|hush|low profile|under the radar|under wraps|away from the|without ~ noise/publicity/audience/headlines/fuss|stays/stay/remains/remain in/within this/the chat/conversation/room|non-disclosure|keep ~ to yourself`,
  pity: `חבל/מביך/עדיף/כדאי ~ שאנשים/שאחרים/שלקוחות/שכולם/שהציבור|חבל ~ ש* _ זה/הפוסט/התגובה/הביקורת/הפרסום _ יישאר/ישאר/באוויר/מופיע/שם/נשאר/למעלה|shame/pity ~ leave/have/keep it/this/that/post _ up/online/there|no reason/need/point ~ leave/keep/have/stay ~ up/online|need not stay`,
} as const

const FRAMES = `
  remove post ! free ours
  edit post ask ! free ours
  ask gone post ! free ours
  edit review > well ! free
  exchange well review
  not > spread place ! details weDoNot
  secret ! details
  pity
  off wall
  off it ask ! free ours
  edit star ! free ours
  noPoint stay post
  noPoint stay it wall
  stay post while
  solved letKnow ask ! free
  solved post noPoint
  threaten
  refrain speak here ! details
  sign nda
  6 prefer > not > publish ! details
  condition not publish
  6 letKnow flattering ask ! free
  seeTo
  without
  hurtsUs ask
  hurtsUs remove
`

export const findHushing = findFrames(IDEAS, FRAMES)
