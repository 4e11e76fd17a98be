/** The five steps: goals, people, policy, training, tracking and control. */
import type { TeamFacts } from './facts.ts'
import { counted, named, type Standing, say, standing } from './item.ts'

export function goalsStep({ goals }: TeamFacts): Standing {
  const screen = '/settings/team/goals'
  if (goals.length === 0)
    return standing(
      'missing',
      screen,
      say('עוד אין יעדים', 'No goals yet'),
      say('לקבוע יעד אחד עם מספר ותאריך', 'Set one goal, with a number and a date'),
    )
  const of = (state: string) => goals.filter((one) => one === state).length
  const late = of('late')
  const reached = of('reached')
  const now = say(
    `${counted(goals.length, 'יעד אחד', 'שני יעדים', 'יעדים')}, ${reached === 0 ? 'עוד לא הושגו' : `${reached} הושגו`}`,
    `${goals.length === 1 ? '1 goal' : `${goals.length} goals`}, ${reached} reached`,
  )
  return late > 0
    ? standing(
        'late',
        screen,
        now,
        say('יש יעד שהמועד שלו עבר: לקבוע מועד חדש או לשנות', 'A goal’s date has passed: set a new date, or change it'),
      )
    : standing('done', screen, now)
}

export function peopleStep({ people }: TeamFacts): Standing {
  const { answering, helpers, areasWithoutPeople, brandsWithoutPeople } = people
  const now = say(
    counted(answering, 'אדם אחד עונה', 'שני אנשים עונים', 'אנשים עונים'),
    answering === 1 ? '1 person answers' : `${answering} people answer`,
  )
  const [brand] = brandsWithoutPeople
  if (brand !== undefined)
    return standing(
      'missing',
      '/settings/people',
      now,
      say(`להזמין מישהו שעונה בשם ${named(brand)}`, `Invite somebody who answers for ${named(brand)}`),
    )
  // Alone, the goal stays the same; a helper who glances is what makes it possible.
  if (answering < 2 && helpers === 0)
    return standing(
      'started',
      '/settings/team/glance',
      now,
      say('לבד? לתת למישהו תורנות הצצה, פעם בשעה', 'Alone? Give somebody the hourly glance'),
    )
  const [area] = areasWithoutPeople
  return area === undefined
    ? standing('done', '/settings/people', now)
    : standing(
        'started',
        '/settings/areas',
        now,
        say(`לבחור מי אחראי על ${named(area)}`, `Choose who is responsible for ${named(area)}`),
      )
}

export function policyStep({ policy }: TeamFacts): Standing {
  const { brands, brandsWithout } = policy
  const [brand] = brandsWithout
  const screen = '/settings/policy'
  if (brand === undefined)
    return standing(
      'done',
      screen,
      say('המדיניות כתובה ומופיעה ליד המענה', 'The policy is written, beside the composer'),
    )
  return standing(
    brandsWithout.length < brands ? 'started' : 'missing',
    screen,
    brandsWithout.length < brands
      ? say('המדיניות כתובה רק לחלק מהמותגים', 'The policy is written for some brands only')
      : say('עוד לא נכתבה מדיניות', 'No policy is written yet'),
    say(`לכתוב מה מותר להבטיח בשם ${named(brand)}`, `Write what may be promised for ${named(brand)}`),
  )
}

export function trainingStep({ training }: TeamFacts): Standing {
  const { people, trained, waitingFor } = training
  const screen = '/settings/team/training'
  const now = say(`${trained} מתוך ${people} סיימו את ההדרכה`, `${trained} of ${people} finished the training`)
  if (waitingFor === null) return standing('done', screen, now)
  return standing(
    trained > 0 ? 'started' : 'missing',
    screen,
    now,
    say(`לסיים את ההדרכה של ${named(waitingFor)}`, `Finish the training of ${named(waitingFor)}`),
  )
}

export function controlStep({ control }: TeamFacts): Standing {
  const screen = '/settings/team/control'
  if (!control)
    return standing(
      'missing',
      screen,
      say('עוד אין בקרה שבועית', 'Nobody reviews the week yet'),
      say('לבחור מי עובר על מדגם שבועי, ובאיזה יום', 'Choose who reviews a weekly sample, and on which day'),
    )
  const owner = named(control.owner)
  const now = say(`בקרה שבועית: ${owner}`, `Weekly review: ${owner}`)
  switch (control.latest) {
    case 'late':
      return standing(
        'late',
        screen,
        now,
        say('הבקרה האחרונה מאחרת: לסיים אותה', 'The latest review is late: finish it'),
      )
    case 'waiting':
      return standing('started', screen, now, say('הבקרה של היום מחכה', 'Today’s review waits'))
    default:
      return standing('done', screen, now)
  }
}
