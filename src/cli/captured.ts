/** The file of `maagal replay`: one captured delivery a line, as JSON. docs/cli.md describes it. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { CapturedDelivery } from '../actions/receive.ts'
import type { ConnectionRef } from '../store/reads/replay.ts'
import { Usage } from './errors.ts'

const captured = z
  .object({
    kind: z.string().min(1),
    connection_id: z.uuid().optional(),
    account: z.string().min(1).optional(),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.string().optional(),
    body_base64: z.base64().optional(),
  })
  .refine((one) => one.connection_id || one.account, 'connection_id or account is needed')
  .refine((one) => (one.body === undefined) !== (one.body_base64 === undefined), 'either body or body_base64 is needed')
type Captured = z.output<typeof captured>

/** The deliveries of a file, line by line. Throws Usage that names the first line which is not one. */
export async function* readCaptured(file: string, refs: ConnectionRef[]): AsyncGenerator<CapturedDelivery> {
  const input = createReadStream(file)
  const opened = new Promise<void>((resolve, reject) => {
    input.once('open', () => resolve())
    input.once('error', (error) => reject(new Usage('error.no_file', { file, why: error.message })))
  })
  await opened
  let line = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    if (text.trim() === '') continue
    const one = parseLine(text, line)
    const connection = connectionOf(one, refs, line)
    yield {
      organizationId: connection.organizationId,
      connectionId: connection.connectionId,
      headers: Object.fromEntries(Object.entries(one.headers).map(([name, value]) => [name.toLowerCase(), value])),
      body: one.body === undefined ? Buffer.from(one.body_base64 ?? '', 'base64') : Buffer.from(one.body),
    }
  }
}

function parseLine(text: string, line: number): Captured {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Usage('error.bad_line', { line, why: error instanceof Error ? error.message : String(error) })
  }
  const parsed = captured.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Usage('error.bad_line', { line, why: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() })
}

function connectionOf({ kind, connection_id, account }: Captured, refs: ConnectionRef[], line: number): ConnectionRef {
  const fitting = refs.filter(
    (one) => one.kinds.includes(kind) && (connection_id ? one.connectionId === connection_id : one.account === account),
  )
  const [first] = fitting
  if (!first) throw new Usage('error.no_connection', { line, kind, account: connection_id ?? account ?? '' })
  if (fitting.some(({ connectionId }) => connectionId !== first.connectionId))
    throw new Usage('error.several_connections', { line, kind, account: account ?? '' })
  return first
}
