/** Which state of a case this person has looked at on this device: the dot on a row. */
const KEPT = 'maagal.seen'
const MOST = 400
let seen: Map<string, string> | null = null

function load(): Map<string, string> {
  if (!seen) {
    try {
      seen = new Map(JSON.parse(localStorage.getItem(KEPT) ?? '[]') as [string, string][])
    } catch {
      seen = new Map()
    }
  }
  return seen
}

export function markSeen(id: string, activity: string): void {
  const all = load()
  if (all.get(id) === activity) return
  all.delete(id)
  all.set(id, activity)
  for (const old of all.keys()) {
    if (all.size <= MOST) break
    all.delete(old)
  }
  localStorage.setItem(KEPT, JSON.stringify([...all]))
}

export function isUnseen(id: string, activity: string): boolean {
  const at = load().get(id)
  return at === undefined || at < activity
}
