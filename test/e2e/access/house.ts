/** A house with something in every room, so that no screen is looked at empty that is full in life. */
import type { Operations } from '../../../web/api/client.gen.ts'
import type { TestApp } from '../../app.ts'
import { type CaseView, type Client, caseOf, eventually, visit, writeOnWall } from '../../client.ts'
import { ask } from '../../opened-database.ts'
import { addMember, type Member } from '../../organization.ts'

export type Language = 'he' | 'en'

export type House = {
  /** Owners that read the desk in each language. */
  people: Record<Language, Member>
  /** A public complaint that nobody answered, and a second one whose draft is stopped. */
  complaint: Record<Language, string>
  stopped: Record<Language, string>
  /** Solved, and owed a public ending. */
  solved: string
  closed: string
  wall: Record<Language, string>
  areaId: string
  playbookId: string
  /** The ends of their links. */
  invitation: string
  reset: string
  deletion: string
  reviewId: string
  /** A channel in each state in which it may be, the healthy one apart. */
  ill: string[]
  /** Somebody who may answer customers and change no setting. */
  rep: Record<Language, Member>
}

const WORDS: Record<Language, { complaint: string; stopped: string }> = {
  he: {
    complaint: 'הזמנתי שק 12 ק״ג לפני שבוע ועדיין לא הגיע. התקשרתי פעמיים ל־050-1234567 ואף אחד לא חוזר',
    stopped: 'ההזמנה שלי לא הגיעה כבר שבוע ואף אחד לא עונה',
  },
  en: {
    complaint: 'I ordered a 12 kg bag a week ago and it has not arrived. I called 050-1234567 twice, nobody calls back',
    stopped: 'My order has been missing for a week and nobody answers',
  },
}

