/**
 * The line between the desk and the site: passes everything on, remembers what was asked, and fails on command, as lines and the servers
 * in front of real sites do.
 */
import { createServer, type IncomingHttpHeaders, request } from 'node:http'

export type Fault =
  /** The site did what it was asked, and nobody hears so. */
  | { kind: 'lost' }
  /** The server in front answers for the site, which was not asked. */
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  /** The site did what it was asked, and the server in front tells something else. */
  | { kind: 'instead'; status: number; headers?: Record<string, string>; body?: string }

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders }

export type Line = {
  /** Every request so far. */
  asked: Asked[]
  /** The next request that fits meets this fault. */
  next(fits: (one: Asked) => boolean, fault: Fault): void
  /** Every request that fits does, until what this gives is called. */
  always(fits: (one: Asked) => boolean, fault: Fault): () => void
  stop(): Promise<void>
}

export async function startLine(port: number, sitePort: number): Promise<Line> {
  const asked: Asked[] = []
  const faults: { fits: (one: Asked) => boolean; fault: Fault; stays: boolean }[] = []
  const server = createServer((incoming, response) => {
    const one = { method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers }
    asked.push(one)
    const met = faults.find(({ fits }) => fits(one))
    if (met && !met.stays) faults.splice(faults.indexOf(met), 1)
    const fault = met?.fault ?? null
    if (fault?.kind === 'answer') {
      incoming.resume()
      response.writeHead(fault.status, fault.headers).end(fault.body)
      return
    }
    const onward = request(
      {
        host: '127.0.0.1',
        port: sitePort,
        method: one.method,
        path: one.url,
        headers: { ...incoming.headers, connection: 'close' },
      },
      (answer) => {
        const told: Buffer[] = []
        answer.on('data', (piece: Buffer) => told.push(piece))
        answer.on('end', () => {
          if (fault?.kind === 'lost') return incoming.socket.destroy()
          if (fault?.kind === 'instead') return response.writeHead(fault.status, fault.headers).end(fault.body)
          response.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(told))
        })
      },
    )
    onward.on('error', () => response.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    asked,
    next: (fits, fault) => void faults.push({ fits, fault, stays: false }),
    always(fits, fault) {
      const one = { fits, fault, stays: true }
      faults.push(one)
      return () => void faults.splice(faults.indexOf(one), 1)
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
