/** How long a text is in the unit a platform counts in. */
export type LengthUnit = 'bytes' | 'code_points' | 'utf16'
export type LengthLimit = { unit: LengthUnit; limit: number }

/** Length in UTF-8 bytes, Unicode code points, or UTF-16 code units. */
export function measure(text: string, unit: LengthUnit): number {
  if (unit === 'utf16') return text.length
  let points = 0
  let bytes = 0
  for (const point of text) {
    const code = point.codePointAt(0) ?? 0
    points += 1
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return unit === 'bytes' ? bytes : points
}
