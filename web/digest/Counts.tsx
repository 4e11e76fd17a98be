import css from './Digest.module.css'
import { Moved } from './Moved.tsx'

type Count = { key: string; now: number; before: number }

/** How many of each, as bars beside each other; the words and numbers say the same. */
export function Counts({
  title,
  counts,
  nameOf,
}: {
  title: string
  counts: readonly Count[]
  nameOf: (key: string) => string
}) {
  const most = Math.max(1, ...counts.map(({ now }) => now))
  return (
    <section className={css.card}>
      <h2 className={css.label}>{title}</h2>
      <ul className={css.counts}>
        {counts.map(({ key, now, before }) => (
          <li key={key}>
            <span>{nameOf(key)}</span>
            <span className={css.bar} aria-hidden>
              <span style={{ inlineSize: `${(now / most) * 100}%` }} />
            </span>
            <strong>{now}</strong>
            <Moved change={{ now, before }} />
          </li>
        ))}
      </ul>
    </section>
  )
}
