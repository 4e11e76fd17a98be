import { GraphError } from './errors.ts'
import type { Throttle, World } from './world.ts'

const MINUTE = 60_000

/** Usage headers for an answer: percents of the rolling hour; the time to regain access is in minutes. */
export function usageHeaders(world: World, account: string): Record<string, string> {
  const headers: Record<string, string> = {}
  if (world.calls.length <= world.usageAfter) return headers
  for (const throttle of active(world)) {
    const counts = { call_count: throttle.percent, total_cputime: 23, total_time: 25 }
    if (throttle.kind === 'app') headers['x-app-usage'] = JSON.stringify(counts)
    if (throttle.kind === 'page') headers['x-page-usage'] = JSON.stringify(counts)
    if (throttle.kind !== 'buc') continue
    const minutes = throttle.percent >= 100 ? Math.ceil((throttle.until - world.now()) / MINUTE) : 0
    headers['x-business-use-case-usage'] = JSON.stringify({
      [account]: [{ type: throttle.type, ...counts, estimated_time_to_regain_access: minutes }],
    })
  }
  return headers
}

function active(world: World): Throttle[] {
  return world.throttles.filter((throttle) => throttle.percent < 100 || throttle.until > world.now())
}

/** Refuses the call while a limit is reached. Every refused call makes the block longer, as Meta warns. */
export function checkThrottle(world: World): void {
  const throttle = active(world).find((one) => one.percent >= 100)
  if (!throttle) return
  throttle.until += throttle.extendMinutes * MINUTE
  throw new GraphError({
    code: throttle.code,
    subcode: throttle.subcode,
    status: throttle.httpStatus,
    message: `(#${throttle.code}) There have been too many calls. Wait a bit and try again.`,
  })
}
