import { useEffect, useState } from 'react'
import css from './ListSkeleton.module.css'

/** The list in its final geometry, after a short while; a quick answer never flashes it. */
export function ListSkeleton({ compact }: { compact: boolean }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div className={css.list} data-compact={compact || undefined} aria-hidden>
      {[0, 1, 2, 3, 4, 5].map((n) => (
        <div key={n} className={css.row}>
          <span className={css.ring} />
          <span className={css.lines}>
            <i style={{ inlineSize: '42%' }} />
            <i style={{ inlineSize: '96%' }} />
            <i style={{ inlineSize: '70%' }} />
          </span>
        </div>
      ))}
    </div>
  )
}
