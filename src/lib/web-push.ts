/**
 * Web push as the standards have it: the words are encrypted for the one browser that asked for them (RFC 8291), and the push service knows
 * us by our own key (RFC 8292). The cryptography is web-push's; the call goes through a fetch that reaches the open internet only.
 */
import webPush from 'web-push'

export type PushKeys = { publicKey: string; privateKey: string }
/** What a browser gives when it subscribes; keys in base64url. */
export type PushTarget = { endpoint: string; keys: { p256dh: string; auth: string } }
export type PushCall = {
  target: PushTarget
  payload: string
  ttlSeconds: number
  urgent: boolean
  topic: string | null
}

/** `gone`: the browser asks for nothing any more · `refused`: it never will be taken · `later`: try again. */
export type PushOutcome = 'taken' | 'gone' | 'refused' | 'later'
export type Pusher = (keys: PushKeys, call: PushCall) => Promise<PushOutcome>

export const makePushKeys = (): PushKeys => webPush.generateVAPIDKeys()

/** `contact`: an https or mailto address under which the push service can reach whoever runs this. */
export function makePusher(fetchSafely: typeof fetch, contact: () => string): Pusher {
  return async (keys, { target, payload, ttlSeconds, urgent, topic }) => {
    const { endpoint, method, headers, body } = webPush.generateRequestDetails(target, payload, {
      vapidDetails: { subject: contact(), ...keys },
      TTL: ttlSeconds,
      urgency: urgent ? 'high' : 'normal',
      contentEncoding: 'aes128gcm',
      ...(topic ? { topic } : {}),
    })
    const { 'Content-Length': _, ...given } = headers as Record<string, string>
    const sent = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
    const answer = await fetchSafely(endpoint, { method, headers: sent, body: body ? new Uint8Array(body) : null })
    await answer.body?.cancel()
    if (answer.ok) return 'taken'
    if (answer.status === 404 || answer.status === 410) return 'gone'
    return answer.status === 429 || answer.status >= 500 ? 'later' : 'refused'
  }
}

/** Who we say we are: the desk's address where the world can open it. */
export const pushContact = (publicUrl: string): string =>
  publicUrl.startsWith('https://')
    ? publicUrl
    : `mailto:maagal@${new URL(publicUrl).hostname.replace(/^\[.*\]$/, 'localhost')}`