export async function furnish(test: TestApp, owner: Client): Promise<House> {
  const me = await owner.get<Operations['getMe']['response']>('/api/me')
  const { walls } = await owner.post<{ walls: { channel_id: string; brand_id: string }[] }>('/api/sample-data')
  const wall = { he: walls[0]?.channel_id ?? '', en: walls[1]?.channel_id ?? '' }
  const person = async (language: Language) => {
    const one = await addMember(test, me.organization.id, 'owner')
    await one.client.send('PATCH', '/api/me', { language, name: language === 'he' ? 'דנה לוי' : 'Dana Levy' })
    return one
  }
  const people = { he: await person('he'), en: await person('en') }
  const someRep = async (language: Language) => {
    const one = await addMember(test, me.organization.id, 'rep')
    await one.client.send('PATCH', '/api/me', { language, name: language === 'he' ? 'רון אביב' : 'Ron Aviv' })
    return one
  }
  const reps = { he: await someRep('he'), en: await someRep('en') }
  const rep = reps.he

  const arrive = async (language: Language, name: string, text: string): Promise<string> => {
    await writeOnWall(owner, await visit(owner, wall[language], name), 'post', text)
    return (await eventually(`the case of ${name}`, () => caseOf(owner, name))).id
  }
  const complaint = {
    he: await arrive('he', 'נטע ברקאי', WORDS.he.complaint),
    en: await arrive('en', 'Neta Barkai', WORDS.en.complaint),
  }
  const stopped = {
    he: await arrive('he', 'עומר הראל', WORDS.he.stopped),
    en: await arrive('en', 'Omer Harel', WORDS.en.stopped),
  }
  const solved = await arrive('he', 'אורית שגב', 'הכיסא הגיע שבור')
  const say = (id: string, mode: 'public' | 'private', body: string) =>
    owner.post(`/api/cases/${id}/replies`, { mode, body })
  await say(solved, 'public', 'תודה שכתבת, אורית. בודקים וחוזרים לכאן עד הערב.')
  await eventually('it is answered', async () => (await owner.get<CaseView>(`/api/cases/${solved}`)).loop.answered)
  await owner.post(`/api/cases/${solved}/notes`, { body: 'הכיסא החדש יצא היום' })
  await owner.post(`/api/cases/${solved}/solve`, { note: null })
  const closed = await arrive('en', 'Paula Stone', 'Thanks for the quick help!')
  await owner.post(`/api/cases/${closed}/close`, { reason: 'no_answer_needed' })

  // What waits for somebody's decision, and what was given.
  await rep.client.post(`/api/cases/${complaint.he}/replies`, {
    mode: 'public',
    body: 'היי נטע, מצטערים על העיכוב. השק יוצא היום, ונזכה אותך ב־300 ₪ על אי הנעימות.',
    ask_approval: true,
  })
  await owner.post(`/api/cases/${complaint.en}/goodwill`, { kind: 'refund', amount: 5000, reason: 'a long wait' })
  await rep.client.post(`/api/cases/${complaint.en}/goodwill/requests`, {
    kind: 'refund',
    amount: 90_000,
    reason: 'a very long wait',
  })
  const brand_id = walls[0]?.brand_id
  const briefing = await owner.post<{ id: string }>('/api/briefings', {
    brand_id,
    kind: 'fault',
    title: 'איחור במשלוחים',
    body: 'יגיעו עד מחר בערב.',
  })
  // The reps have read it: nothing lies over their pages.
  for (const { client } of [reps.he, reps.en])
    await client.post('/api/briefings/acknowledge', { read: [{ id: briefing.id, version: 1 }] })
  await owner.post('/api/policies', { brand_id, title: 'החזרות', body: 'תוך 30 יום, עם הקבלה.' })
  await rep.client.post(`/api/cases/${complaint.he}/policy-questions`, { question: 'אפשר לפצות במשלוח חינם?' })
  await owner.send('PUT', '/api/goals', { brand_id: null, kpi: 'loops_closed', target: 0.8, by: '2031-01-31' })
  await owner.send('PUT', '/api/wizard', { kind: 'team' })
  await owner.post('/api/tokens', { name: 'a script' })
  const reviewId = test.app.ctx.newId()
  await ask(
    test.databaseUrl,
    `insert into review (organization_id, review_id, due_on, owner_id, made_at)
      values ('${me.organization.id}', '${reviewId}', current_date, '${people.he.actor.personId}', now());
     insert into review_item (organization_id, review_id, item_id, position, kind, brand_id, case_id)
      values ('${me.organization.id}', '${reviewId}', '${test.app.ctx.newId()}', 0, 'loop', '${brand_id}', '${solved}')`,
  )
  // Asked of both, so that it waits on every page for their yes or no.
  for (const { actor } of [people.he, people.en]) {
    const asked = await arrive('he', actor === people.he.actor ? 'גלי שחר' : 'Gail Stone', 'לא קיבלתי תשובה כבר יומיים')
    await rep.client.post(`/api/cases/${asked}/notify-responsible`, { person_id: actor.personId })
  }
  const ill = await inEachState(test, me.organization.id, wall.he)
  const deletion = '0123456789abcdef01234567'
  await ask(
    test.databaseUrl,
    `insert into deletion_request (organization_id, request_id, connection_id, code, user_digest)
      select organization_id, '${test.app.ctx.newId()}', connection_id, '${deletion}', '\\x00' from channel limit 1`,
  )
  const { link } = await owner.post<{ link: string }>('/api/invitations', {
    email: 'invited@example.com',
    role: 'rep',
    brand_ids: null,
    language: 'he',
  })
  const reset = await owner.post<{ link: string }>(`/api/people/${rep.actor.personId}/reset-link`)
  const view = await owner.get<CaseView>(`/api/cases/${complaint.he}`)
  return {
    people,
    complaint,
    stopped,
    solved,
    closed,
    wall,
    areaId: me.areas[0]?.id ?? (await owner.get<typeof me>('/api/me')).areas[0]?.id ?? '',
    playbookId: view.playbook?.playbook_id ?? '',
    deletion,
    reviewId,
    ill,
    rep: reps,
    invitation: link.split('/').at(-1) ?? '',
    reset: reset.link.split('/').at(-1) ?? '',
  }
}

/** Copies of a channel, each with what a check could have found. */
async function inEachState(test: TestApp, organization: string, like: string): Promise<string[]> {
  const states = {
    quota: [{ id: 'quota', result: 'warn', facts: { percent: 92, minutes: 60 } }],
    expiring: [{ id: 'token', result: 'warn', facts: { days: 3 } }],
    silent: [{ id: 'rhythm', result: 'warn', facts: { minutes: 190, usualMinutes: 25 } }],
    delayed: [{ id: 'polling', result: 'warn' }],
    disconnected: [{ id: 'subscription', result: 'bad' }],
    reconnect: [{ id: 'token', result: 'bad' }],
  }
  const ids: string[] = []
  for (const [health, checks] of Object.entries(states)) {
    const id = test.app.ctx.newId()
    await ask(
      test.databaseUrl,
      `insert into channel (organization_id, channel_id, connection_id, brand_id, kind, account, name, health, health_checks)
        select organization_id, '${id}', connection_id, brand_id, kind, '${health}', name || ' ${health}', '${health}', '${JSON.stringify(checks)}'
          from channel where organization_id = '${organization}' and channel_id = '${like}'`,
    )
    ids.push(id)
  }
  return ids
}
