/** One polite voice for people who listen: due soon, past goal, send, undo, conflict. Nothing else speaks by itself. */
let region: HTMLElement | null = null

/** By then it was heard, and nobody finds it later between the page's own words. */
const SPOKEN_MS = 5000

export function announce(sentence: string): void {
  if (!region) {
    region = document.createElement('div')
    region.className = 'hidden'
    region.setAttribute('role', 'status')
    region.setAttribute('aria-live', 'polite')
    // What was said a moment ago is not said again with what comes now.
    region.setAttribute('aria-atomic', 'false')
    document.body.append(region)
  }
  const words = document.createElement('p')
  region.append(words)
  // A change in the next frame is spoken even when the region is new.
  requestAnimationFrame(() => {
    words.textContent = sentence
  })
  setTimeout(() => words.remove(), SPOKEN_MS)
}
