/** The search box: everything that was ever said and may be seen, and nothing else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepSearch } from '../../src/actions/search/keep-search.ts'
import { nameIdentity } from '../../src/store/customers.ts'
import { transact } from '../../src/store/db.ts'
import { eraseIdentity } from '../../src/store/deletions.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import {
  type CaseRow,
  type Client,
  caseOf,
  eventually,
  makeClient,
  type Visitor,
  visit,
  writeOnWall,
} from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, addOrganization, type Member } from '../organization.ts'

type Found = Operations['search']['response']

let test: TestApp
let owner: Member
let wall: string
let otherWall: string
let room: CaseRow
beforeAll(async () => {
  test = await startTestApp()
  const { organizationId } = await addOrganization(test.app.ctx, 'House')
  owner = await addMember(test, organizationId, 'owner')
  const { walls } = await owner.client.post<{ walls: { channel_id: string; brand_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  otherWall = walls.find(({ brand_id }) => brand_id !== walls[0]?.brand_id)?.channel_id ?? ''
  await eventually('the sample is filed', async () => (await search('is:public')).hits.length > 3)
  room = (await arrive('רות מזרחי', 'פתיחת הפנייה של רות')).row
})
afterAll(() => test.stop())

const search = (q: string, more: Record<string, string> = {}, client: Client = owner.client): Promise<Found> =>
  client.get<Found>(`/api/search?${new URLSearchParams({ q, ...more })}`)
const texts = async (...of: Parameters<typeof search>) => (await search(...of)).hits.map(({ snippet }) => snippet)
const note = (body: string, caseId = room.id) => owner.client.post(`/api/cases/${caseId}/notes`, { body })
const keep = () => keepSearch(test.app.ctx)

async function arrive(
  name: string,
  body: string,
  kind: 'post' | 'direct' = 'post',
  onWall = wall,
): Promise<{ row: CaseRow; visitor: Visitor; entry: string }> {
  const visitor = await visit(owner.client, onWall, name)
  const entry = await writeOnWall(owner.client, visitor, kind, body)
  return { row: await eventually(`the case of ${name}`, () => caseOf(owner.client, name)), visitor, entry }
}
const onWall = (method: 'PATCH' | 'DELETE', { visitor, entry }: { visitor: Visitor; entry: string }, body?: string) =>
  makeClient(test.url).send(method, `/api/wall/${wall}/entries/${entry}`, body === undefined ? undefined : { body }, {
    authorization: `Bearer ${visitor.token}`,
  })
/** Everything of an answer but the words that were asked. */
const told = async (...of: Parameters<typeof search>) => JSON.stringify(await search(...of))

