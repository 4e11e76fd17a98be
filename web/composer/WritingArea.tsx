import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { Finding } from '../../src/core/guardrails/check.ts'
import css from './WritingArea.module.css'

type Props = {
  body: string
  findings: readonly Finding[]
  label: string
  placeholder: string
  /** What else is to be known while writing. */
  describedBy?: string
  onWrite: (body: string) => void
  /** Takes the ready text on Tab, while the draft is empty. */
  onAccept?: () => void
}

/** The text, and under it the same text again, whose only visible part is the marks. */
export function WritingArea({ body, findings, label, placeholder, describedBy, onWrite, onAccept }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.blockSize = '0px'
    element.style.blockSize = `${element.scrollHeight}px`
  }, [body])
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Tab' && !event.shiftKey && onAccept) {
      event.preventDefault()
      onAccept()
    } else if (event.key === 'F8') {
      event.preventDefault()
      nextMark(event.currentTarget, findings)
    }
  }
  return (
    <div className={css.area}>
      <div className={css.both}>
        <div className={css.marks} dir="auto" aria-hidden>
          {marked(body, findings)}
        </div>
        <textarea
          ref={area}
          id="composer-text"
          className={css.text}
          dir="auto"
          rows={2}
          value={body}
          aria-label={label}
          aria-describedby={[findings.length > 0 && 'guardrails', describedBy].filter(Boolean).join(' ') || undefined}
          aria-keyshortcuts="R"
          placeholder={placeholder}
          onChange={(event) => onWrite(event.target.value)}
          onKeyDown={onKey}
        />
      </div>
    </div>
  )
}

/** The text cut at every mark. Overlapping marks: the first one counts. */
function marked(body: string, findings: readonly Finding[]) {
  const spans = findings
    .flatMap(({ span, level }) => (span ? [{ ...span, level }] : []))
    .sort((a, b) => a.start - b.start)
  const out = []
  let at = 0
  for (const { start, end, level } of spans) {
    if (start < at || end > body.length) continue
    out.push(body.slice(at, start))
    out.push(
      <mark key={start} data-level={level}>
        {body.slice(start, end)}
      </mark>,
    )
    at = end
  }
  out.push(`${body.slice(at)}\n`)
  return out
}

function nextMark(area: HTMLTextAreaElement, findings: readonly Finding[]): void {
  const spans = findings.flatMap(({ span }) => (span ? [span] : [])).sort((a, b) => a.start - b.start)
  const next = spans.find(({ start }) => start > area.selectionStart) ?? spans[0]
  if (next) area.setSelectionRange(next.start, next.end)
}
