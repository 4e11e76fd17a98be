import css from './Approvals.module.css'
import type { Approval } from './queries.ts'

/** The exact text, with the places that made it wait. */
export function MarkedText({ text, findings }: { text: string; findings: Approval['findings'] }) {
  const spans = findings
    .flatMap(({ span, level }) => (span ? [{ ...span, level }] : []))
    .sort((a, b) => a.start - b.start)
  const out = []
  let at = 0
  for (const { start, end, level } of spans) {
    if (start < at || end > text.length) continue
    out.push(text.slice(at, start))
    out.push(
      <mark key={start} data-level={level}>
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  out.push(text.slice(at))
  return (
    <p className={css.body} dir="auto">
      {out}
    </p>
  )
}
