/** Swearing, insults to a person, threats of harm. Anger alone ("thieves", "shame on you") is not profanity. */
import type { Span } from '../normalize.ts'
import { findPhrases } from '../phrases.ts'
import { type Token, tokens } from '../tokens.ts'

const HEBREW = `זונה|זונות|בן זונה|בני זונות|שרמוט*|כוסאמק|כוס אמא*|כוסעמק|קיבינימט|לך תזדיין|תזדיינ*|מזדיינ*|זין עלי*|מניאק|מניאקים|מניאקית
חתיכת אפס|חתיכת חרא|חתיכת זבל|אפסים|חרא|מסריח|מסריחה|מסריחים|מטומטם|מטומטמת|מטומטמים|מפגר|מפגרת|מפגרים|דביל|דבילים|דבילית|אידיוט|אידיוטים|אידיוטית
סתום ~ פה|סתמו ~ פה|סתום ת'פה|סתום תפה|תסתום|לכו לעזאזל|לך לעזאזל|חלאות|חלאה|טינופת|בהמות|נבלות|שתמות|שתמותו|תמותו|אני אהרוג|נהרוג אתכם|אשבור לך|ארביץ|אפוצץ אתכם|יא אפס|יא זבל|יא חמור`

const ENGLISH = `fuck*|motherfuck*|shit|shitty|bullshit|bitch*|asshole*|arsehole*|bastard*|dickhead*|wanker*|cunt*|piss off|stfu|wtf|moron*|idiot|idiots|retard*|scumbag*|dumbass*|stupid ~ people|you stupid|go to hell|i will kill|i'll kill|kill you|punch you|smash your`

const find = findPhrases([['profanity', HEBREW] as const, ['profanity', ENGLISH] as const])

/** Where the text swears, insults or threatens; empty when it does not. `words` spares a second reading. */
export function findProfanity(text: string, words: readonly Token[] = tokens(text)): Span[] {
  return find(words).map(({ start, end }) => ({ start, end }))
}