describe('what was said', () => {
  it('is found at once, whoever said it: in public, in private, as a note, and as an answer of ours', async () => {
    const { row } = await arrive('יעל שחורי', 'סביבון בציבור')
    await arrive('ענת לבנה', 'סביבון בפרטי', 'direct')
    await note('סביבון בפנים')
    expect((await search('סביבון')).hits.map(({ visibility }) => visibility).sort()).toEqual([
      'internal',
      'private',
      'public',
    ])
    await owner.client.post(`/api/cases/${row.id}/replies`, { mode: 'public', body: 'גם לנו יש סביבון' })
    const [hit] = await eventually('the answer is out', async () => {
      const { hits } = await search('סביבון')
      return hits.length === 4 && hits
    })
    expect(hit).toMatchObject({ direction: 'out', visibility: 'public', case: { id: row.id, number: row.number } })
    expect(hit?.snippet.slice(hit.highlights[0]?.start, hit.highlights[0]?.end)).toBe('סביבון')
    expect(hit?.customer.name).toBe('יעל שחורי')
    expect(hit?.channel?.id).toBe(wall)
  })

  it.each([
    ['שההחזרים בדרך', ['החזר', 'להחזר', 'החזרים', 'ההחזר']],
    ['מכתבים לחברים', ['מכתב', 'המכתבים', 'חבר', 'חברים']],
    ['שָׁלֹום עֲלֵיכֶם', ['שלום', 'עליכם']],
    ['החלון של הילדים', ['חלון', 'חלונ', 'החלון', 'לחלון', 'ילדים', 'ילד']],
    ['צה״ל ניצח', ['צהל', 'צה"ל', 'צה״ל', 'לצה״ל']],
    ['ג׳ירפה גבוהה', ['גירפה', "ג'ירפה", 'לג׳ירפה']],
    ['Orders and refunds', ['order', 'ORDERS', 'refund', 'Refunds']],
    ['מחיר 1,299.90 בלבד', ['129990', '1,299.90']],
    ['קישור https://shop.example/a?b=1', ['shop.example', 'https://shop.example/other']],
    ['ל-iPhone שלי', ['iphone', 'iPhone', 'בiPhone']],
  ])('«%s» is found by each of %j', async (body, queries) => {
    const mark = `ציין${body.length}${queries.length}`
    await note(`${body} ${mark}`)
    for (const q of queries) expect({ [q]: await texts(`${q} ${mark}`) }).toEqual({ [q]: [`${body} ${mark}`] })
  })

  it('is found by all of the words, in any order, and by phrases in theirs', async () => {
    await note('השליח לא הגיע אלינו היום, קרפדה')
    await note('לא ברור אם השליח הגיע, קרפדה')
    expect(await texts('קרפדה הגיע לא')).toHaveLength(2)
    expect(await texts('קרפדה "לא הגיע"')).toEqual(['השליח לא הגיע אלינו היום, קרפדה'])
    expect(await texts('"הגיע לא" קרפדה')).toEqual([])
    expect(await texts('קרפדה צפרדע')).toEqual([])
  })

  it('is shown newest first, a page at a time, while more keeps coming', async () => {
    for (let n = 1; n <= 25; n++) await note(`דלעת מספר ${n}`)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Found = await search('דלעת', { limit: '10', ...(cursor ? { cursor } : {}) })
      expect(page.people).toEqual([])
      seen.push(...page.hits.map(({ snippet }) => snippet))
      cursor = page.next_cursor
      await note('דלעת שבאה באמצע')
    } while (cursor)
    expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => `דלעת מספר ${25 - n}`))
    expect((await search('דלעת')).hits[0]?.snippet).toBe('דלעת שבאה באמצע')
  })

  it('follows an edit, and is gone with a removal, to the last word', async () => {
    const made = await arrive('משה נחמיה', 'כתבתי בטעות קיכלי')
    await keep()
    await onWall('PATCH', made, 'כתבתי שוב עגורן')
    await eventually('the new wording is found', async () => (await texts('עגורן')).length === 1)
    expect(await texts('קיכלי')).toEqual([])
    await onWall('DELETE', made)
    await eventually('nothing is left', async () => (await texts('עגורן')).length === 0)
    await keep()
    const left = await ask(
      test.databaseUrl,
      `select word from word where word ~ 'עגורנ|קיכלי' union all select lexemes::text from word_gone`,
    )
    expect(left).toEqual([])
  })

  it('of a person who asked to be forgotten is forgotten, with their name', async () => {
    const { row, visitor } = await arrive('אביגיל פרידמנוביץ', 'אצלי יש דוכיפת')
    await keep()
    expect((await search('פרידמנוביץ')).people).toHaveLength(1)
    const [identity] = (await ask(
      test.databaseUrl,
      `select i.external_id, ch.connection_id from identity i join identity_link l using (organization_id, identity_id)
         join channel ch on ch.channel_id = '${visitor.wall}' where l.customer_id = '${row.customer.id}'`,
    )) as { external_id: string; connection_id: string }[]
    await transact(test.app.ctx.db, (tx) =>
      eraseIdentity(tx, {
        organizationId: owner.actor.organizationId,
        connectionId: identity?.connection_id ?? '',
        externalId: identity?.external_id ?? '',
        now: new Date(),
      }),
    )
    for (const q of ['דוכיפת', 'דוכיפתת', 'פרידמנוביץ', 'מאת:אביגיל דוכיפת'])
      expect(await told(q), q).not.toMatch(/דוכיפת(?!ת)|אביגיל פ|פרידמן/)
    const left = await ask(test.databaseUrl, `select word from word where word ~ 'דוכיפת|פרידמנוביצ'`)
    expect(left).toEqual([])
  })
})

