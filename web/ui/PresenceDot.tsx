import type { Presence } from '../api/types.ts'
import css from './PresenceDot.module.css'

/** Full: there. Barred: for a moment not. Hollow: not at the desk. Crossed out: off. Without a label the words stand beside it. */
export function PresenceDot({ state, label }: { state: Presence; label?: string }) {
  return label ? (
    <span className={css.dot} data-state={state} role="img" aria-label={label} title={label} />
  ) : (
    <span className={css.dot} data-state={state} aria-hidden />
  )
}
