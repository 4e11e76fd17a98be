/**
 * Writes docs/openapi.json and the web client's types from the route schemas. With --check it only says whether they are fresh.
 * Usage: node bin/openapi.ts [--check]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ActionContext } from '../src/actions/context.ts'
import { makeServer } from '../src/http/server.ts'
import { createLog } from '../src/lib/log.ts'
import { clientTypes, type OpenApi } from './lib/client-types.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

async function describe(): Promise<OpenApi> {
  // Only schemas are read: no handler runs, so nothing stands behind the context.
  const ctx = { log: createLog('silent'), publicUrl: 'http://localhost' } as ActionContext
  const server = await makeServer({
    ctx,
    hub: { wake: () => undefined, join: () => () => undefined, stop: async () => undefined },
    receive: {
      deliver: async () => undefined,
      handshake: async () => null,
      forget: async () => ({ url: '', confirmation_code: '' }),
      revoke: async () => undefined,
    },
    ready: async () => null,
    trustProxy: false,
    webRoot: null,
    version: JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version,
  })
  await server.ready()
  return server.swagger() as unknown as OpenApi
}

const document = await describe()
const files = {
  'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'web/api/client.gen.ts': await clientTypes(document),
}
const stale = Object.entries(files).filter(([path, text]) => read(path) !== text)
if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`${path} is not what the routes say; run: npm run openapi\n`)
  process.exit(stale.length > 0 ? 1 : 0)
}
for (const [path, text] of stale) {
  mkdirSync(fileURLToPath(new URL(`../${path}/..`, import.meta.url)), { recursive: true })
  writeFileSync(`${root}${path}`, text)
  process.stdout.write(`wrote ${path}\n`)
}

function read(path: string): string | null {
  try {
    return readFileSync(`${root}${path}`, 'utf8')
  } catch {
    return null
  }
}
