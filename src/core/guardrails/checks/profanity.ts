/** Swearing and insults, also in disguise. */
import { findProfanity } from '../../text/detect/profanity.ts'
import { findPhrases } from '../../text/phrases.ts'
import { type Check, removed } from '../reading.ts'

/** Milder than what detectors of customers' anger look for, and still nothing that a business says. */
const MILD = findPhrases([
  ['mild', 'מזוין|מזוינת|מזויינ^|חצוף|חצופה|חצופים|מטורף/מטורפת/מטורללת אחד/אחת|טיפש|טיפשה|טיפשים|טמבל*|סתום/סתומה'],
  ['mild', 'stupid|dumb|clown/clowns|crappy|bloody|whiner*|ignorant|pathetic|cheeky liar'],
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
