/** Rows of a list repeat their channel, their brand, their times and many a word, and a day's list is long: what is equal is held once. */

/** The rows themselves, in which equal strings are one and the same, and of the named parts also those that are equal as a whole. */
export function oneOfEach<Row extends object>(rows: Row[], parts: readonly (keyof Row)[]): Row[] {
  const strings = new Map<string, string>()
  const wholes = new Map<string, unknown>()
  const lean = (value: unknown): unknown => {
    if (typeof value === 'string') return heldOf(strings, value, value)
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) (value as Record<string, unknown>)[name] = lean(inner)
    return value
  }
  for (const row of rows) {
    lean(row)
    for (const name of parts) row[name] = heldOf(wholes, JSON.stringify(row[name]), row[name])
  }
  return rows
}

function heldOf<Value>(held: Map<string, unknown>, key: string, value: Value): Value {
  if (!held.has(key)) held.set(key, value)
  return held.get(key) as Value
}
