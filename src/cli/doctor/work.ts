/** Whether what comes in is filed and what should go out goes. */
import type { WorkCondition } from '../../store/reads/condition.ts'
import { broken, type Check, ok, warning } from './check.ts'

/** Longer than this, and somebody waits for nothing. */
const LATE_SECONDS = 300

/** `running`: a Maagal is at work; without one, waiting is what work does. */
export function workChecks(found: WorkCondition, running: boolean): Check[] {
  return [
    owner(found),
    incoming(found, running),
    stuck(found),
    outgoing(found, running),
    uncertain(found),
    jobs(found),
    channels(found),
  ]
}

const owner = ({ owners }: WorkCondition): Check =>
  owners > 0
    ? ok('owner', 'יש בעלים.', 'There is an owner.')
    : warning(
        'owner',
        { he: 'עוד אין בעלים.', en: 'Nobody owns this installation yet.' },
        {
          he: 'לפתוח את המערכת בדפדפן, או: maagal setup --owner … --brand …',
          en: 'Open the desk in a browser, or: maagal setup --owner … --brand …',
        },
      )

function incoming({ waiting, waitingSeconds }: WorkCondition, running: boolean): Check {
  const words = {
    he: `‏${waiting} משלוחים ממתינים לתיוק, הוותיק ${waitingSeconds} שניות.`,
    en: `${waiting} deliveries wait to be filed, the oldest for ${waitingSeconds} s.`,
  }
  if (waiting === 0 || waitingSeconds < LATE_SECONDS) return ok('incoming', words.he, words.en)
  const hint = { he: 'לבדוק ביומן מה עוצר את הקליטה.', en: 'See in the log what holds intake up.' }
  return running ? broken('incoming', words, hint) : warning('incoming', words, notRunning)
}

const notRunning = {
  he: 'מעגל לא פועלת עכשיו; ההפעלה תטפל בזה.',
  en: 'Maagal is not running now; starting it sees to this.',
}

const stuck = ({ stuck: n }: WorkCondition): Check =>
  n === 0
    ? ok('stuck', 'אין משלוחים תקועים.', 'No delivery is stuck.')
    : broken(
        'stuck',
        { he: `‏${n} משלוחים נכשלו בכל הניסיונות.`, en: `${n} deliveries failed every attempt.` },
        {
          he: 'הם שמורים. הסיבה והניסיון החוזר נמצאים בהגדרות, תחת קליטה.',
          en: 'They are kept. Their reasons, and trying again, are in the settings under intake.',
        },
      )

function outgoing({ overdue, overdueSeconds }: WorkCondition, running: boolean): Check {
  const words = {
    he: `‏${overdue} תשובות ממתינות ליציאה, הוותיקה ${overdueSeconds} שניות.`,
    en: `${overdue} replies wait to leave, the oldest for ${overdueSeconds} s.`,
  }
  if (overdue === 0 || overdueSeconds < LATE_SECONDS) return ok('outgoing', words.he, words.en)
  const hint = { he: 'לבדוק ביומן ובמצב הערוצים.', en: 'See the log and the health of the channels.' }
  return running ? broken('outgoing', words, hint) : warning('outgoing', words, notRunning)
}

const uncertain = ({ unknown, failed }: WorkCondition): Check =>
  unknown + failed === 0
    ? ok('uncertain', 'אין תשובות שגורלן לא ידוע.', 'No reply is of unknown fate.')
    : warning(
        'uncertain',
        {
          he: `‏${unknown} תשובות שגורלן לא ידוע, ‏${failed} שנכשלו.`,
          en: `${unknown} replies of unknown fate, ${failed} that failed.`,
        },
        { he: 'הן מחכות להכרעה של אדם, בפניות שלהן.', en: 'They wait for a person to decide, in their cases.' },
      )

const jobs = ({ deadJobs }: WorkCondition): Check =>
  deadJobs === 0
    ? ok('jobs', 'אין משימות רקע שנכשלו.', 'No background job has failed for good.')
    : warning(
        'jobs',
        { he: `‏${deadJobs} משימות רקע נכשלו בכל הניסיונות.`, en: `${deadJobs} background jobs failed every attempt.` },
        { he: 'הסיבות ביומן.', en: 'The log has the reasons.' },
      )

function channels({ health }: WorkCondition): Check {
  const told = health.map((one) => `${one.kind} ${one.health} ×${one.channels}`).join(', ')
  if (told === '')
    return warning(
      'channels',
      { he: 'אין ערוצים מחוברים.', en: 'No channel is connected.' },
      { he: 'maagal channel add …', en: 'maagal channel add …' },
    )
  const hint = { he: 'לחבר מחדש בהגדרות, תחת ערוצים.', en: 'Reconnect them in the settings, under channels.' }
  const words = { he: told, en: told }
  if (health.some((one) => one.health === 'disconnected' || one.health === 'reconnect'))
    return broken('channels', words, hint)
  return health.some((one) => one.health === 'delayed') ? warning('channels', words, hint) : ok('channels', told, told)
}
