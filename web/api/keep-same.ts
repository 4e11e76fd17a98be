/**
 * What is read again keeps its parts that are still the same, so that whoever shows them has nothing to draw. The cache's own way copies
 * every object key by key, which makes a slow dictionary of each, several times as large; here what came stays as it came, and its parts
 * that are equal to what was there make way for it. Things that have an `id` are known by it, wherever in their list they stand by now.
 */

/** @returns `before` where both are equal; else `after`, in which every part that is equal to one of `before` has become that part */
export function keepSame(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) return keepItems(before, after)
  return isRecord(before) && isRecord(after) ? keepParts(before, after) : after
}

function keepItems(before: readonly unknown[], after: unknown[]): readonly unknown[] {
  const known = new Map<unknown, unknown>()
  for (const item of before) {
    const id = idOf(item)
    if (id !== undefined) known.set(id, item)
  }
  let same = before.length === after.length
  for (const [at, item] of after.entries()) {
    const id = idOf(item)
    const kept = keepSame(id === undefined ? before[at] : known.get(id), item)
    if (kept !== item) after[at] = kept
    if (!Object.is(kept, before[at])) same = false
  }
  return same ? before : after
}

function keepParts(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(after)
  let same = Object.keys(before).length === names.length
  for (const name of names) {
    const kept = keepSame(before[name], after[name])
    if (kept !== after[name]) after[name] = kept
    if (!Object.is(kept, before[name]) || !(name in before)) same = false
  }
  return same ? before : after
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function idOf(item: unknown): unknown {
  return isRecord(item) ? item.id : undefined
}
