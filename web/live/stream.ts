/** Reads the server's event stream over fetch, so that a reconnect can say where it stopped and a 401 can be told from a dropped line. */
export type Change = { kind: string; id: string; version: number }
export type StreamEvent = { id: string | null; event: string; data: string }

/** Server-sent events, parsed incrementally. Feed it text; it hands out whole events. */
export function eventParser(emit: (event: StreamEvent) => void): (text: string) => void {
  let rest = ''
  let event = 'message'
  let data: string[] = []
  let id: string | null = null
  const line = (text: string) => {
    if (text === '') {
      if (data.length > 0) emit({ id, event, data: data.join('\n') })
      event = 'message'
      data = []
      return
    }
    const colon = text.indexOf(':')
    const field = colon < 0 ? text : text.slice(0, colon)
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') event = value
    else if (field === 'data') data.push(value)
    else if (field === 'id') id = value
  }
  return (text) => {
    rest += text
    const lines = rest.split(/\r\n|\n|\r/)
    rest = lines.pop() ?? ''
    for (const one of lines) line(one)
  }
}

type Listen = {
  onEvent(event: StreamEvent): void
  onOpen(): void
  /** The line is down; `retryAt` is when it is tried again (epoch ms, local clock). */
  onDown(retryAt: number): void
  /** The session has ended. */
  onSignedOut(): void
}

/** Servers send a comment every few seconds; a line that is silent for this long is dead. */
const SILENCE_MS = 40_000

/** Keeps one stream open until stopped. Returns how to stop, how to let go of a line known to be dead, and how to retry at once. */
export function openStream(url: string, listen: Listen): { stop(): void; drop(): void; retryNow(): void } {
  let stopped = false
  let cursor: string | null = null
  let failures = 0
  let wake: (() => void) | null = null
  let connection: AbortController | null = null

  const once = async () => {
    connection = new AbortController()
    const { signal } = connection
    const headers: Record<string, string> = { accept: 'text/event-stream' }
    if (cursor) headers['last-event-id'] = cursor
    const response = await fetch(url, { headers, credentials: 'same-origin', signal, cache: 'no-store' })
    if (response.status === 401) {
      stopped = true
      return listen.onSignedOut()
    }
    if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`)
    failures = 0
    listen.onOpen()
    const feed = eventParser((event) => {
      if (event.id) cursor = event.id
      listen.onEvent(event)
    })
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let silent = setTimeout(() => connection?.abort(), SILENCE_MS)
    try {
      for (;;) {
        const { value, done } = await reader.read()
        if (done) return
        clearTimeout(silent)
        silent = setTimeout(() => connection?.abort(), SILENCE_MS)
        feed(value)
      }
    } finally {
      clearTimeout(silent)
    }
  }

  const run = async () => {
    while (!stopped) {
      try {
        await once()
      } catch {
        failures += 1
      }
      if (stopped) return
      const wait = Math.min(500 * 2 ** failures, 20_000) * (0.75 + Math.random() * 0.5)
      listen.onDown(Date.now() + wait)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  void run()
  return {
    stop() {
      stopped = true
      connection?.abort()
      wake?.()
    },
    drop() {
      connection?.abort()
    },
    retryNow() {
      failures = 0
      wake?.()
    },
  }
}
