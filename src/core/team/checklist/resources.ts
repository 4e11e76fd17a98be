/** The six resources: headcount, posts, briefings, referents, the system, branding. */
import type { TeamFacts } from './facts.ts'
import { counted, named, type Standing, say, standing } from './item.ts'

export function headcountResource({ headcount }: TeamFacts): Standing {
  const { needed, enoughToTell, have } = headcount
  const screen = '/settings/team/headcount'
  if (needed === null && enoughToTell)
    return standing(
      'started',
      screen,
      say('תשובה אחת אורכת יותר מהיעד', 'One answer takes longer than the goal'),
      say('לקצר את הטיפול בתשובות מוכנות, או לשנות את היעד', 'Shorten the work with saved replies, or change the goal'),
    )
  if (needed === null)
    return standing(
      'started',
      screen,
      say('עוד אין מספיק פניות לחישוב', 'Too few alerts yet to compute'),
      say('לחזור לכאן אחרי שבוע של פניות', 'Come back after a week of alerts'),
    )
  const now = say(`צריך ${needed} בשעה העמוסה, יש ${have}`, `${needed} needed in the busiest hour, ${have} on the team`)
  return have >= needed
    ? standing('done', screen, now)
    : standing(
        have > 0 ? 'started' : 'missing',
        screen,
        now,
        say(
          `להוסיף ${counted(needed - have, 'אדם אחד', 'שני אנשים', 'אנשים')}, או לפרוס את השעות אחרת`,
          `Add ${needed - have === 1 ? '1 person' : `${needed - have} people`}, or spread the hours differently`,
        ),
      )
}

/** A post is a seat at the desk that somebody uses. */
export function postsResource({ posts }: TeamFacts): Standing {
  const { people, seated, missing } = posts
  const now = say(
    `${seated} מתוך ${people} נכנסו למערכת בשבועיים האחרונים`,
    `${seated} of ${people} were at the desk in the last two weeks`,
  )
  return missing === null
    ? standing('done', '/settings/people', now)
    : standing(
        seated > 0 ? 'started' : 'missing',
        '/settings/people',
        now,
        say(`לוודא שיש עמדה ל${named(missing)}`, `Make sure that ${named(missing)} has a post`),
      )
}

export function briefingsResource({ briefings }: TeamFacts): Standing {
  const { current, unread } = briefings
  const screen = '/settings/briefing'
  if (current === 0)
    return standing(
      'missing',
      screen,
      say('אין תדריך בתוקף', 'No briefing in force'),
      say('לכתוב מה כולם צריכים לדעת היום', 'Write what everybody should know today'),
    )
  const now = say(counted(current, 'תדריך אחד בתוקף', 'שני תדריכים בתוקף', 'תדריכים בתוקף'), `${current} in force`)
  return unread === 0
    ? standing('done', screen, now)
    : standing(
        'started',
        screen,
        now,
        say(
          `${counted(unread, 'אדם אחד עוד לא קרא', 'שני אנשים עוד לא קראו', 'אנשים עוד לא קראו')}: להזכיר`,
          `${unread === 1 ? '1 person has' : `${unread} people have`} not read it: remind them`,
        ),
      )
}

export function referentsResource({ referents }: TeamFacts): Standing {
  return referents > 0
    ? standing(
        'done',
        '/settings/people',
        say(
          `${counted(referents, 'אדם אחד', 'שני אנשים', 'אנשים')} לדוברות ולמשפט`,
          referents === 1 ? '1 PR/Legal referent' : `${referents} PR/Legal referents`,
        ),
      )
    : standing(
        'missing',
        '/settings/people',
        say('עוד אין מי שמאשר בשם הדוברות והמשפט', 'No PR/Legal referent'),
        say('להזמין מישהו בתפקיד דוברות ומשפט', 'Invite somebody with the PR/Legal role'),
      )
}

export function systemResource({ system }: TeamFacts): Standing {
  const { channels, ill } = system
  const screen = '/settings/channels'
  if (channels === 0)
    return standing(
      'missing',
      screen,
      say('עוד אין ערוצים מחוברים', 'No channels connected yet'),
      say('לחבר ערוץ אחד', 'Connect one channel'),
    )
  const now = say(
    counted(channels, 'ערוץ אחד מחובר', 'שני ערוצים מחוברים', 'ערוצים מחוברים'),
    channels === 1 ? '1 channel connected' : `${channels} channels connected`,
  )
  const [first] = ill
  return first === undefined
    ? standing('done', screen, now)
    : standing('started', screen, now, say(`לתקן את ${named(first)}`, `Fix ${named(first)}`))
}

export function brandingResource({ branding }: TeamFacts): Standing {
  const { brands, plain, silent } = branding
  const screen = '/settings/brand'
  const done = brands - new Set([...plain, ...silent]).size
  const now = say(`${done} מתוך ${brands} מותגים מוכנים`, `${done} of ${brands} brands ready`)
  const [one] = plain
  if (one !== undefined)
    return standing(
      done > 0 ? 'started' : 'missing',
      screen,
      now,
      say(`להוסיף עוד דרך שבה כותבים ${named(one)}`, `Add another way in which people write ${named(one)}`),
    )
  const [quiet] = silent
  return quiet === undefined
    ? standing('done', screen, now)
    : standing(
        'started',
        screen,
        now,
        say(`לקבוע מה אומרים בשם ${named(quiet)} כשסגור`, `Decide what ${named(quiet)} says while it is closed`),
      )
}
