/** Four years of a busy desk, for measuring the search: written by set-based SQL from a vocabulary as skewed as people's own. */
import { facet, MONTH } from '../src/core/search/marks.ts'
import { SEARCH_VERSION } from '../src/core/search/vector.ts'
import { lexemes } from '../src/core/text/lexemes.ts'
import { type Db, sql, type Tx } from '../src/store/db.ts'
import { labelled } from '../src/understanding/messages.testing.ts'

export type Place = { organizationId: string; brandIds: string[]; channelIds: string[] }

/** In forty messages. */
export const RARE = 'אקליפטוסי'
/** What most wrote about for two months, three years ago, and nobody since. */
export const BURST = 'חרצובה'
/** What many wrote about for a month, two years ago, and one person again today. */
export const AGAIN = 'בלתניה'

const LITTLE = `לא את של אני זה על עם גם כבר מה כי אבל יש לי אין הייתי רק כל יותר היה אם או לכם שלי שלכם כמה עוד עד אחרי למה איך מי
  פה שם אז הוא היא אותי אתם הם כן רוצה צריך אפשר תודה שלום בבקשה עכשיו היום אתמול מחר שבוע יום פעם הזמנה משלוח החזר שירות לקוחות
  חבילה כסף חשבון מוצר סניף שליח טלפון תשובה בעיה הגיע הגיעה מחכה התקשרתי ביטול זיכוי הובלה תקלה חנות אתר קופון מבצע מחיר`
const PREFIXES = ['', '', '', 'ה', 'ה', 'ב', 'ל', 'ו', 'ש', 'מ', 'וה', 'שה', 'כשה', 'לה']
const LETTERS = 'אבגדהוזחטיכלמנסעפצקרשת'
const INVENTED = 30_000

/** The first are the most said. Beside real words there are invented ones, since a language has many. */
function vocabulary(): string[] {
  const real = labelled.flatMap(({ text }) => text.match(/[א-ת]{2,}/g) ?? [])
  const words = new Set([...LITTLE.split(/\s+/), ...real])
  let seed = 7
  const roll = (sides: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % sides
  }
  while (words.size < INVENTED) {
    const letters = Array.from({ length: 3 + roll(4) }, () => LETTERS.charAt(roll(LETTERS.length))).join('')
    words.add((PREFIXES[roll(PREFIXES.length)] ?? '') + letters)
  }
  return [...words]
}

/** Said in a message of five hundred: too seldom to be met soon, too often to be fetched from all over. */
export const MIDDLING = vocabulary()[700] ?? ''
const rankOf = (word: string): number => vocabulary().indexOf(word) + 1

/** A word's part of a tsvector, with `#` for its place. */
const fragment = (word: string): string =>
  lexemes(word)
    .map((lexeme) => `'${lexeme.replace(/['\\]/g, '$&$&')}':#`)
    .join(' ')

export async function prepare(db: Db): Promise<Place> {
  const words = vocabulary()
  await sql`create unlogged table bench_word (rank int primary key, word text not null, fragment text not null)`.execute(
    db,
  )
  await sql`insert into bench_word select * from unnest(${words.map((_, at) => at + 1)}::int[], ${words}::text[],
    ${words.map(fragment)}::text[])`.execute(db)
  await writeTexts(db)
  await sql`create unlogged table bench_burst (at timestamptz)`.execute(db)
  await sql`create function bench_id(kind text, n bigint, at timestamptz) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(n || kind), 1, 15))::uuid $$`.execute(
    db,
  )
  // Nothing is left for the sweep to read.
  await sql`insert into search_progress (organization_id, version, total, finished_at)
    select organization_id, ${SEARCH_VERSION}, 0, now() from organization
    on conflict (organization_id) do update set version = excluded.version, finished_at = now()`.execute(db)
  const brands = await sql<{ brand_id: string }>`select brand_id from brand order by created_at limit 2`.execute(db)
  const { rows } = await sql<{ organization_id: string; channel_id: string }>`
    insert into channel (organization_id, channel_id, connection_id, brand_id, kind, account, name)
    select ch.organization_id, gen_random_uuid(), ch.connection_id, ch.brand_id, k.kind, k.kind, k.name
      from (select * from channel order by created_at limit 1) ch
     cross join (values ('facebook', 'הדף שלנו'), ('whatsapp', 'הקו העסקי'), ('email', 'service@shop.example')) as k(kind, name)
    returning organization_id, channel_id`.execute(db)
  const [first] = rows
  if (!first) throw new Error('there is no channel to begin with')
  return {
    organizationId: first.organization_id,
    brandIds: brands.rows.map((row) => row.brand_id),
    channelIds: rows.map((row) => row.channel_id),
  }
}

