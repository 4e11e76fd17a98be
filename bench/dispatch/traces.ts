/** Days to play: how alerts come in, what they are like, and who is there. Invented, and the same for every way of dispatching. */
import { chance, untilNext } from '../../src/core/dispatch/chance.ts'
import type { Alert, Day, Rep } from '../../src/core/dispatch/simulate.ts'

export const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const TARGET_SECONDS = 300

type Mix = {
  /** Shares of severity 0, 1, 2 and 3. */
  severity: readonly [number, number, number, number]
  /** Share that is public; how many see such a one is 10 to the power of a number in this range. */
  open: number
  seen: readonly [number, number]
}
/** So many alerts an hour at this moment, of this mix. */
type Flow = { perHour: number; mix: Mix }
export type Trace = { name: string; hours: number; reps: number; most: number; flow(at: number): Flow }

const EVERYDAY: Mix = { severity: [0.5, 0.28, 0.17, 0.05], open: 0.5, seen: [1, 3.7] }
const CRISIS: Mix = { severity: [0.35, 0.3, 0.25, 0.1], open: 0.8, seen: [2, 4.7] }

/** Two people do about 40 alerts an hour between them, six about 120. */
export const traces: Trace[] = [
  { name: 'quiet', hours: 8, reps: 2, most: 14, flow: () => ({ perHour: 14, mix: EVERYDAY }) },
  {
    // Two waves: late morning, and the evening after work.
    name: 'daily wave',
    hours: 11,
    reps: 6,
    most: 100,
    flow: (at) => ({ perHour: 30 + 65 * wave(at, 2.5 * HOUR) + 65 * wave(at, 9 * HOUR), mix: EVERYDAY }),
  },
  {
    name: 'crisis burst: an hour at one and a half times what six people can do',
    hours: 5,
    reps: 6,
    most: 180,
    flow: burst({ hours: 1, perHour: 180 }),
  },
  {
    name: 'hard burst: three quarters of an hour at twice that',
    hours: 5,
    reps: 6,
    most: 240,
    flow: burst({ hours: 0.75, perHour: 240 }),
  },
]

/** Calm, then everybody at once for so long, then calm again. */
function burst({ hours, perHour }: { hours: number; perHour: number }): Trace['flow'] {
  return (at) => (at >= HOUR && at < (1 + hours) * HOUR ? { perHour, mix: CRISIS } : { perHour: 50, mix: EVERYDAY })
}

/** A hill of height 1 around this time. */
const wave = (at: number, around: number) => Math.exp(-(((at - around) / (1.1 * HOUR)) ** 2))

export function playable(trace: Trace, seed: number): Day {
  const random = chance(seed)
  const endsAt = trace.hours * HOUR
  const alerts: Alert[] = []
  // Arrivals at the highest rate, of which as many are kept as the moment's rate says.
  for (let at = untilNext(random, HOUR / trace.most); at < endsAt; at += untilNext(random, HOUR / trace.most)) {
    const { perHour, mix } = trace.flow(at)
    if (random() * trace.most < perHour) alerts.push(alert(random, at, mix))
  }
  return {
    alerts,
    reps: Array.from({ length: trace.reps }, (_, n) => rep(n, endsAt)),
    targetSeconds: TARGET_SECONDS,
    endsAt,
  }
}

/** How long it takes says nothing about how severe it is, so that no order can gain by doing short ones first. */
function alert(random: () => number, at: number, { severity, open, seen }: Mix): Alert {
  const isOpen = random() < open
  const power = seen[0] + random() * (seen[1] - seen[0])
  const again = random()
  return {
    at,
    severity: pick(random(), severity),
    reach: isOpen ? Math.round(10 ** power) : 0,
    ignored: again < 0.03 ? 2 : again < 0.1 ? 1 : 0,
    answerMs: untilNext(random, 0.75 * MINUTE) + untilNext(random, 0.75 * MINUTE),
    restMs: untilNext(random, 1.5 * MINUTE),
  }
}

function pick(random: number, shares: Mix['severity']): Alert['severity'] {
  const [none, low, medium] = shares
  return random < none ? 0 : random < none + low ? 1 : random < none + low + medium ? 2 : 3
}

/** Ten minutes off after two hours and half an hour after four, again and again, in turns. */
function rep(n: number, endsAt: number): Rep {
  const away = []
  for (let at = 1.6 * HOUR + n * 12 * MINUTE, break_ = 0; at < endsAt; at += 2 * HOUR, break_++)
    away.push({ from: at, to: at + (break_ % 2 === 0 ? 10 : 30) * MINUTE })
  return { away }
}
