import type { IncomingMessage } from 'node:http'
import type { Fields, File } from './types.ts'

async function bytesOf(req: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Structures travel as JSON text in a form or a query: `recipient={"id":"7001"}`. Ids stay text, never numbers. */
export function structured(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

function formFields(entries: Iterable<[string, string]>): Fields {
  const fields: Fields = {}
  for (const [name, value] of entries) fields[name] = structured(value)
  return fields
}

/** The body of a call in the three encodings Graph takes: JSON, urlencoded form, multipart. */
export async function readBody(req: IncomingMessage): Promise<{ fields: Fields; files: File[] }> {
  const bytes = await bytesOf(req)
  const type = req.headers['content-type'] ?? ''
  if (bytes.length === 0) return { fields: {}, files: [] }
  if (type.startsWith('application/json')) {
    const value = structured(bytes.toString('utf8'))
    return { fields: typeof value === 'object' && value !== null ? (value as Fields) : {}, files: [] }
  }
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
    const fields: Fields = {}
    const files: File[] = []
    for (const [name, value] of form.entries()) {
      if (typeof value === 'string') fields[name] = structured(value)
      else
        files.push({ field: name, name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) })
    }
    return { fields, files }
  }
  return { fields: formFields(new URLSearchParams(bytes.toString('utf8'))), files: [] }
}
