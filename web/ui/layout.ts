/** How many panes fit: one rule for CSS and code. */
import { useSyncExternalStore } from 'react'

/** phone: one pane at a time · strip: list as rings · narrow: side as drawer · medium: queues as menu · wide: all. */
export type Layout = 'phone' | 'strip' | 'narrow' | 'medium' | 'wide'
const FROM: [Layout, number][] = [
  ['wide', 1440],
  ['medium', 1200],
  ['narrow', 992],
  ['strip', 768],
]
const queries = FROM.map(([, px]) => matchMedia(`(min-width: ${px}px)`))

function measured(): Layout {
  const at = queries.findIndex((query) => query.matches)
  return FROM[at]?.[0] ?? 'phone'
}
// Asked for by every part on screen, whenever it is drawn.
let known = measured()
for (const query of queries)
  query.addEventListener('change', () => {
    known = measured()
  })
const current = () => known

function subscribe(listener: () => void): () => void {
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    for (const query of queries) query.removeEventListener('change', listener)
  }
}

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, current)
}
