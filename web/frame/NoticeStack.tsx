/** What waits for one, above the page: the first line of it, and how many more. The surface stays calm however much waits. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import css from './NoticeStack.module.css'

export function NoticeStack({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const [count, setCount] = useState(0)
  const [all, setAll] = useState(false)
  // Each part knows by itself whether it has something to say; how many do shows in what they draw.
  useLayoutEffect(() => {
    const drawn = list.current
    if (!drawn) return
    const recount = () => setCount(drawn.childElementCount)
    const observer = new MutationObserver(recount)
    observer.observe(drawn, { childList: true })
    recount()
    return () => observer.disconnect()
  }, [])
  return (
    <div className={css.stack}>
      <div ref={list} className={css.list} data-first={!all || undefined}>
        {children}
      </div>
      {count > 1 && (
        <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('routing.asks.less') : t('routing.asks.more', { count: count - 1 })}
        </button>
      )}
    </div>
  )
}
