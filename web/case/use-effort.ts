import { useEffect } from 'react'
import { IDLE_MS } from '../../src/core/kpi/effort.ts'
import { places } from '../api/client.gen.ts'
import { Problem, send } from '../api/http.ts'
import { now } from '../live/clock.ts'
import { useMe } from '../person/me.ts'
import { type EffortMeter, effortMeter } from './effort.ts'

const TELL_EVERY_MS = 60_000
const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'] as const

let one: { personId: string; meter: EffortMeter } | null = null

/** One for the whole desk of a person: what one case left untold, the next tells. */
function meterOf(personId: string): EffortMeter {
  if (one?.personId === personId) return one.meter
  const meter = effortMeter(sessionStorage, personId, async (id, slices) => {
    const { method, path } = places.recordEffort
    try {
      // The page may be on its way out.
      await send(method, path, { params: { id }, body: { slices }, keepalive: true })
      return true
    } catch (error) {
      const { status } = error as Problem
      if (error instanceof Problem && status >= 400 && status < 500 && status !== 401 && status !== 429) return false
      throw error
    }
  })
  one = { personId, meter }
  return meter
}

/** While this case is open, counts the seconds in which it was in front of somebody who did something. Shows nothing. */
export function useEffort(caseId: string): void {
  const personId = useMe().person.id
  useEffect(() => {
    const meter = meterOf(personId)
    let touchedAt = now()
    let toldAt = now()
    const touched = () => {
      touchedAt = now()
    }
    const tell = () => {
      toldAt = now()
      void meter.flush(toldAt)
    }
    const left = () => document.visibilityState === 'hidden' && tell()
    const timer = setInterval(() => {
      const at = now()
      const inFront = document.visibilityState === 'visible' && document.hasFocus()
      if (inFront && at - touchedAt < IDLE_MS) meter.second(caseId, at)
      if (at - toldAt >= TELL_EVERY_MS) tell()
    }, 1000)
    const passive = { passive: true, capture: true }
    for (const name of INPUTS) addEventListener(name, touched, passive)
    document.addEventListener('visibilitychange', left)
    addEventListener('pagehide', tell)
    return () => {
      clearInterval(timer)
      for (const name of INPUTS) removeEventListener(name, touched, passive)
      document.removeEventListener('visibilitychange', left)
      removeEventListener('pagehide', tell)
      tell()
    }
  }, [caseId, personId])
}
