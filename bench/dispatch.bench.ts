/**
 * Days at the desk, played by different ways of sharing the same alerts among the same people (src/core/dispatch/simulate.ts).
 *
 *   first come        one queue, the oldest first
 *   round-robin       dealt in turn to whoever is present, each person's own queue, the oldest first: what common help desks do
 *   deadline only     one queue by the virtual deadline (src/core/routing/priority.ts), in which nobody steps back
 *   ours              the same, and mild alerts that missed their target step back: the product's own function, and nothing besides
 *
 * The model. Alerts come independently at the rate of the moment (bench/dispatch/traces.ts). A first answer takes 1.5 minutes in the
 * mean, what follows another 1.5; how long says nothing about how severe, so that no order can gain by doing short ones first, and
 * nobody drops what they began. People are off for 10 minutes after two hours and for half an hour after four, in turns; round-robin
 * deals nothing to whoever is off. A target is 5 minutes, and an alert counts when its answer has left by then.
 * Harm of a minute of waiting = (1 + 2 × severity) × (1 + log10(1 + reach)) × (1 + times ignored): not the weights that order the queue.
 *
 * Where the difference comes from. In a quiet time and in a wave, partly from one queue: dealt alerts wait for a busy or absent person
 * while another is free (last column). In a burst everybody is busy, and neither one queue nor the order by deadline helps much: all
 * wait for those who are late already, and all become late. What helps is that mild alerts which missed their target step back for
 * those who can still be in time, and that severe ones go first all along. The price is paid by those who stepped back: their
 * longest wait is printed beside their limit.
 */
import { type Measured, measure, together } from '../src/core/dispatch/measure.ts'
import { DISCIPLINES, type Discipline, simulate } from '../src/core/dispatch/simulate.ts'
import { limitSeconds } from '../src/core/routing/priority.ts'
import { MINUTE, playable, TARGET_SECONDS, type Trace, traces } from './dispatch/traces.ts'

const DAYS = 40
const RATIO = 1.3
const NAMES: Record<Discipline, string> = {
  first_come: 'first come',
  round_robin: 'round-robin',
  never_back: 'deadline only',
  by_deadline: 'ours',
}
const HEADS = [
  '',
  'in 5 min',
  'harm-weighted wait',
  'longest mild wait',
  'passed after limit',
  'idle',
  'idle while one waits',
]

export async function bench(): Promise<void> {
  process.stdout.write(`  ${DAYS} days of each, the limit of a mild alert: ${limitSeconds(TARGET_SECONDS) / 60} min\n`)
  for (const trace of traces) {
    const played = new Map(DISCIPLINES.map((way) => [way, play(trace, way)] as const))
    process.stdout.write(`\n  ${trace.name}: ${trace.reps} people, ${played.get('by_deadline')?.answered} alerts\n`)
    line(HEADS)
    for (const [way, measured] of played) line([NAMES[way], ...figures(measured)])
    const ratio = share(played.get('by_deadline')) / share(played.get('round_robin'))
    const limit = trace.name.includes('burst') ? ` (limit ${RATIO})` : ''
    process.stdout.write(`    ours ÷ round-robin, answered in 5 minutes: ${ratio.toFixed(2)}${limit}\n`)
  }
}

function play(trace: Trace, way: Discipline): Measured {
  const days = Array.from({ length: DAYS }, (_, seed) => playable(trace, seed))
  return together(days.map((day) => measure(day, simulate(day, way), TARGET_SECONDS)))
}

const share = (one: Measured | undefined) => (one ? one.inTime / one.answered : Number.NaN)

function figures(one: Measured): string[] {
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`
  return [
    percent(share(one)),
    `${(one.harmMs / one.harm / MINUTE).toFixed(1)} min`,
    `${(one.longestMildWaitMs / MINUTE).toFixed(0)} min`,
    String(one.starved),
    percent(one.idleMs / one.presentMs),
    percent(one.idleWhileWaitingMs / one.presentMs),
  ]
}

function line(cells: string[]): void {
  const [first = '', ...rest] = cells
  const padded = rest.map((cell, index) => cell.padStart((HEADS[index + 1] ?? '').length + 3))
  process.stdout.write(`    ${first.padEnd(14)}${padded.join('')}\n`)
}
