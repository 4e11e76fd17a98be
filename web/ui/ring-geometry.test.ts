import { describe, expect, it } from 'vitest'
import { arc, pointAt, ringBox, segment } from './ring-geometry.ts'

describe('the sums of a ring', () => {
  it('start at twelve o’clock and go clockwise', () => {
    const top = pointAt({ centre: 50 }, 40, 0)
    const right = pointAt({ centre: 50 }, 40, 90)
    expect([Math.round(top.x), Math.round(top.y)]).toEqual([50, 10])
    expect([Math.round(right.x), Math.round(right.y)]).toEqual([90, 50])
  })
  it('leave a gap between segments that the round ends do not close', () => {
    for (const size of [26, 46, 48, 74, 96]) {
      const box = ringBox(size)
      const one = segment(box, 0, 6)
      const next = segment(box, 1, 6)
      const gap = ((next.from - one.to) / 360) * box.round
      expect(gap).toBeGreaterThan(box.width)
      expect(one.to).toBeGreaterThan(one.from)
    }
  })
  it('stay inside their box, also when thicker', () => {
    for (const size of [26, 48, 96]) {
      const box = ringBox(size, 1)
      expect(box.radius + box.width / 2).toBeLessThanOrEqual(size / 2)
    }
  })
  it('take the long way round only for more than half', () => {
    expect(arc({ centre: 50 }, 40, 0, 170)).toContain(' 0 0 1 ')
    expect(arc({ centre: 50 }, 40, 0, 190)).toContain(' 0 1 1 ')
  })
})
