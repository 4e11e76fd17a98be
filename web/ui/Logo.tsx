/** The mark: an open circle, and the dot that is about to close it. */
import { arc, pointAt } from './ring-geometry.ts'

export function LogoMark({ size = 34 }: { size?: number }) {
  const box = { centre: 16 }
  const dot = pointAt(box, 12.6, 22)
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
      <path d={arc(box, 12, 66, 360)} stroke="var(--mg-pineRing)" strokeWidth="5" strokeLinecap="butt" />
      <circle cx={dot.x + 0.9} cy={dot.y} r="3.1" fill="var(--mg-ink)" />
    </svg>
  )
}
