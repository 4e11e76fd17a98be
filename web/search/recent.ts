/** The last searches of this person on this device. */
const KEY = 'maagal.searches'
const MOST = 6

export function recentSearches(): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

export function remember(text: string): void {
  const words = text.trim()
  if (words === '') return
  keep([words, ...recentSearches().filter((one) => one !== words)].slice(0, MOST))
}

export function forgetSearches(): void {
  keep([])
}

function keep(searches: string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches))
  } catch {
    // A full or closed store only costs the memory of searches.
  }
}
