import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { Finding } from '../../src/core/guardrails/finding.ts'
import { isKeyOf } from '../commands/keys.ts'
import { keyProps } from '../commands/shown.ts'
import { listId, optionId } from '../replies/SlashList.tsx'
import type { Replies } from '../replies/use-replies.ts'
import { COMPOSER_TEXT, guardrailsOf } from './ids.ts'
import { numbered } from './numbered.ts'
import { takePaste } from './take-paste.ts'
import css from './WritingArea.module.css'

type Props = {
  /** Of the field; the composer's unless told. */
  id?: string
  body: string
  findings: readonly Finding[]
  label: string
  placeholder: string
  /** What else is to be known while writing. */
  describedBy?: string
  onWrite: (body: string) => void
  /** Takes the ready text on Tab, while the draft is empty. */
  onAccept?: () => void
  /** Takes files that are pasted. */
  onFiles?: ((files: File[]) => void) | null
  /** Saved replies that answer to a slash, where there are any. */
  replies?: Replies
  /** Where the caret goes when the dialog around it opens. */
  autoFocus?: boolean
  /** What is written here goes to a customer: others are told that somebody answers. */
  answers?: boolean
}

// To measure lays the whole page out twice, with every case that is opened and every key in the draft.
const GROWS_ITSELF = CSS.supports('field-sizing', 'content')

/** The text, and under it the same text again, whose only visible part is the marks. */
export function WritingArea(props: Props) {
  const { id = COMPOSER_TEXT, body, findings, label, placeholder, describedBy, onWrite, onAccept, replies } = props
  const { onFiles = null } = props
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words
  useLayoutEffect(() => {
    const element = area.current
    if (!element || GROWS_ITSELF) return
    const grow = () => {
      element.style.blockSize = '0px'
      element.style.blockSize = `${element.scrollHeight}px`
    }
    grow()
    // A phone that is turned breaks its lines elsewhere.
    window.addEventListener('resize', grow)
    return () => window.removeEventListener('resize', grow)
  }, [body])
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
    if (plain && replies?.onKey(event.key)) {
      event.preventDefault()
      event.stopPropagation()
    } else if (onAccept && isKeyOf(event, 'suggested')) {
      event.preventDefault()
      onAccept()
    } else if (isKeyOf(event, 'next_mark')) {
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
          id={id}
          className={css.text}
          dir="auto"
          rows={2}
          value={body}
          aria-label={label}
          aria-describedby={
            [findings.length > 0 && guardrailsOf(id), describedBy].filter(Boolean).join(' ') || undefined
          }
          aria-keyshortcuts={id === COMPOSER_TEXT ? keyProps('reply')['aria-keyshortcuts'] : undefined}
          data-autofocus={props.autoFocus || undefined}
          data-answer={props.answers ? '' : undefined}
          // Escape closes the list, not the dialog around it.
          data-mantine-stop-propagation={replies?.open || undefined}
          placeholder={placeholder}
          aria-autocomplete={replies ? 'list' : undefined}
          aria-controls={replies?.open ? listId(id) : undefined}
          aria-activedescendant={replies?.open && replies.found.length > 0 ? optionId(id, replies.at) : undefined}
          onChange={(event) => {
            const { value, selectionStart } = event.target
            onWrite(value)
            replies?.onCaret(value, selectionStart)
          }}
          onSelect={(event) => replies?.onCaret(event.currentTarget.value, event.currentTarget.selectionStart)}
          onKeyDown={onKey}
          onPaste={(event) => takePaste(event, onFiles)}
        />
      </div>
    </div>
  )
}

/** The text cut at every mark. Overlapping marks: the first one counts. */
function marked(body: string, findings: readonly Finding[]) {
  const spans = numbered(findings).flatMap(({ finding: { span, level }, n }) => (span ? [{ ...span, level, n }] : []))
  const out = []
  let at = 0
  for (const { start, end, level, n } of spans) {
    if (start < at || end > body.length) continue
    out.push(body.slice(at, start))
    out.push(
      <mark key={start} data-level={level} data-n={n}>
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
