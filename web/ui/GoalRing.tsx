/** A metric against its goal, or steps against their number: a butt-capped arc with a tick where the goal stands. */
import ring from './Ring.module.css'
import { pointAt, ringBox } from './ring-geometry.ts'
import { numeral } from './TimeRing.tsx'

type GoalRingProps = {
  /** 0 to 1. */
  share: number
  /** 0 to 1; null draws no tick. */
  goal: number | null
  size?: number
  text?: string
  /** The whole sentence the ring stands for. */
  label: string
}

export function GoalRing({ share, goal, size = 48, text, label }: GoalRingProps) {
  const box = ringBox(size)
  const width = size <= 30 ? 4.4 : box.width
  const circle = { cx: box.centre, cy: box.centre, r: box.radius, fill: 'none', strokeWidth: width }
  const inner = goal === null ? null : pointAt(box, box.radius - width / 2 - 0.5, goal * 360)
  const outer = goal === null ? null : pointAt(box, box.radius + width / 2 + 0.5, goal * 360)
  return (
    <span
      className={ring.ring}
      data-state="goal"
      style={{ inlineSize: size, blockSize: size }}
      role="img"
      aria-label={label}
    >
      <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
        <circle {...circle} className={ring.track} />
        <circle
          {...circle}
          className={ring.metric}
          strokeDasharray={`${box.round * Math.min(1, Math.max(0, share))} ${box.round}`}
          transform={`rotate(-90 ${box.centre} ${box.centre})`}
        />
        {inner && outer && (
          <line
            x1={inner.x}
            y1={inner.y}
            x2={outer.x}
            y2={outer.y}
            className={ring.tick}
            strokeWidth={size <= 30 ? 2 : 3}
          />
        )}
      </svg>
      {text && (
        <span className={ring.value} style={{ fontSize: numeral(size, text) }} aria-hidden>
          {text}
        </span>
      )}
    </span>
  )
}
