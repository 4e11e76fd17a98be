/**
 * Gives the focus back to what opened a dialog or a menu once it is gone. Most of them are made when they are needed and taken away whole, and
 * many are opened from a menu that is gone by then: whoever uses the keyboard would begin the page anew each time.
 */
const OVER = '[role="dialog"], [role="menu"]'

/** What had the focus before each dialog or menu that is open now. */
const homes = new Map<Element, HTMLElement>()
let last: HTMLElement | null = null

function noteFocus({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement)) return
  const over = target.closest(OVER)
  if (over && !homes.has(over) && last && !over.contains(last)) {
    const menu = last.closest('[role="menu"]')
    // A dialog that was chosen in a menu goes home to where the menu came from.
    homes.set(over, (menu && homes.get(menu)) ?? last)
  }
  last = target
}

function returnFocus(): void {
  for (const [over, home] of homes) {
    if (over.isConnected) continue
    homes.delete(over)
    // After whatever else wanted the focus for itself: what was done in the dialog may lead on.
    setTimeout(() => {
      const lost = document.activeElement === null || document.activeElement === document.body
      if (lost && home.isConnected) home.focus({ preventScroll: true })
    }, 50)
  }
}

/** Once, for the whole page. */
export function keepFocusHome(): void {
  document.addEventListener('focusin', noteFocus)
  new MutationObserver(() => {
    if (homes.size > 0) returnFocus()
  }).observe(document.body, { childList: true, subtree: true })
}
