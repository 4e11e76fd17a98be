/** The same tree as lines: everything the canvas can do, by keyboard alone. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { addStep, mayRemove, moved, removeStep, setNode } from '../../src/core/playbook/edit.ts'
import { nodeAt } from '../../src/core/playbook/graph.ts'
import type { DraftQuestion } from '../../src/core/playbook/schema.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconAlertCircle, IconArrowBackUp, IconChevronDown } from '../ui/icons.ts'
import { iconOf, labelOf, placeOf, titleOf } from './look.ts'
import css from './Outline.module.css'
import { type Line, linesOf } from './outline.ts'
import type { Editor } from './use-editor.ts'

type Props = {
  editor: Editor
  selected: string | null
  onSelect: (id: string) => void
  /** Goes on to the fields of the step. */
  onEdit: () => void
}

export function Outline({ editor, selected, onSelect, onEdit }: Props) {
  const { t } = useTranslation()
  const { document: draft, problems } = editor
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [here, setHere] = useState<string | null>(null)
  const lines = useMemo(() => linesOf(draft, folded), [draft, folded])
  const list = useRef<HTMLDivElement>(null)
  const broken = new Set(problems.flatMap(({ node, level }) => (level === 'error' && node ? [node] : [])))
  const current =
    lines.find(({ key }) => key === here) ??
    lines.find(({ id, what }) => id === selected && what === 'whole') ??
    lines[0]
  // The draft, the selection and the line one is on may come in renders of their own: the focus waits for the line that is meant.
  const meant = useRef<((line: Line) => boolean) | null>(null)
  useEffect(() => {
    if (!current || !meant.current?.(current)) return
    meant.current = null
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })

  const go = (line: Line | undefined) => {
    if (!line) return
    meant.current = ({ key }) => key === line.key
    setHere(line.key)
    if (line.id) onSelect(line.id)
  }
  const fold = (line: Line, on: boolean) => {
    const next = new Set(folded)
    if (on) next.add(line.key)
    else next.delete(line.key)
    setFolded(next)
  }
  const add = (line: Line) => {
    const node = line.id ? nodeAt(draft, line.id) : undefined
    // On a step: after it. On a question or an end there is no one way on, so before it.
    const way = line.what === 'whole' && node?.kind === 'action' && line.id ? { from: line.id, answer: null } : line.by
    if (!way) return
    const grown = addStep(draft, way, 'action')
    editor.change(() => grown.draft)
    meant.current = ({ id, what }) => id === grown.id && what === 'whole'
    setHere(null)
    onSelect(grown.id)
  }
  const move = ({ by }: Line, step: number) => {
    if (!by || by.answer === null) return
    const at = by.answer
    editor.change((all) =>
      setNode<DraftQuestion>(all, by.from, (node) => ({ ...node, answers: moved(node.answers, at, step) })),
    )
    meant.current = () => true
    setHere(null)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const at = current ? lines.indexOf(current) : -1
    if (!current || at < 0) return
    const rtl = document.documentElement.dir === 'rtl'
    const inward = rtl ? 'ArrowLeft' : 'ArrowRight'
    const outward = rtl ? 'ArrowRight' : 'ArrowLeft'
    const acts: Record<string, () => void> = {
      ArrowDown: () => (event.altKey ? move(current, 1) : go(lines[at + 1])),
      ArrowUp: () => (event.altKey ? move(current, -1) : go(lines[at - 1])),
      Home: () => go(lines[0]),
      End: () => go(lines.at(-1)),
      [inward]: () => (folded.has(current.key) ? fold(current, false) : current.expandable && go(lines[at + 1])),
      [outward]: () =>
        current.expandable && !folded.has(current.key) && current.what === 'whole'
          ? fold(current, true)
          : go(lines.find(({ key }) => key === current.parent)),
      Enter: onEdit,
      ' ': () => current.id && onSelect(current.id),
      '+': () => add(current),
      Insert: () => add(current),
      Delete: () => {
        if (!current.id || current.what !== 'whole' || !mayRemove(draft, current.id)) return
        const { id } = current
        editor.change((all) => removeStep(all, id))
        go(lines[at - 1])
      },
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <div className={css.outline} role="tree" aria-label={t('editor.outlineLabel')} ref={list} onKeyDown={onKeyDown}>
      {lines.map((line) => (
        <OutlineLine
          key={line.key}
          line={line}
          editor={editor}
          on={line === current}
          selected={line.id !== null && line.id === selected && line.what === 'whole'}
          folded={folded.has(line.key)}
          broken={line.what === 'whole' && line.id !== null && broken.has(line.id)}
          onPress={() => go(line)}
          onHere={() => {
            meant.current = null
            setHere(line.key)
          }}
          onFold={() => fold(line, !folded.has(line.key))}
        />
      ))}
    </div>
  )
}

type LineProps = {
  line: Line
  editor: Editor
  on: boolean
  selected: boolean
  folded: boolean
  broken: boolean
  onPress: () => void
  /** The focus came here, by whatever way. */
  onHere: () => void
  onFold: () => void
}

function OutlineLine({ line, editor, on, selected, folded, broken, onPress, onHere, onFold }: LineProps) {
  const { t } = useTranslation()
  const { document: draft } = editor
  const node = line.id ? nodeAt(draft, line.id) : undefined
  const asker = line.by ? nodeAt(draft, line.by.from) : undefined
  const answer = asker?.kind === 'question' && line.by?.answer != null ? asker.answers[line.by.answer] : undefined
  const Glyph = node ? iconOf(node) : IconAlertCircle
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself takes the keys
    <div
      role="treeitem"
      className={css.line}
      data-what={line.what}
      data-place={node && placeOf(node)}
      data-node={line.what === 'whole' ? line.id : undefined}
      style={{ paddingInlineStart: 8 + (line.level - 1) * 22 }}
      aria-level={line.level}
      aria-selected={selected}
      aria-expanded={line.what === 'whole' && line.expandable ? !folded : undefined}
      tabIndex={on ? 0 : -1}
      onClick={onPress}
      onFocus={onHere}
    >
      {line.what === 'whole' && line.expandable ? (
        <span
          className={css.fold}
          data-folded={folded || undefined}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation()
            onFold()
          }}
        >
          <IconChevronDown size={16} stroke={2} />
        </span>
      ) : (
        <span className={css.fold} />
      )}
      {answer && <span className={css.answer}>{labelOf(answer.label, answer.id)}</span>}
      {line.returns || line.what === 'again' ? (
        <IconArrowBackUp size={17} stroke={1.8} className="mirror" aria-hidden />
      ) : (
        <Glyph size={17} stroke={1.8} aria-hidden />
      )}
      <span className={css.title}>
        {line.id ? titleOf(draft, line.id) : t('editor.loose')}
        {line.returns && <span className={css.note}> · {t('editor.returnsTo')}</span>}
        {line.what === 'again' && !line.returns && <span className={css.note}> · {t('editor.seeAbove')}</span>}
      </span>
      {broken && (
        <span className={css.broken}>
          <IconAlertCircle size={17} stroke={2} aria-hidden />
          <span className="hidden">{t('editor.problems')}</span>
        </span>
      )}
    </div>
  )
}
