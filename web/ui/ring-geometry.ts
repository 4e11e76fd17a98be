/** The sums behind the rings. Angles are degrees clockwise from twelve o'clock; lengths are in px of a `size` × `size` box. */

export type RingBox = { size: number; centre: number; width: number; radius: number; round: number }

/** Stroke width grows with size; `extra` thickens an urgent ring. */
export function ringBox(size: number, extra = 0): RingBox {
  const width = (size <= 30 ? 3.2 : size <= 60 ? 4.4 : size * 0.092) + extra
  const radius = size / 2 - width / 2 - 0.5 - (size > 60 ? 0 : 0.3)
  return { size, centre: size / 2, width, radius, round: 2 * Math.PI * radius }
}

export function pointAt({ centre }: { centre: number }, radius: number, degrees: number): { x: number; y: number } {
  const angle = ((degrees - 90) * Math.PI) / 180
  return { x: centre + radius * Math.cos(angle), y: centre + radius * Math.sin(angle) }
}

/** An SVG path along the circle from one angle to another, clockwise. */
export function arc(box: { centre: number }, radius: number, from: number, to: number): string {
  const a = pointAt(box, radius, from)
  const b = pointAt(box, radius, to)
  return `M${a.x.toFixed(2)} ${a.y.toFixed(2)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${b.x.toFixed(2)} ${b.y.toFixed(2)}`
}

/** Segment `index` of `count`, with room for its round ends. */
export function segment(box: RingBox, index: number, count: number): { from: number; to: number; middle: number } {
  const whole = 360 / count
  const pad = ((box.width * 0.98) / box.radius) * (180 / Math.PI)
  return { from: index * whole + pad, to: (index + 1) * whole - pad, middle: (index + 0.5) * whole }
}
