/** How near the account is to Meta's limits of calls, as its answers tell in their headers. */
import { fieldsOf, listOf, parseJson } from './json.ts'

/** `percent`: the highest of all that is counted; `regainSeconds`: until calls are let through again, 0 when they are. */
export type Usage = { percent: number; regainSeconds: number }

/** From here on calls are made more slowly, and from `STOP_AT` none that can wait: calls while throttled extend the block. */
export const SLOW_FROM = 80
export const STOP_AT = 95

export function usageOf(headers: Headers): Usage {
  const usage: Usage = { percent: 0, regainSeconds: 0 }
  const count = (of: Record<string, unknown>) => {
    for (const name of ['call_count', 'total_time', 'total_cputime'])
      usage.percent = Math.max(usage.percent, Number(of[name] ?? 0) || 0)
    // Minutes, and only in the business use case header.
    const minutes = Number(of.estimated_time_to_regain_access ?? 0) || 0
    usage.regainSeconds = Math.max(usage.regainSeconds, minutes * 60)
  }
  for (const name of ['x-app-usage', 'x-page-usage']) count(fieldsOf(read(headers.get(name))))
  for (const list of Object.values(fieldsOf(read(headers.get('x-business-use-case-usage')))))
    listOf(list).forEach(count)
  return usage
}

function read(text: string | null): unknown {
  try {
    return text === null ? null : parseJson(text)
  } catch {
    return null
  }
}