/** Texts are used again and again, each with other words added; how often a word is said stays the same. */
const TEXTS = 100_000

/** Words by Zipf's law: a rank is as likely as its logarithm is even. Some words stand beside each other more often than by chance. */
async function writeTexts(db: Db): Promise<void> {
  await sql`create unlogged table bench_text as
    with said as (select n, 6 + floor(random() * 17)::int as length from generate_series(0, ${TEXTS}::int - 1) n),
    words as (
      select s.n, p.place, floor(exp(random() * ln(${INVENTED}::float8 + 1)))::int as rank
        from said s cross join generate_series(1, s.length) p(place)),
    paired as (
      select n, place, case when lead(rank) over (partition by n order by place) = ${rankOf('לקוחות')}::int and random() < 0.4
             then ${rankOf('שירות')}::int else rank end as rank from words)
    select w.n, string_agg(v.word, ' ' order by w.place) as body,
           string_agg(replace(v.fragment, '#', w.place::text), ' ')::tsvector as vector
      from paired w join bench_word v on v.rank = w.rank group by w.n`.execute(db)
  await sql`alter table bench_text add primary key (n)`.execute(db)
}

/** Messages written at once, of one case, and cases of one customer. */
const AT_ONCE = 100_000
const TALK = 7
const RETURNS = 3

/** Writes so many messages; the last of them is from now. */
export async function write(db: Db, place: Place, count: number): Promise<void> {
  const indexes = ['message_search_lexemes', 'message_search_newest', 'word_spelling']
  const { rows: made } = await sql<{ make: string }>`
    select pg_get_indexdef(oid) as make from pg_class where relname = any(${indexes}::text[])`.execute(db)
  for (const name of indexes) await sql`drop index ${sql.table(name)}`.execute(db)
  for (let from = 0; from < count; from += AT_ONCE)
    await writePart(db, place, from, Math.min(from + AT_ONCE, count), count)
  await sql`delete from word_uncounted`.execute(db)
  await sql`delete from word`.execute(db)
  await sql`insert into word (organization_id, word, messages, last_at)
    select ${place.organizationId}::uuid, word, ndoc, now() from ts_stat('select lexemes from message_search')`.execute(
    db,
  )
  await sql`update word set last_at = coalesce((select max(at) from bench_burst), now()) where word = any(${lexemes(BURST)}::text[])`.execute(
    db,
  )
  await db.connection().execute(async (one) => {
    await sql`set maintenance_work_mem = '512MB'`.execute(one)
    for (const { make } of made) await sql.raw(make).execute(one)
    await sql`reset maintenance_work_mem`.execute(one)
  })
  for (const table of [
    'message',
    'case_conversation',
    'message_search',
    'word',
    '"case"',
    'customer',
    'identity',
    'identity_link',
  ])
    await sql.raw(`vacuum analyze ${table}`).execute(db)
}

/** One case in five is of the second brand. */
const ofBrand = (k: string) => sql.raw(`case when ${k} % 5 = 0 then 2 else 1 end`)
const also = (which: string, text: string) => sql`case when ${sql.ref(which)} then ${text} else '' end`
const placed = (word: string): string => fragment(word).replaceAll('#', '1')

