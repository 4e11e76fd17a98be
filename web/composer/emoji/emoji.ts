/** A few dozen pictures that fit an answer to a customer, each with the words by which it is found. */
export type Emoji = { sign: string; he: string; en: string }
export type EmojiGroup = 'faces' | 'hands' | 'signs' | 'things'

const of = (lines: string): Emoji[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [sign = '', he = '', en = ''] = line.split('|').map((part) => part.trim())
      return { sign, he, en }
    })

export const EMOJI: Record<EmojiGroup, Emoji[]> = {
  faces: of(`
    😊 | חיוך סומק שמח | smile blush happy
    🙂 | חיוך קל | slight smile
    😀 | חיוך רחב | grin
    😄 | צחוק עיניים | laugh smiling eyes
    😍 | אהבה לבבות עיניים | love heart eyes
    🤩 | התלהבות כוכבים | excited stars
    🥰 | חיבה לבבות | affection hearts
    😉 | קריצה | wink
    😎 | משקפי שמש מגניב | cool sunglasses
    🤗 | חיבוק | hug
    🤔 | חושב תהייה | thinking
    😅 | הקלה זיעה נבוך | relief sweat
    😇 | מלאך הילה | angel halo
    😌 | רוגע שלווה | calm relieved
    😋 | טעים לשון | yummy
    😢 | עצוב דמעה | sad tear
    😔 | מצטער עצב | sorry pensive
    😕 | מבולבל מאוכזב | confused disappointed
    😮 | הפתעה | surprise
    😬 | אופס נבוך | oops grimace
    🥳 | חגיגה מסיבה | party celebration
    😂 | צחוק דמעות | tears of joy
  `),
  hands: of(`
    🙏 | תודה בבקשה ידיים | thanks please hands
    👍 | אגודל בסדר מעולה | thumbs up good
    👏 | מחיאות כפיים כל הכבוד | clap bravo
    🙌 | ידיים למעלה יש | hands up hooray
    👋 | שלום נפנוף להתראות | hello wave bye
    🤝 | לחיצת יד הסכם | handshake deal
    💪 | שריר חזק | muscle strong
    👌 | מצוין אוקיי | ok perfect
    🤞 | אצבעות מחזיקים | fingers crossed
    ✌️ | ניצחון שלום | victory peace
    👇 | למטה כאן | down here
    👀 | עיניים מסתכלים | eyes look
    ❤️ | לב אדום אהבה | red heart love
    💙 | לב כחול | blue heart
    💚 | לב ירוק | green heart
    💜 | לב סגול | purple heart
    🧡 | לב כתום | orange heart
    💛 | לב צהוב | yellow heart
    🤍 | לב לבן | white heart
    💔 | לב שבור | broken heart
  `),
  signs: of(`
    ✅ | סימון בוצע טופל | check done
    ✔️ | וי סימון | tick
    ❌ | איקס לא | cross no
    ❗ | סימן קריאה חשוב | exclamation important
    ❓ | סימן שאלה | question
    ⚠️ | אזהרה זהירות | warning caution
    ℹ️ | מידע | information
    ⭐ | כוכב | star
    🌟 | כוכב זוהר | glowing star
    ✨ | ניצוצות חדש | sparkles new
    🔥 | אש לוהט | fire hot
    💯 | מאה אחוז | hundred
    🎉 | קונפטי חגיגה מזל טוב | confetti congratulations
    🎁 | מתנה | gift
    🎂 | עוגה יום הולדת | cake birthday
    🎈 | בלון | balloon
    ⏰ | שעון זמן | clock time
    ⏳ | שעון חול ממתינים | hourglass waiting
    📍 | מיקום נעץ | location pin
    🔗 | קישור | link
    🔒 | מנעול פרטי | lock private
    🆕 | חדש | new
  `),
  things: of(`
    📦 | חבילה משלוח | package parcel
    🚚 | משאית משלוח הובלה | truck delivery
    🛵 | קטנוע שליח | scooter courier
    🛒 | עגלה קניות | cart shopping
    🛍️ | שקיות קניות | shopping bags
    💳 | כרטיס אשראי תשלום | credit card payment
    🧾 | קבלה חשבונית | receipt invoice
    💰 | כסף שק | money
    📞 | טלפון שיחה | phone call
    📱 | נייד סלולרי | mobile
    📧 | מייל דואר | mail email
    💬 | הודעה בועה שיחה | message chat
    📝 | פתק כתיבה | note writing
    📅 | לוח שנה תאריך | calendar date
    📷 | מצלמה תמונה | camera photo
    🔧 | מפתח תיקון | wrench repair
    🛠️ | כלים תיקון | tools repair
    🔍 | זכוכית מגדלת בדיקה | magnifier search
    💡 | רעיון נורה | idea bulb
    🏠 | בית | house home
    🏪 | חנות סניף | store branch
    ☕ | קפה | coffee
    🍕 | פיצה | pizza
    🍔 | המבורגר | burger
    🥗 | סלט | salad
    🐶 | כלב | dog
    🐱 | חתול | cat
    🐾 | כפות רגליים חיות | paws pets
    🌸 | פרח אביב | flower spring
    🌈 | קשת | rainbow
    ☀️ | שמש קיץ | sun summer
    🌧️ | גשם חורף | rain winter
    ✈️ | מטוס טיסה | plane flight
    🚗 | רכב מכונית | car
    🚲 | אופניים | bicycle
    ⚽ | כדורגל | football soccer
    🎵 | מוזיקה תו | music note
    📚 | ספרים | books
    🇮🇱 | דגל ישראל | flag israel
    🕎 | חנוכייה חנוכה | menorah hanukkah
  `),
}
