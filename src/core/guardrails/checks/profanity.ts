/** Swearing and insults, also in disguise. */
import { findProfanity } from '../../text/detect/profanity.ts'
import { findPhrases } from '../../text/phrases.ts'
import { type Check, removed } from '../reading.ts'

/** Milder than what detectors of customers' anger look for, and still nothing that a business says. */
const MILD = findPhrases([
  [
    'mild',
    'מזוין|מזוינת|מזויינ^|חצוף|חצופה|חצופים|מטורף/מטורפת/מטורללת אחד/אחת|טיפש|טיפשה|טיפשים|טמבל*|סתום/סתומה|סתומים|דפוק^|דפוקים|דפקנו/דפקו/דפק/דפקתם _ לך/אותך|מחורבן^|מחורבנים|מעפן/מעפנה/מעפנים|חרטא|חארטה|חרטות|אידיוטי^|מטומטמ*|טמטום|טיפשי^|טיפשות|בולשיט|פאק/פאקינג|שיט|לעזאזל|כסיל|נודניק*|בכיינ*|קרציה|קרצייה|פריירים|פרייר|בתחת|תחת שלך|פסיכי^|פסיכופט*|היסטרי/היסטרית אחד/אחת|משוגע/משוגעת אחד/אחת|עלוב^|עלובים|ליצן|ליצנים|סמרטוט*|יא ~ חמודה/מתוק/נודניק/אחד|שרמוט*|זובי|בזבוז חמצן|לך/לכי/תלך/תלכי ~ לעזאזל/תזדיין',
  ],
  [
    'mild',
    'stupid|dumb|clown/clowns|crappy|bloody|whiner*|ignorant|pathetic|cheeky liar|screwed up|screw up/ups|screwed you/it|bullcrap|pissed/pissing ~ off/you|pain in the|ass/arse|half assed|half-assed|sucks|sucked|idiotic|moronic|stupidity|crybaby|cry baby|freak/freaks|nutcase|nutter*|psycho|dimwit*|airhead*|bugger*|bollocks|the hell|snowflake*|drama queen|troll/trolls|a karen|brat/brats|lunatic*|twit/twits|silly cow',
  ],
] as const)

export const profanity: Check = (reading) => {
  const strong = findProfanity(reading.text, reading.words)
  const mild = MILD(reading.words).filter(({ start, end }) => !strong.some((one) => one.start < end && start < one.end))
  return [...strong, ...mild].map(({ start, end }) => ({
    id: 'profanity' as const,
    span: { start, end },
    better: [{ kind: 'edit' as const, say: 'remove' as const, edits: [removed(reading, { start, end })] }],
  }))
}
