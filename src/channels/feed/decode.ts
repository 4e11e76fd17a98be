/**
 * The bytes of a feed as text. What a feed declares about its encoding is often wrong, so the bytes are asked first: what is valid
 * UTF-8 is UTF-8.
 */

const DECLARED = /^[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/
/** More control characters than this share of a text is no text. */
const NOISE = 0.02

/** Throws on bytes that are no text at all. */
export function decodeFeed(body: Uint8Array, contentType: string | undefined): string {
  const text = decoded(body, contentType).replace(/^\uFEFF/, '')
  let noise = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) noise++
  }
  if (noise > Math.max(8, text.length * NOISE) || text.startsWith('\u001f')) throw new Error('these bytes are no text')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of them, and one would end the reading
  return text.replace(/[\u0000-\u0008\u000B\u000E-\u001F]/g, '')
}

function decoded(body: Uint8Array, contentType: string | undefined): string {
  const utf16 = wide(body)
  if (utf16) return new TextDecoder(utf16).decode(body)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    const head = new TextDecoder('latin1').decode(body.subarray(0, 300))
    const named = [/charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1], DECLARED.exec(head)?.[1]]
    for (const label of named) {
      const decoder = label && !/^utf-?(?:8|16)/i.test(label) ? decoderOf(label) : null
      if (decoder) return decoder.decode(body)
    }
    return guessed(body)
  }
}

/**
 * The same document in other bytes: spaces and line breaks at its end, which no format minds. Bytes that are known already are not read
 * again, and sometimes they should be.
 */
export function remarked(body: Uint8Array, mark: Uint8Array): Uint8Array {
  const bits = [...mark].flatMap((byte) => [...byte.toString(2).padStart(8, '0')])
  const blanks = bits.map((bit) => (bit === '1' ? ' ' : '\n')).join('')
  const encoding = wide(body)
  const tail = Buffer.from(blanks, encoding === null ? 'latin1' : 'utf16le')
  return Buffer.concat([body, encoding === 'utf-16be' ? tail.swap16() : tail])
}

/** UTF-16 by its mark, or by the zeros between the first letters. */
function wide([a, b, c, d]: Uint8Array): string | null {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be'
  return null
}

/** Hebrew of ISO 8859-8 is read as windows-1255, which has all of it and the quotes and points that people use beside it. */
function decoderOf(label: string): TextDecoder | null {
  const wanted = /^(?:iso-?8859-?8(?:-[ie])?|hebrew|logical|visual)$/i.test(label) ? 'windows-1255' : label
  try {
    return new TextDecoder(wanted)
  } catch {
    return null
  }
}

/** Nothing useful is declared: UTF-8 with a few broken letters, the Hebrew of Windows, or the Latin of Windows. */
function guessed(body: Uint8Array): string {
  const utf8 = new TextDecoder().decode(body)
  let broken = 0
  let beyond = 0
  for (const point of utf8) {
    if (point === '\uFFFD') broken++
    else if (point > '\u007F') beyond++
  }
  if (broken * 4 <= beyond) return utf8
  let hebrew = 0
  let high = 0
  for (const byte of body) {
    if (byte >= 0xe0 && byte <= 0xfa) hebrew++
    if (byte >= 0x80) high++
  }
  return new TextDecoder(hebrew * 2 > high ? 'windows-1255' : 'windows-1252').decode(body)
}
