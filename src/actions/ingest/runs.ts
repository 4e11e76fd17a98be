/** Cuts a list into runs of what can be filed in one go, since no two touch the same thing. What touches null touches everything. */
export function runs<T>(items: readonly T[], touched: (item: T) => readonly string[] | null): T[][] {
  const all: T[][] = []
  let seen: Set<string> | null = null
  for (const item of items) {
    const keys = touched(item)
    const before: ReadonlySet<string> | null = seen
    const run = all.at(-1)
    if (run && before && keys && !keys.some((key) => before.has(key))) run.push(item)
    else {
      all.push([item])
      seen = keys && new Set()
    }
    for (const key of keys ?? []) seen?.add(key)
  }
  return all
}
