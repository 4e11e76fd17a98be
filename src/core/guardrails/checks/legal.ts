/** Words with legal meaning: admitting liability, or threatening with law. */
import { makeDetector } from '../../text/detect/hit.ts'
import { findLegal } from '../ideas/legal.ts'
import { type Check, mayComplain, rewordAt } from '../reading.ts'

const WHY = { he: '', en: '' }
const detector = makeDetector<'legal'>(
  [
    [
      'legal',
      `רשלנות _ שלנו/מצדנו/מצידנו|זו/הייתה/היתה רשלנות|התרשלנו|מודים/מודה/הודינו באשמה/באחריות|אחראים/אחראי/אחריות משפטית/משפטי|אחראים לנזק*/לפציעה/לפגיעה|אנחנו חייבים לך פיצוי/נזק|ידענו ~ מסוכנ*/פגומ*/מסוכן/פגום/סכנה|הפרנו ~ חוק/חוזה/הסכם|עברנו על החוק|הסתרנו|שיקרנו לך/ללקוחות|לשון הרע|הוצאת דיבה|דיבה|עורך/עורכת/עורכי דין/הדין ~ שלנו|עו"ד שלנו|היועץ/הייעוץ המשפטי שלנו|אחריות מלאה/מוחלטת|מחלקה/המחלקה/למחלקה/צוות/לצוות המשפטית/המשפטי|לטיפול משפטי|פיצוי _ על הפציעה/הנזק|נתבע/אתבע/נגיש/לתבוע ~ אותך/אתכם/תביעה/נגדך|צעדים/הליכים/אמצעים משפטיים|מכתב התראה|נפנה לערכאות/למשטרה/לבית|מפר/מפרה/הפרת ~ חוק|בניגוד לחוק|לפעול ~ משפטי*|נפעל ~ משפטית/בהתאם לחוק`,
    ],
    [
      'legal',
      `negligence on our|our negligence|we were/are negligent|this was negligence|admit/accept ~ liability/fault/guilt/negligence|acknowledge ~ liability/guilt/negligence|legally responsible/liable|liable for ~|responsible for the/your damage/damages/injury|we knew ~ dangerous/faulty/unsafe/defective/hazard*|we broke the law|we breached ~|we hid ~|we lied ~|defamation|defamatory|libel|slander|our lawyer/lawyers/attorney/attorneys/solicitor*|we will/we'll/'ll/may/might sue ~|sue you|full/complete/entire responsibility|legal department/team/counsel/office|at fault for|legal action/steps/proceedings/measures|cease and desist|against/breaking the law|press charges|go/take ~ to court|court order`,
    ],
  ],
  { legal: WHY },
  { quotes: true },
)
const at = rewordAt('legal', { he: '', en: '' }, [])

export const legal: Check = (reading) =>
  [...detector.find(reading.text, reading.words), ...(mayComplain(reading) ? findLegal(reading) : [])].map(
    ({ start, end }) => {
      const found = at(reading)({ start, end })
      return { ...found, better: [{ kind: 'approval' as const }, ...found.better] }
    },
  )