describe('filters', () => {
  let number: number
  beforeAll(async () => {
    const public_ = await arrive('דנה ברקוביץ', 'טווס בציבור')
    number = public_.row.number
    await arrive('עמית שלו', 'טווס בפרטי', 'direct')
    await note('טווס בפנים', public_.row.id)
    await note('טווס ישן')
    const old = `message_id in (select message_id from message where body = 'טווס ישן')`
    for (const table of ['message', 'message_search'])
      await ask(test.databaseUrl, `update ${table} set sent_at = '2020-05-05 12:00+03' where ${old}`)
  })

  it.each([
    ['is:public', ['טווס בציבור']],
    ['מצב:פרטי', ['טווס בפרטי']],
    ['is:internal', ['טווס ישן', 'טווס בפנים']],
    ['ערוץ:קיר', ['טווס בציבור', 'טווס בפרטי']],
    ['from:דנה', ['טווס בציבור']],
    ['מאת:"דנה ברקוביץ"', ['טווס בציבור']],
    ['מאת:ברק', ['טווס בציבור']],
    ['from:owner', ['טווס ישן', 'טווס בפנים']],
    ['from:nobody-at-all', []],
    ['before:2021', ['טווס ישן']],
    ['אחרי:5.5.2020 לפני:6.5.2020', ['טווס ישן']],
    ['after:6.5.2020', ['טווס בפנים', 'טווס בפרטי', 'טווס בציבור']],
    ['is:closed', []],
    ['is:open is:public', ['טווס בציבור']],
  ])('%s', async (filter, expected) => {
    expect((await texts(`טווס ${filter}`)).sort()).toEqual([...expected].sort())
  })

  it('by the number of a case, alone or with words', async () => {
    expect((await texts(`פנייה:${number} טווס`)).sort()).toEqual(['טווס בפנים', 'טווס בציבור'])
    expect((await search(`${number}`)).cases).toMatchObject([{ number, customer: { name: 'דנה ברקוביץ' } }])
    expect((await search(`#${number}`)).cases).toHaveLength(1)
    expect((await search(`case:${number}`)).cases).toHaveLength(1)
    expect((await search('case:99999999 טווס')).hits).toEqual([])
  })

  it('by status, once the case is closed', async () => {
    const { row } = await arrive('טלי סגור', 'טווס שנסגר')
    await owner.client.post(`/api/cases/${row.id}/close`, { reason: 'duplicate' })
    expect(await texts('טווס is:closed')).toEqual(['טווס שנסגר'])
    expect(await texts('טווס מצב:פתוח')).not.toContain('טווס שנסגר')
  })

  it('alone list what they name, newest first', async () => {
    const { hits } = await search('is:internal')
    expect(hits.length).toBeGreaterThan(2)
    const times = hits.map(({ sent_at }) => sent_at)
    expect(times).toEqual(times.toSorted().toReversed())
  })
})

describe('people', () => {
  it('are found by the beginning of any of their names, and lead to their latest case', async () => {
    const { row } = await arrive('אלישבע בן־דרורים', 'שלום לכולם')
    for (const q of ['אליש', 'אלישבע בן', 'דרורים', 'דרור'])
      expect((await search(q)).people).toMatchObject([
        { id: row.customer.id, name: 'אלישבע בן־דרורים', case: { id: row.id, number: row.number } },
      ])
    expect((await search('לישבע')).people).toEqual([])
  })

  it('who have the word whole come before those whose name goes on', async () => {
    await arrive('צור ים', 'באתי קודם')
    await arrive('צורית לב', 'באתי אחר כך')
    expect((await search('צור')).people.map(({ name }) => name)).toEqual(['צור ים', 'צורית לב'])
  })

  it('are found by their new name, and so is what they wrote under the old one', async () => {
    const { row } = await arrive('guest_9', 'הבאתי קוף')
    await owner.client.send('PATCH', `/api/customers/${row.customer.id}`, { name: 'סיגלית אורן' })
    expect((await search('סיגלית')).people).toHaveLength(1)
    expect(await texts('מאת:סיגלית קוף')).toEqual(['הבאתי קוף'])
    expect(await texts('from:guest_9 קוף')).toEqual(['הבאתי קוף'])
  })

  it('whose name is learned later are known by it', async () => {
    const { row } = await arrive('972500000001', 'הבאתי נמייה')
    const [identity] = (await ask(
      test.databaseUrl,
      `update identity i set external_id = name, handle = '+' || name from identity_link l where l.identity_id = i.identity_id
         and l.customer_id = '${row.customer.id}' returning i.identity_id`,
    )) as { identity_id: string }[]
    await transact(test.app.ctx.db, (tx) =>
      nameIdentity(tx, {
        organizationId: owner.actor.organizationId,
        identityId: identity?.identity_id ?? '',
        name: 'נועם לירון',
        avatarUrl: null,
      }),
    )
    expect(await texts('מאת:"נועם לירון" נמייה')).toEqual(['הבאתי נמייה'])
    for (const phone of ['050-000', '97250000', '+972 50 000']) expect((await search(phone)).people).toHaveLength(1)
  })
})

