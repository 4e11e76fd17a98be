import { diskFull } from '../../lib/fs-problem.ts'
import type { Log } from '../../lib/log.ts'

const REPEAT_MS = 30_000

export const isDiskFull = (line: string): boolean =>
  /No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes/.test(line)

/**
 * Carries the server's own words into our log, at the level they deserve: what it refuses (FATAL, ERROR) is told by the
 * one who was refused. A full disk is told in our words, once in a while. `files` is where the database lives.
 */
export function serverLog(log: Log, files: string): (line: string) => void {
  let toldFullAt = Number.NEGATIVE_INFINITY
  return (line) => {
    const [, level = '', text = line] = /^(DEBUG|INFO|NOTICE|LOG|WARNING|ERROR|FATAL|PANIC):\s+(.*)$/.exec(line) ?? []
    if (isDiskFull(line)) {
      log.debug(`database: ${line}`)
      if (performance.now() - toldFullAt < REPEAT_MS) return
      toldFullAt = performance.now()
      log.error(`${diskFull(files).message} Free some space; work goes on by itself after that.`)
    } else if (level === 'PANIC') log.error(`database: ${text}`)
    else if (level === 'WARNING' && !text.startsWith('terminating connection')) log.warn(`database: ${text}`)
    else log.debug(`database: ${line}`)
  }
}
