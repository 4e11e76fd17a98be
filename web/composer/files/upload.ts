/** Sends a file while telling how far it is; `fetch` cannot tell that. */
import { refusal } from '../../api/http.ts'
import type { Outgoing } from '../../api/types.ts'

type Upload = {
  caseId: string
  mode: 'public' | 'private'
  file: File
  key: string
  /** What else the request says. */
  more: Record<string, unknown>
  signal: AbortSignal
  /** 0 to 1. */
  onProgress(share: number): void
}

/** Throws `Problem`; or an AbortError when it was cancelled. */
export async function upload({ caseId, mode, file, key, more, signal, onProgress }: Upload): Promise<Outgoing> {
  const base64 = await base64Of(file)
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    signal.addEventListener('abort', stop)
    request.open('POST', `/api/cases/${encodeURIComponent(caseId)}/files`)
    for (const [name, value] of Object.entries({
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      'content-type': 'application/json',
      'x-maagal-request': '1',
    }))
      request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total)
    request.onloadend = () => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) reject(signal.reason)
      else if (request.status >= 200 && request.status < 300) resolve(request.response as Outgoing)
      else reject(refusal(request.status, request.response))
    }
    request.send(JSON.stringify({ mode, name: file.name, base64, request_key: key, ...more }))
  })
}

async function base64Of(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return address.slice(address.indexOf(',') + 1)
}
