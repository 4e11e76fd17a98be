import type { ReactNode } from 'react'
import { useTitle } from '../ui/use-title.ts'
import css from './Settings.module.css'

/** The top of a settings page: what it is, how it stands, and what can be done. */
export function Head({ title, sub, children }: { title: string; sub?: ReactNode; children?: ReactNode }) {
  useTitle(title)
  return (
    <header className={css.head}>
      <div className={css.heading}>
        <h1 className={css.title}>{title}</h1>
        {sub && <p className={css.sub}>{sub}</p>}
      </div>
      {children && <div className={css.acts}>{children}</div>}
    </header>
  )
}
