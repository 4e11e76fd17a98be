/** One polite voice for people who listen: due soon, past goal, send, undo, conflict. Nothing else speaks by itself. */
let region: HTMLElement | null = null

export function announce(sentence: string): void {
  if (!region) {
    region = document.createElement('div')
    region.className = 'hidden'
    region.setAttribute('role', 'status')
    region.setAttribute('aria-live', 'polite')
    document.body.append(region)
  }
  region.textContent = ''
  // A change in the next frame is spoken even when the words are the same.
  const target = region
  requestAnimationFrame(() => {
    target.textContent = sentence
  })
}
