import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { makeSafeFetch, neverSent, type SafeFetchOptions } from './safe-fetch.ts'
import { addressProblem, type LookupAll } from './safe-fetch-address.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** An origin where nobody listens any more. */
async function nobodyAt(): Promise<string> {
  const origin = await serve(() => undefined)
  const server = servers.pop()
  await new Promise((resolve) => server?.close(resolve))
  return origin
}

const make = (options: Partial<SafeFetchOptions> = {}) => makeSafeFetch({ userAgent: 'Maagal/test', ...options })
const refused = { name: 'TypeError', code: 'address_refused' }
/** Every name leads to these, one after the other. */
const leadsTo = (...addresses: string[]): LookupAll => {
  let asked = 0
  return (_, __, done) => {
    const address = addresses[Math.min(asked++, addresses.length - 1)] ?? ''
    done(null, [{ address, family: address.includes(':') ? 6 : 4 }])
  }
}

describe('where a fetch may go', () => {
  it('is not to this machine, unless its origin is trusted', async () => {
    const origin = await serve((_, response) => response.end('hello'))
    await expect(make()(origin)).rejects.toMatchObject(refused)
    const response = await make({ trusted: [origin] })(`${origin}/x`)
    expect(await response.text()).toBe('hello')
    expect(response.url).toBe(`${origin}/x`)
    expect(response).toBeInstanceOf(Response)
    await expect(make({ trusted: ['http://127.0.0.1:1'] })(origin)).rejects.toMatchObject(refused)
  })

  it.each([
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://127。0。0。1/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00:ec2::254]/',
    'http://169.254.169.254/latest/meta-data/',
  ])('is not %s', async (url) => {
    await expect(make()(url)).rejects.toMatchObject(refused)
  })

  it.each([
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '100.100.100.200',
    '169.254.1.1',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '0.0.0.0',
    '168.63.129.16',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '::ffff:8.8.8.8',
    '64:ff9b:1::1',
    'no address',
  ])('is not the address %s', (address) => {
    expect(addressProblem(address)).not.toBeNull()
  })

  it.each(['8.8.8.8', '172.15.0.1', '2a00:1450:4001:800::200e'])('may be the address %s', (address) => {
    expect(addressProblem(address)).toBeNull()
  })

  it('is not a name that leads to this machine', async () => {
    const { port } = new URL(await serve((_, response) => response.end('secret')))
    await expect(make({ lookup: leadsTo('127.0.0.1') })(`http://feeds.example:${port}/`)).rejects.toMatchObject(refused)
    await expect(make()(`http://localhost:${port}/`)).rejects.toMatchObject(refused)
  })

  it('is the address that was looked at, whatever the name leads to a moment later', async () => {
    let reached = 0
    const { port } = new URL(
      await serve((_, response) => {
        reached++
        response.end()
      }),
    )
    // Of the open internet by its number, but never given out: nobody answers.
    const call = make({ lookup: leadsTo('2d00::1', '127.0.0.1'), timeoutMs: 300 })
    await expect(call(`http://rebinding.example:${port}/`)).rejects.not.toMatchObject(refused)
    await expect(call(`http://rebinding.example:${port}/`)).rejects.toMatchObject(refused)
    expect(reached).toBe(0)
  })

  it.each([
    ['file:///etc/passwd', /only http and https/],
    ['sandbox://wall/1', /only http and https/],
    ['http://name:secret@example.com/', /credentials/],
    ['not an address', /URL/],
  ])('is not %s', async (url, reason) => {
    await expect(make()(url)).rejects.toThrow(reason)
    await expect(make()(url)).rejects.toBeInstanceOf(TypeError)
  })
})