function writePart(db: Db, place: Place, from: number, to: number, of: number): Promise<void> {
  const { organizationId: org, brandIds, channelIds } = place
  return db.transaction().execute(async (tx) => {
    // The rows are known to fit together.
    await sql`set local session_replication_role = 'replica'`.execute(tx)
    await sql`drop table if exists bench_part`.execute(tx)
    await sql`create unlogged table bench_part as
      with placed as (
        select n, now() - (${of}::int - n) * interval '4 years' / ${of}::int as at from generate_series(${from}::int, ${to}::int - 1) n
      ), extra as (
        select *, n % ${Math.ceil(of / 40)} = 11 as rare,
               n % 5 <> 0 and at between now() - interval '38 months' and now() - interval '36 months' as burst,
               n % 3 = 0 and at between now() - interval '25 months' and now() - interval '24 months' or n = ${of - 40} as again from placed)
      select e.n, e.at, t.body || ${also('rare', ` ${RARE}`)} || ${also('burst', ` ${BURST}`)} || ${also('again', ` ${AGAIN}`)} as body,
             t.vector || ${also('rare', placed(RARE))}::tsvector || ${also('burst', placed(BURST))}::tsvector || ${also('again', placed(AGAIN))}::tsvector as vector
        from extra e join bench_text t on t.n = e.n % ${TEXTS}`.execute(tx)
    await sql`insert into bench_burst select max(at) from bench_part where body like ${`%${BURST}`}`.execute(tx)
    await writePeople(tx, org)
    await sql`insert into conversation (organization_id, conversation_id, channel_id, root_external_id, visibility)
      select ${org}::uuid, bench_id('talk', k, '2020-01-01'), (${channelIds}::uuid[])[1 + k % 3], k::text, case when k % 3 = 0 then 'public' else 'private' end
        from (select distinct n / ${TALK} as k from bench_part) p on conflict do nothing`.execute(tx)
    await sql`insert into "case" (organization_id, case_id, brand_id, customer_id, number, state, version, status, is_public, opened_at, last_activity_at, closed_at)
      select ${org}::uuid, bench_id('case', k, '2020-01-01'), (${brandIds}::uuid[])[${ofBrand('k')}], bench_id('customer', k / ${RETURNS}, '2020-01-01'), 1000 + k, '{}', 1,
             case when last < now() - interval '5 days' then 'closed' else 'open' end, k % 3 = 0, first, last,
             case when last < now() - interval '5 days' then last end
        from (select n / ${TALK} as k, min(at) as first, max(at) as last from bench_part group by 1) p on conflict do nothing`.execute(
      tx,
    )
    await sql`insert into case_conversation (organization_id, case_id, conversation_id, joined_at)
      select ${org}::uuid, bench_id('case', k, '2020-01-01'), bench_id('talk', k, '2020-01-01'), now()
        from (select distinct n / ${TALK} as k from bench_part) p on conflict do nothing`.execute(tx)
    await sql`insert into message (organization_id, message_id, channel_id, conversation_id, case_id, identity_id, direction, visibility, author_name, body, sent_at, filed_at)
      select ${org}::uuid, bench_id('message', n, at), (${channelIds}::uuid[])[1 + (n / ${TALK}) % 3], bench_id('talk', n / ${TALK}, '2020-01-01'),
             case when n % 2 = 0 or n % ${TALK} < 5 or (n / ${TALK}) % 3 > 0 then bench_id('case', n / ${TALK}, '2020-01-01') end,
             case when n % 2 = 0 then cu.customer_id end,
             case when n % 2 = 0 then 'in' else 'out' end, case when (n / ${TALK}) % 3 = 0 then 'public' else 'private' end,
             case when n % 2 = 0 then cu.name else 'השירות' end, body, at, at
        from bench_part p join customer cu on cu.organization_id = ${org} and cu.customer_id = bench_id('customer', n / ${TALK * RETURNS}, '2020-01-01')
       order by n`.execute(tx)
    await writeVectors(tx, place)
  })
}

/** A customer for some cases, who is one identity of the same id. */
async function writePeople(tx: Tx, org: string): Promise<void> {
  await sql`with met as (
      insert into customer (organization_id, customer_id, name)
      select ${org}::uuid, bench_id('customer', k, '2020-01-01'), v.word || ' ' || w.word
        from (select distinct n / ${TALK * RETURNS} as k from bench_part) p
        join bench_word v on v.rank = 300 + k % 700 join bench_word w on w.rank = 1200 + (k * 31) % 5000
      on conflict do nothing returning customer_id, name
    ), known as (
      insert into identity (organization_id, identity_id, kind, external_id, name, handle)
      select ${org}::uuid, customer_id, 'whatsapp', customer_id, name, '+9725' || lpad((abs(hashtext(customer_id::text)) % 100000000)::text, 8, '0') from met
    ) insert into identity_link (organization_id, link_id, identity_id, customer_id)
      select ${org}::uuid, customer_id, customer_id, customer_id from met`.execute(tx)
}

/** The facts that `searchVector` writes, by the same rules, for all messages of the part. */
async function writeVectors(tx: Tx, { organizationId: org, brandIds }: Place): Promise<void> {
  const fact = (mark: string, id: string) => sql.raw(`'#${mark}' || right(replace(${id}::text, '-', ''), 16)`)
  await sql`insert into message_search (organization_id, message_id, sent_at, version, lexemes)
    select m.organization_id, m.message_id, m.sent_at, ${SEARCH_VERSION}, p.vector || array_to_tsvector(array_remove(array[
             (${brandIds.map(facet.brand)}::text[])[${ofBrand(`(p.n / ${TALK})`)}], '#v' || m.visibility,
             ${MONTH} || (extract(year from p.at at time zone 'UTC') * 12 + extract(month from p.at at time zone 'UTC') - 1)::int, ${fact('c', 'm.channel_id')}, coalesce(${fact('i', 'm.identity_id')}, '')]
             || array(select '@' || translate(a, 'ךםןףץ', 'כמנפצ') from unnest(string_to_array(m.author_name, ' ')) a), ''))
      from bench_part p join message m on m.organization_id = ${org} and m.message_id = bench_id('message', p.n, p.at) order by p.n`.execute(
    tx,
  )
}
