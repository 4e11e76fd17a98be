/** `maagal version`. */
import { version } from '../../app.ts'
import { embeddedPostgresVersion } from '../../store/open.ts'
import type { Result } from '../terminal.ts'

export async function showVersion(): Promise<Result> {
  const postgres = embeddedPostgresVersion()
  return {
    json: { maagal: version, node: process.versions.node, embedded_postgres: postgres },
    lines: [`Maagal ${version}`, `Node ${process.versions.node}`, ...(postgres ? [`PostgreSQL ${postgres}`] : [])],
  }
}
