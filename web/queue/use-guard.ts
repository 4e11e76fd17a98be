import { type RefObject, type SyntheticEvent, useEffect, useRef } from 'react'

const EVENTS = [
  'onClickCapture',
  'onPointerDownCapture',
  'onMouseDownCapture',
  'onKeyDownCapture',
  'onBeforeInputCapture',
  'onSubmitCapture',
  'onPasteCapture',
  'onDropCapture',
] as const

type Guard = { [Name in (typeof EVENTS)[number]]: (event: SyntheticEvent) => void }

/**
 * Nothing can be done to what stands in this pane while something else is selected: not by hand, not in a dialog that it opened. `inert`
 * would say the same, and have the styles of the whole pane worked out anew, twice for each case.
 */
export function useGuard(
  isBehind: () => boolean,
  behind: boolean,
): { pane: RefObject<HTMLElement | null>; guard: Guard } {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!behind) return
    const leave = () => {
      const focused = document.activeElement
      if (focused instanceof HTMLElement && pane.current?.contains(focused)) focused.blur()
    }
    leave()
    document.addEventListener('focusin', leave)
    return () => document.removeEventListener('focusin', leave)
  }, [behind])
  const stop = (event: SyntheticEvent) => {
    if (!isBehind()) return
    event.preventDefault()
    event.stopPropagation()
  }
  return { pane, guard: Object.fromEntries(EVENTS.map((name) => [name, stop])) as Guard }
}
