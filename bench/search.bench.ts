/**
 * The search box over 10,000 and over 1,000,000 Hebrew messages, asked through the API of two houses in turn, so that both have the same
 * machine. The limits: over the fixed list p50 ≤ 40 ms and p95 ≤ 150 ms, and each class at most 1.5 × its time at 10,000, or at most 10 ms.
 */
import { ascending, type House, openHouse, percentile } from './house.ts'
import { AGAIN, BURST, MIDDLING, prepare, RARE, write } from './search-history.ts'

const SMALL = 10_000
const LARGE = Number(process.env.BENCH_MESSAGES ?? 1_000_000)
const ROUNDS = 30
const LIMITS = { p50: 40, p95: 150, growth: 1.5, anyway: 10 }

const [, year, month] = /^(\d+)-(\d+)/.exec(new Date(Date.now() - 700 * 86_400_000).toISOString()) ?? []

type Query = { name: string; q: string; brand?: true }
/** The fixed list that the limits are for. */
const LIST: Record<string, Query[]> = {
  rare: [
    { name: 'a rare word', q: RARE },
    { name: 'no such word', q: 'קצפתגבט' },
  ],
  common: [
    { name: 'a common word', q: 'משלוח' },
    { name: 'a very common word', q: 'לא' },
    { name: 'with prefixes', q: 'שההחזרים' },
    { name: 'a middling word', q: MIDDLING },
  ],
  'two words': [
    { name: 'both common', q: 'משלוח החזר' },
    { name: 'common and rare', q: `לא ${RARE}` },
    { name: 'common and middling', q: `משלוח ${MIDDLING}` },
    { name: 'very common and middling', q: `לא ${MIDDLING}` },
  ],
  'old burst': [
    { name: 'a word of it', q: BURST },
    { name: 'with a common word', q: `${BURST} משלוח` },
  ],
}
/** What else people ask. */
const BESIDE: Record<string, Query[]> = {
  'burst, said again today': [
    { name: 'a word of it', q: AGAIN },
    { name: 'with a common word', q: `${AGAIN} משלוח` },
  ],
  phrase: [
    { name: 'often said', q: '"שירות לקוחות"' },
    { name: 'seldom in this order', q: '"משלוח החזר"' },
  ],
  'typing slips': [
    { name: 'one slip', q: 'אקליפטסוי' },
    { name: 'two slips', q: 'אקלפטסוי' },
  ],
  filters: [
    { name: 'channel', q: 'ערוץ:מייל משלוח' },
    { name: 'channel, middling', q: `ערוץ:מייל ${MIDDLING}` },
    { name: 'dates', q: `אחרי:1.${month}.${year} לפני:28.${month}.${year} החזר` },
    { name: 'open, common', q: 'מצב:פתוח משלוח' },
    { name: 'open, middling', q: `מצב:פתוח ${MIDDLING}` },
    { name: 'open, old burst', q: `מצב:פתוח ${BURST}` },
    { name: 'from us', q: 'מאת:השירות החזר' },
    { name: 'one brand', q: 'משלוח', brand: true },
    { name: 'one brand, two words', q: 'משלוח החזר', brand: true },
  ],
  people: [
    { name: 'a beginning', q: 'אב' },
    { name: 'a common beginning', q: 'הז' },
  ],
}

type Found = { hits: unknown[]; did_you_mean: unknown[]; people: unknown[] }
type Times = Map<Query, number[]>

export async function bench(): Promise<void> {
  const small = await furnish(SMALL)
  const large = await furnish(LARGE)
  const queries = Object.values({ ...LIST, ...BESIDE }).flat()
  const [before, after]: [Times, Times] = [
    new Map(queries.map((one) => [one, []])),
    new Map(queries.map((one) => [one, []])),
  ]
  for (let round = -2; round < ROUNDS; round++)
    for (const query of queries) {
      const [few, many] = [await ask(small, query), await ask(large, query)]
      if (round < 0) continue
      before.get(query)?.push(few.took)
      after.get(query)?.push(many.took)
    }
  report(before, after)
  await small.house.stop()
  await large.house.stop()
}

type Furnished = { house: House; brandId: string }

async function furnish(messages: number): Promise<Furnished> {
  const house = await openHouse()
  const begun = performance.now()
  const place = await prepare(house.app.ctx.db)
  await write(house.app.ctx.db, place, messages)
  const seconds = Math.round((performance.now() - begun) / 1000)
  process.stdout.write(`  ${messages.toLocaleString('en')} messages written in ${seconds} s\n`)
  return { house, brandId: place.brandIds[1] ?? '' }
}

async function ask({ house, brandId }: Furnished, { q, brand }: Query): Promise<{ took: number; found: Found }> {
  const query = new URLSearchParams({ q, ...(brand ? { brand_id: brandId } : {}) })
  const begun = performance.now()
  const found = await house.owner.get<Found>(`/api/search?${query}`)
  return { took: performance.now() - begun, found }
}

function report(before: Times, after: Times): void {
  const of = (times: Times, queries: Query[]) => ascending(queries.flatMap((query) => times.get(query) ?? []))
  const ms = (value: number) => value.toFixed(1).padStart(10)
  const line = (name: string, queries: Query[]) => {
    const [few, many] = [of(before, queries), of(after, queries)]
    const [p50, growth] = [percentile(many, 0.5), percentile(many, 0.5) / percentile(few, 0.5)]
    const verdict = p50 <= LIMITS.anyway || growth <= LIMITS.growth ? '' : '  over'
    process.stdout.write(
      `  ${name.padEnd(28)}${ms(percentile(few, 0.5))}${ms(p50)}${ms(percentile(many, 0.95))}${growth.toFixed(2).padStart(10)}${verdict}\n`,
    )
  }
  const columns = [`p50 ${SMALL / 1000}k`, `p50 ${LARGE / 1000}k`, 'p95', 'growth'].map((column) => column.padStart(10))
  process.stdout.write(`\n  ${'ms'.padEnd(28)}${columns.join('')}\n`)
  for (const [name, queries] of Object.entries({ ...LIST, ...BESIDE })) {
    line(name, queries)
    for (const query of queries) line(`  ${query.name}`, [query])
  }
  const all = of(after, Object.values(LIST).flat())
  const against = (share: number, limit: number) => {
    const value = percentile(all, share)
    return `${value.toFixed(1)} ms (limit ${limit}${value > limit ? ', over' : ''})`
  }
  process.stdout.write(
    `\n  the fixed list (rare, common, two words, old burst): p50 ${against(0.5, LIMITS.p50)}, p95 ${against(0.95, LIMITS.p95)}\n` +
      `  growth: at most ${LIMITS.growth} × the p50 at ${SMALL.toLocaleString('en')}, or at most ${LIMITS.anyway} ms\n`,
  )
}
