import { createHmac } from 'node:crypto'
import { seconds } from './fields.ts'

/** The `signed_request` of a deletion or deauthorize callback: the signature is over the encoded payload text. */
export function signedRequest(secret: string, userId: string, now: number, forged = false): string {
  const payload = Buffer.from(
    JSON.stringify({
      user_id: userId,
      algorithm: 'HMAC-SHA256',
      issued_at: seconds(now),
      expires: seconds(now) + 3600,
    }),
  ).toString('base64url')
  const key = forged ? `${secret}-not` : secret
  return `${createHmac('sha256', key).update(payload).digest('base64url')}.${payload}`
}

export type DeletionAnswer = {
  status: number
  json: { url?: string; confirmation_code?: string } & Record<string, unknown>
  /** What a person sees who opens the status address that came back. */
  statusPage: { status: number; body: string } | undefined
}

/** Posts the form as Meta does, then opens the status address if one came back. */
export async function postSignedRequest(url: string, request: string): Promise<DeletionAnswer> {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ signed_request: request }),
    redirect: 'manual',
  })
  const text = await answer.text()
  let json: DeletionAnswer['json'] = {}
  try {
    json = JSON.parse(text) as DeletionAnswer['json']
  } catch {
    json = {}
  }
  if (typeof json.url !== 'string') return { status: answer.status, json, statusPage: undefined }
  try {
    const page = await fetch(json.url)
    return { status: answer.status, json, statusPage: { status: page.status, body: await page.text() } }
  } catch (error) {
    return { status: answer.status, json, statusPage: { status: 0, body: String(error) } }
  }
}
