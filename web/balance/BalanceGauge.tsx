import { useId } from 'react'
import css from './BalanceGauge.module.css'

/** From all ignoring (−1) to all being run (1), in reading direction. Its zones differ by pattern too; words stand beside it. */
export function BalanceGauge({ lean, label }: { lean: number; label: string }) {
  const id = useId()
  const [hatch, dots] = [`${id}-hatch`, `${id}-dots`]
  const needle = at(lean, 76)
  return (
    <svg viewBox="0 0 220 122" className={css.gauge} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className={css.ground} />
          <rect width="2.4" height="6" className={css.grey} />
        </pattern>
        <pattern id={dots} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className={css.soft} />
          <circle cx="3" cy="3" r="1.3" className={css.amber} />
        </pattern>
      </defs>
      <path d={arc(-1, -0.36)} stroke={`url(#${hatch})`} className={css.zone} />
      <path d={arc(-0.31, 0.31)} className={`${css.zone} ${css.balanced}`} />
      <path d={arc(0.36, 1)} stroke={`url(#${dots})`} className={css.zone} />
      <line x1={CENTRE.x} y1={CENTRE.y} x2={needle.x} y2={needle.y} className={css.needle} />
      <circle cx={needle.x} cy={needle.y} r="5" className={css.tip} />
      <circle cx={CENTRE.x} cy={CENTRE.y} r="5" className={css.tip} />
    </svg>
  )
}

const CENTRE = { x: 110, y: 112 }
const RADIUS = 92

function at(lean: number, radius: number) {
  const angle = Math.PI * (1 - (lean + 1) / 2)
  return { x: CENTRE.x + radius * Math.cos(angle), y: CENTRE.y - radius * Math.sin(angle) }
}

function arc(from: number, to: number): string {
  const [a, b] = [at(from, RADIUS), at(to, RADIUS)]
  return `M ${a.x} ${a.y} A ${RADIUS} ${RADIUS} 0 0 1 ${b.x} ${b.y}`
}
