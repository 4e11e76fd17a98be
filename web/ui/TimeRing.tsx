/** The ring before the first answer: it counts time. */

import type { Clock } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { clockTime, ringTime, spokenDuration } from './format.ts'
import ring from './Ring.module.css'
import { ringBox } from './ring-geometry.ts'

export type TimeState = 'left' | 'due_soon' | 'late' | 'paused'
/** From this share of the target on, an answer is due soon. */
export const DUE_SOON = 0.4

/** What the ring shows at this moment. The server says when a clock pauses; the arc is the plain share of the target that is left. */
export function timeState(clock: Clock, now: number): { state: TimeState; remaining: number; share: number } {
  const target = Date.parse(clock.target_at)
  const remaining = target - now
  if (remaining <= 0) return { state: 'late', remaining, share: 0 }
  const paused = clock.paused_until !== null && Date.parse(clock.paused_until) > now
  const whole = Math.max(1, target - Date.parse(clock.started_at))
  const share = Math.min(1, remaining / whole)
  return { state: paused ? 'paused' : share <= DUE_SOON ? 'due_soon' : 'left', remaining, share }
}

export function TimeRing({ clock, size = 48 }: { clock: Clock; size?: number }) {
  const { t } = useTranslation()
  const time = timeState(clock, useNow())
  const { state, remaining, share } = time
  const resumes = clock.paused_until ? clockTime(clock.paused_until) : ''
  const label = t(`ring.${state}`, { time: spokenDuration(Math.abs(remaining)), resumes })
  const brief = state === 'late' && size < 60
  const text =
    state === 'paused' ? resumes : `${state === 'late' ? '+' : ''}${ringTime(Math.abs(remaining), { brief })}`
  return (
    <span
      className={ring.ring}
      data-state={state}
      style={{ inlineSize: size, blockSize: size }}
      role="img"
      aria-label={label}
    >
      <TimeArc state={state} share={share} size={size} />
      {size >= 40 && (
        <span
          className={ring.value}
          data-long={text.length > 4 || undefined}
          style={{ fontSize: numeral(size, text) }}
          aria-hidden
        >
          {text}
        </span>
      )}
    </span>
  )
}

/** The time beside a compact ring, in the same colour and words. */
export function TimeText({ clock }: { clock: Clock }) {
  const { state, remaining } = timeState(clock, useNow())
  const text =
    state === 'paused' && clock.paused_until
      ? clockTime(clock.paused_until)
      : `${state === 'late' ? '+' : ''}${ringTime(Math.abs(remaining))}`
  return (
    <span className={`${ring.beside} ltr`} data-state={state} aria-hidden>
      {text}
    </span>
  )
}

function TimeArc({ state, share, size }: { state: TimeState; share: number; size: number }) {
  const box = ringBox(size, state === 'due_soon' ? 1 : 0)
  const circle = { cx: box.centre, cy: box.centre, r: box.radius, fill: 'none' }
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
      {state === 'late' && (
        <>
          <circle cx={box.centre} cy={box.centre} r={size / 2 - 0.5} className={ring.lateDisc} />
          <circle
            {...circle}
            className={ring.late}
            strokeWidth={box.width * 0.92}
            strokeDasharray={dashes(box.round, size)}
          />
        </>
      )}
      {state === 'paused' && (
        <circle
          {...circle}
          r={size / 2 - 2}
          className={ring.paused}
          strokeWidth={size <= 30 ? 1.2 : 1.6}
          strokeDasharray="0 4"
        />
      )}
      {(state === 'left' || state === 'due_soon') && (
        <>
          <circle {...circle} className={ring.track} strokeWidth={box.width} />
          <circle
            {...circle}
            className={state === 'left' ? ring.left : ring.soon}
            strokeWidth={box.width}
            strokeDasharray={box.round}
            strokeDashoffset={-box.round * (1 - share)}
            transform={`rotate(-90 ${box.centre} ${box.centre})`}
          />
        </>
      )}
    </svg>
  )
}

/** A whole number of dashes, so that the ring has no seam. */
export function dashes(round: number, size: number): string {
  const count = size <= 30 ? 9 : 14
  const one = round / count
  return `${(one * 0.66).toFixed(2)} ${(one * 0.34).toFixed(2)}`
}

export function numeral(size: number, text: string): number {
  const longest = text.length
  if (size <= 50) return longest > 4 ? 11.5 : 13.5
  return Math.round(size * (longest > 4 ? 0.2 : 0.255))
}