describe('a redirect', () => {
  it('is followed, and looked at again', async () => {
    const inner = await serve((_, response) => response.end('secret'))
    const outer = await serve((request, response) => {
      const location = request.url === '/in' ? inner : request.url === '/own' ? '/here' : undefined
      response.writeHead(location ? 302 : 200, location ? { location } : {}).end('here')
    })
    const call = make({ trusted: [outer] })
    await expect(call(`${outer}/in`)).rejects.toMatchObject(refused)
    const response = await call(`${outer}/own`)
    expect([await response.text(), response.url, response.redirected]).toEqual(['here', `${outer}/here`, true])
  })

  it('takes no secrets to another origin, and keeps them on its own', async () => {
    const seen: (string | undefined)[][] = []
    const note: RequestListener = (request, response) => {
      seen.push([request.headers.authorization, String(request.headers['x-api-key']), request.headers.accept])
      response.end()
    }
    const other = await serve(note)
    const origin = await serve((request, response) => {
      if (request.url === '/end') return note(request, response)
      response.writeHead(307, { location: request.url === '/away' ? other : '/end' }).end()
    })
    const call = make({ trusted: [origin, other] })
    const headers = { authorization: 'Bearer secret', 'x-api-key': 'secret', accept: 'text/x' }
    await call(`${origin}/away`, { headers })
    await call(origin, { headers })
    expect(seen).toEqual([
      [undefined, 'undefined', 'text/x'],
      ['Bearer secret', 'secret', 'text/x'],
    ])
  })

  it('ends somewhere', async () => {
    const origin = await serve((_, response) => response.writeHead(302, { location: '/again' }).end())
    await expect(make({ trusted: [origin] })(origin)).rejects.toThrow('more than 5 redirects')
  })

  it('is handed over where the caller asks for it', async () => {
    const origin = await serve((_, response) => response.writeHead(301, { location: '/new' }).end())
    const response = await make({ trusted: [origin] })(origin, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([301, '/new'])
  })

  it('repeats a POST where the status says so, and asks plainly where it does not', async () => {
    const seen: string[] = []
    const origin = await serve((request, response) => {
      let body = ''
      request.on('data', (piece) => (body += piece))
      request.on('end', () => {
        seen.push(`${request.method} ${request.url} ${body}`)
        const status = Number(request.url?.slice(1))
        response.writeHead(status || 200, status ? { location: '/end' } : {}).end()
      })
    })
    const call = make({ trusted: [origin] })
    for (const status of [303, 308]) await call(`${origin}/${status}`, { method: 'POST', body: 'x=1' })
    expect(seen).toEqual(['POST /303 x=1', 'GET /end ', 'POST /308 x=1', 'POST /end x=1'])
  })
})

describe('an answer', () => {
  it('is read to a size, also when it was packed', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/packed') response.setHeader('content-encoding', 'gzip')
      response.end(request.url === '/packed' ? gzipSync(Buffer.alloc(1_000_000)) : Buffer.alloc(2000))
    })
    const call = make({ trusted: [origin], maxBytes: 2000 })
    expect((await (await call(origin)).arrayBuffer()).byteLength).toBe(2000)
    const packed = await call(`${origin}/packed`)
    await expect(packed.text()).rejects.toThrow(/larger than 2000 bytes/)
    await expect(make({ trusted: [origin], maxBytes: 1999 })(origin).then((one) => one.text())).rejects.toBeInstanceOf(
      TypeError,
    )
  })

  it('comes in time, its body too', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/body') response.write('beginning')
    })
    const within = (timeoutMs: number) => make({ trusted: [origin], timeoutMs })
    await expect(within(150)(origin)).rejects.toThrow('no whole answer within 150 ms')
    // Long enough for its beginning to be here before the time is over, however busy the machine.
    const response = await within(1500)(`${origin}/body`)
    await expect(response.text()).rejects.toThrow('no whole answer within 1500 ms')
  })

  it('is not waited for once the caller gave up', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/body') response.write('beginning')
      else giveUp.abort()
    })
    const giveUp = new AbortController()
    const call = make({ trusted: [origin] })
    await expect(call(origin, { signal: giveUp.signal })).rejects.toMatchObject({ name: 'AbortError' })
    const later = new AbortController()
    const response = await call(`${origin}/body`, { signal: later.signal })
    const text = response.text()
    later.abort()
    await expect(text).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('may be empty', async () => {
    const origin = await serve((_, response) => response.writeHead(304).end())
    expect((await make({ trusted: [origin] })(origin)).status).toBe(304)
  })
})

describe('what is sent', () => {
  it('says who asks, and carries forms as the platform makes them', async () => {
    let seen = ''
    const origin = await serve((request, response) => {
      seen = `${request.headers['user-agent']}|${request.headers['content-type']?.split(';')[0]}|`
      request.on('data', (piece) => (seen += piece))
      request.on('end', () => response.end())
    })
    const body = new FormData()
    body.set('file', new Blob(['שלום'], { type: 'text/plain' }), 'a.txt')
    await make({ trusted: [origin] })(origin, { method: 'POST', body })
    expect(seen).toMatch(/^Maagal\/test\|multipart\/form-data\|.*filename="a\.txt".*שלום/s)
  })

  it('is known not to have left when nobody was there, and not known when the line broke later', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/gone') response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()
      else request.socket.destroy()
    })
    const closed = await nobodyAt()
    const post = (url: string, trusted = [origin, closed]) =>
      make({ trusted })(url, { method: 'POST', body: 'x' }).catch((error: unknown) => error)
    const nobody = await post(closed)
    expect(nobody).toMatchObject({ name: 'TypeError', cause: { code: 'ECONNREFUSED' } })
    expect(neverSent(nobody)).toBe(true)
    expect(neverSent(await post(origin, []))).toBe(true)
    expect(neverSent(await post(origin))).toBe(false)
    expect(neverSent(await post(`${origin}/gone`))).toBe(false)
    const unnamed: LookupAll = (_, __, done) => done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), [])
    const noName = await make({ lookup: unnamed })('http://nowhere.example/').catch((error: unknown) => error)
    expect(noName).toMatchObject({ cause: { code: 'ENOTFOUND' } })
    expect(neverSent(noName)).toBe(true)
  })
})
