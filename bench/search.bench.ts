/**
 * The search box over 10,000 and over 1,000,000 Hebrew messages, asked through the API. The limits: p50 ≤ 40 ms and p95 ≤ 150 ms over the
 * whole list, and each query at most 1.5 × its time at 10,000, or at most 10 ms.
 */
import { ascending, openHouse, percentile } from './house.ts'
import { BURST, prepare, RARE, write } from './search-history.ts'

const SMALL = 10_000
const LARGE = Number(process.env.BENCH_MESSAGES ?? 1_000_000)
const ROUNDS = 30
const LIMITS = { p50: 40, p95: 150, growth: 1.5, anyway: 10 }

const QUERIES: [name: string, q: string][] = [
  ['rare word', RARE],
  ['middling word', 'קופון'],
  ['common word', 'משלוח'],
  ['very common word', 'לא'],
  ['two words', 'משלוח החזר'],
  ['common and rare', `לא ${RARE}`],
  ['prefix forms', 'שההחזרים'],
  ['old burst', BURST],
  ['old burst, two words', `${BURST} משלוח`],
  ['phrase', '"שירות לקוחות"'],
  ['typing mistake', 'אקליפטסוי'],
  ['two typing mistakes', 'אקלפטסוי'],
  ['no such word', 'קצפתגבט'],
  ['filter: channel', 'ערוץ:מייל משלוח'],
  ['filter: dates', 'אחרי:1.1.2024 לפני:1.2.2024 החזר'],
  ['filter: open, common', 'מצב:פתוח משלוח'],
  ['filter: open, burst', `מצב:פתוח ${BURST}`],
  ['filter: from', 'מאת:השירות החזר'],
  ['a name', 'אב'],
]

export async function bench(): Promise<void> {
  const house = await openHouse()
  const { db } = house.app.ctx
  const place = await prepare(db)
  const ask = async (q: string) => {
    const begun = performance.now()
    const found = await house.owner.get<{ hits: unknown[]; did_you_mean: unknown[]; people: unknown[] }>(
      `/api/search?q=${encodeURIComponent(q)}`,
    )
    return { took: performance.now() - begun, found }
  }
  const measured = new Map<number, Map<string, number[]>>()
  let from = 0
  for (const rows of [SMALL, LARGE]) {
    const begun = performance.now()
    await write(db, place, from, rows, rows === SMALL ? SMALL : LARGE)
    from = rows
    process.stdout.write(
      `  ${rows.toLocaleString('en')} messages written in ${Math.round((performance.now() - begun) / 1000)} s\n`,
    )
    const times = new Map<string, number[]>(QUERIES.map(([name]) => [name, []]))
    for (let round = -2; round < ROUNDS; round++)
      for (const [name, q] of QUERIES) {
        const { took, found } = await ask(q)
        if (round === -1)
          process.stdout.write(
            `    ${name}: ${found.hits.length} hits, ${found.did_you_mean.length} spellings, ${found.people.length} people\n`,
          )
        if (round >= 0) times.get(name)?.push(took)
      }
    measured.set(rows, times)
  }
  report(measured)
  await house.stop()
}

function report(measured: Map<number, Map<string, number[]>>): void {
  const ms = (value: number) => `${value.toFixed(1)}`.padStart(7)
  const at = (rows: number, name: string) => ascending(measured.get(rows)?.get(name) ?? [])
  process.stdout.write(`  ${'query'.padEnd(24)} p50 ${SMALL}   p50 ${LARGE}   p95 ${LARGE}   growth\n`)
  for (const [name] of QUERIES) {
    const [small, large] = [percentile(at(SMALL, name), 0.5), percentile(at(LARGE, name), 0.5)]
    const grows = large > LIMITS.anyway && large > LIMITS.growth * small
    process.stdout.write(
      `  ${name.padEnd(24)} ${ms(small)}   ${ms(large)}   ${ms(percentile(at(LARGE, name), 0.95))}   ${(large / small).toFixed(2)}${grows ? '  over' : ''}\n`,
    )
  }
  const all = ascending([...(measured.get(LARGE)?.values() ?? [])].flat())
  const [p50, p95] = [percentile(all, 0.5), percentile(all, 0.95)]
  process.stdout.write(
    `  all: p50 ${p50.toFixed(1)} ms (limit ${LIMITS.p50}), p95 ${p95.toFixed(1)} ms (limit ${LIMITS.p95})\n`,
  )
}
