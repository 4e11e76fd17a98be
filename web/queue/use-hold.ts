import { type RefObject, useEffect, useState } from 'react'

/** Holds the order while a mouse is over the list, the keyboard is in it, or it is `scrolled` away from its head. */
export function useHold(
  scroller: RefObject<HTMLDivElement | null>,
  scrolled: boolean,
  onHold: (hold: boolean) => void,
) {
  const [over, setOver] = useState(false)
  const [inside, setInside] = useState(false)
  const hold = over || scrolled || inside
  useEffect(() => onHold(hold), [hold, onHold])
  // A list that is not on screen holds nothing.
  useEffect(() => () => onHold(false), [onHold])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const enter = (event: PointerEvent) => event.pointerType === 'mouse' && setOver(true)
    const leave = () => setOver(false)
    // Focus that came by a click is the mouse's, and goes with it.
    const focus = (event: FocusEvent) =>
      setInside(event.target instanceof Element && event.target.matches(':focus-visible'))
    const blur = () => setInside(false)
    // The pill floats over the list: pointing at it is still pointing at the list.
    const list = element.parentElement ?? element
    list.addEventListener('pointerenter', enter)
    list.addEventListener('pointerleave', leave)
    list.addEventListener('focusin', focus)
    list.addEventListener('focusout', blur)
    return () => {
      list.removeEventListener('pointerenter', enter)
      list.removeEventListener('pointerleave', leave)
      list.removeEventListener('focusin', focus)
      list.removeEventListener('focusout', blur)
    }
  }, [scroller])
}
