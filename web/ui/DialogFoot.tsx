import type { ReactNode } from 'react'
import css from './DialogFoot.module.css'

/** The buttons of a dialog, the main one last. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return <div className={css.foot}>{children}</div>
}
