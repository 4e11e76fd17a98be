/** What a file is, by its first bytes: what its sender calls it is only a claim. */

type Signature = { type: string; at?: number; bytes: number[] | string }

const SIGNATURES: Signature[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: 'GIF8' },
  { type: 'image/webp', at: 8, bytes: 'WEBP' },
  { type: 'image/bmp', bytes: 'BM' },
  { type: 'image/tiff', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: 'image/heic', at: 4, bytes: 'ftyphei' },
  { type: 'image/heic', at: 4, bytes: 'ftypmif1' },
  { type: 'image/avif', at: 4, bytes: 'ftypavif' },
  { type: 'video/quicktime', at: 4, bytes: 'ftypqt' },
  { type: 'audio/mp4', at: 4, bytes: 'ftypM4A' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'video/webm', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { type: 'audio/ogg', bytes: 'OggS' },
  { type: 'audio/mpeg', bytes: 'ID3' },
  { type: 'audio/wav', at: 8, bytes: 'WAVE' },
  { type: 'audio/amr', bytes: '#!AMR' },
  { type: 'application/pdf', bytes: '%PDF-' },
  { type: 'application/gzip', bytes: [0x1f, 0x8b] },
  { type: 'application/vnd.rar', bytes: 'Rar!' },
  { type: 'application/x-7z-compressed', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { type: 'application/rtf', bytes: '{\\rtf' },
]

/** Office files are zip archives; the claim decides which one, among the harmless names only. */
const ZIPPED =
  /^application\/(?:vnd\.openxmlformats-officedocument\.[a-z.]+|vnd\.oasis\.opendocument\.[a-z-]+|epub\+zip)$/
/** Text kinds that no browser runs. */
const TEXTS = new Set(['text/plain', 'text/csv', 'text/calendar', 'text/vcard', 'message/rfc822'])

/** A content type that is safe to serve: never one that a browser would run. */
export function typeOfBytes(bytes: Uint8Array, claimed: string | null): string {
  const claim = (claimed ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64))
  for (const { type, at = 0, bytes: start } of SIGNATURES) {
    const expected = Buffer.from(start as string)
    if (head.subarray(at, at + expected.length).equals(expected)) return type
  }
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return ZIPPED.test(claim) ? claim : 'application/zip'
  return TEXTS.has(claim) && isText(bytes) ? claim : 'application/octet-stream'
}

function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096)
  return !sample.includes(0)
}