describe('other spellings', () => {
  it('are offered for a slip, a far slip, and the other keyboard, as they were written', async () => {
    await note('הקרנף והאנציקלופדיה')
    await keep()
    expect((await search('קרנפ')).did_you_mean).toEqual([])
    expect((await search('קרנךף')).did_you_mean.map(({ word }) => word)).toContain('קרנף')
    expect((await search('is:internal קמרף')).did_you_mean).toEqual([])
    expect((await search('קרנט אנציקלופדיה')).did_you_mean.map(({ text }) => text)).toEqual(['קרנף אנציקלופדיה'])
    expect((await search('is:internal קרנז')).did_you_mean).toMatchObject([
      { text: 'is:internal קרנף', word: 'קרנף', instead_of: 'קרנז' },
    ])
    expect((await search('אנצקלופידה')).did_you_mean.map(({ word }) => word)).toContain('אנציקלופדיה')
    expect((await search('erb;')).did_you_mean.map(({ word }) => word)).toContain('קרנף')
  })

  it('are offered only where the whole search then finds something', async () => {
    expect((await search('קרנז case:99999999')).did_you_mean).toEqual([])
    expect((await search('קרנז is:public')).did_you_mean).toEqual([])
  })
})

describe('what may not be seen', () => {
  it('is not found by another organization: not a word, not a name, not a number, not a spelling', async () => {
    const { organizationId } = await addOrganization(test.app.ctx, 'Neighbours')
    const other = await addMember(test, organizationId, 'owner')
    await note('המילה חפרפרת')
    await keep()
    for (const q of ['חפרפרת', 'חפרפרתת', 'רות מזרחי', `${room.number}`, `case:${room.number}`, 'from:רות', 'is:open'])
      expect(await search(q, {}, other.client), q).toMatchObject({ hits: [], people: [], cases: [], did_you_mean: [] })
    await expect(search('channel:wall', {}, other.client)).rejects.toMatchObject({
      details: { reason: 'unknown_channel' },
    })
  })

  it('is not found by a member of another brand', async () => {
    const mine = await arrive('מירה אחת', 'שפירית אצלנו')
    const others = await arrive('נורה שתיים', 'שפירית אצלם', 'post', otherWall)
    await note('הערה על שפיריתיים', others.row.id)
    await keep()
    const rep = await addMember(test, owner.actor.organizationId, 'rep', [mine.row.brand_id])
    expect(await texts('שפירית', {}, rep.client)).toEqual(['שפירית אצלנו'])
    expect(await texts('שפירית', { brand_id: others.row.brand_id }, rep.client)).toEqual([])
    expect(await texts('שפירית', { brand_id: others.row.brand_id })).toEqual(['שפירית אצלם'])
    for (const q of ['נורה', 'שפיריתיים', 'שפיריתיימם', `${others.row.number}`, 'from:נורה'])
      expect(await told(q, {}, rep.client), q).not.toMatch(/נורה שתיים|אצלם|הערה על/)
    expect((await search('נורה')).people).toHaveLength(1)
  })

  it('is not found by a participant beyond the cases given to them', async () => {
    const given = await arrive('גיל ראשון', 'ארמדיל בפרטי', 'direct')
    await arrive('גיל שני', 'ארמדיל אחר', 'direct')
    await keep()
    const helper = await addMember(test, owner.actor.organizationId, 'participant')
    expect(await search('ארמדיל', {}, helper.client)).toMatchObject({ hits: [], did_you_mean: [] })
    expect((await search('ארמדיןל', {}, helper.client)).did_you_mean).toEqual([])
    await owner.client.post(`/api/cases/${given.row.id}/assign`, { person_id: helper.actor.personId })
    expect(await texts('ארמדיל', {}, helper.client)).toEqual(['ארמדיל בפרטי'])
    expect((await search('גיל', {}, helper.client)).people.map(({ name }) => name)).toEqual(['גיל ראשון'])
    expect((await search('ארמדיז', {}, helper.client)).did_you_mean).toHaveLength(1)
  })

  it('a masked detail shows as dots, and is found whole by those alone who may reveal it', async () => {
    const { row } = await arrive('חסוי ציבורי', 'לטרוגל שלי הטלפון הוא 052-7654321 תודה')
    const inPrivate = await arrive('חסוי פרטי', 'הטרוגל ברחוב ארלוזורוב 12, תל אביב, נייד 052-7654321', 'direct')
    const [shown] = await texts('טרוגל is:public')
    expect(shown).toContain('•••')
    expect(shown).not.toMatch(/765/)
    for (const whole of ['052-7654321', '0527654321', '+972 52 765 4321'])
      expect((await search(`טרוגל ${whole}`)).hits).toHaveLength(2)
    for (const part of ['7654321', '052', '765432', '0527654322'])
      expect(await texts(`טרוגל ${part}`), part).toEqual([])
    expect(await texts('טרוגל ארלוזורוב')).toEqual(['הטרוגל ברחוב ארלוזורוב 12, תל אביב, נייד 052-7654321'])

    const helper = await addMember(test, owner.actor.organizationId, 'participant')
    for (const { id } of [row, inPrivate.row])
      await owner.client.post(`/api/cases/${id}/assign`, { person_id: helper.actor.personId })
    const seen = await texts('טרוגל', {}, helper.client)
    expect(seen).toHaveLength(2)
    expect(seen.join(' ')).not.toMatch(/765|ארלוזורוב/)
    for (const q of ['052-7654321', '0527654321', 'ארלוזורוב', 'ארלוזורובב', '12'])
      expect(await search(`טרוגל ${q}`, {}, helper.client), q).toMatchObject({ hits: [], did_you_mean: [] })
  })
})

