/** A physical key, drawn. Decoration: the control it stands in carries `aria-keyshortcuts`. */
import css from './Kbd.module.css'

export const MAC = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.userAgent)
/** The modifier as its keyboard shows it. */
export const MOD = MAC ? '⌘' : 'Ctrl'

export function Kbd({ children, on = 'surface' }: { children: string; on?: 'surface' | 'solid' }) {
  return (
    <kbd className={css.kbd} data-on={on} aria-hidden>
      {children}
    </kbd>
  )
}