describe('bad input', () => {
  it.each([
    ['נושא:חשבונית', 'unknown_filter'],
    ['before:someday', 'bad_date'],
    ['is:', 'missing_value'],
    ['ערוץ:טלגרף', 'unknown_channel'],
    ['א'.repeat(600), 'too_long'],
  ])('%s is refused in both languages, with the way out', async (q, reason) => {
    await expect(search(q)).rejects.toMatchObject({
      status: 400,
      code: 'bad_input',
      details: {
        reason,
        message: { he: expect.stringMatching(/[א-ת]/), en: expect.stringMatching(/[a-z]/) },
        hint: { he: expect.stringMatching(/[א-ת]/), en: expect.stringMatching(/[a-z]/) },
      },
    })
  })

  it.each(['', '   ', '!!! ???', '"', '""', '\0', "'; drop table word; --", '\\', "':*", '& | ! <->', '\uD800', '👍'])(
    '%j is answered',
    async (q) => {
      expect(await search(q)).toMatchObject({ cases: [], next_cursor: null })
    },
  )

  it('limits and cursors that are none are refused', async () => {
    const wrong: [string, string][] = [
      ['limit', '0'],
      ['limit', '51'],
      ['cursor', 'x'],
      ['cursor', '1.2'],
      ['brand_id', 'x'],
    ]
    for (const [name, value] of wrong)
      await expect(search('א', { [name]: value }), name).rejects.toMatchObject({ status: 400 })
    const nowhere = { cursor: '1.018f0000-0000-7000-8000-000000000000' }
    expect((await search('is:open', nowhere)).hits).toEqual([])
  })
})
