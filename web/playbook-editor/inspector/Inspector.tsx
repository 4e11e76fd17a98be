/** One step from near: its words in both languages, where one comes from, where it leads, what it suggests. */
import { type ReactNode, useEffect, useRef } from 'react'
import { mayRemove, removeStep, setNode } from '../../../src/core/playbook/edit.ts'
import { allEdges, nodeAt } from '../../../src/core/playbook/graph.ts'
import type { DraftAction, DraftEnd, DraftNode, DraftQuestion } from '../../../src/core/playbook/schema.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconTrash, IconX } from '../../ui/icons.ts'
import { labelOf, titleOf } from '../look.ts'
import type { Editor } from '../use-editor.ts'
import { ActionFields } from './ActionFields.tsx'
import { EndFields } from './EndFields.tsx'
import css from './Inspector.module.css'
import { QuestionFields } from './QuestionFields.tsx'
import { WholeFields } from './WholeFields.tsx'

export type FieldsOf<Node extends DraftNode> = {
  id: string
  node: Node
  editor: Editor
  /** `field` names what is being written, so that its keystrokes are one step of undo. */
  onChange: (change: (node: Node) => Node, field?: string) => void
  onSelect: (id: string) => void
}

type Props = {
  editor: Editor
  selected: string | null
  /** A field to go to, by its place in the document; a new object each time it is asked for. */
  focus: { at: string } | null
  onSelect: (id: string | null) => void
}

export function Inspector({ editor, selected, focus, onSelect }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  const node = selected === null ? undefined : nodeAt(editor.document, selected)
  useEffect(() => {
    if (!focus) return
    const go = () => {
      const fields = [...(box.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])]
      const exact = fields.find(({ dataset }) => dataset.at === focus.at)
      const field = exact ?? fields.find(({ dataset }) => focus.at.startsWith(dataset.at ?? '-')) ?? fields[0]
      for (let fold = field?.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true
      field?.focus()
      field?.scrollIntoView({ block: 'center' })
    }
    // Where it opens as a sheet, the sheet takes the focus first.
    const timer = setTimeout(go, box.current?.closest('[role="dialog"]') ? 80 : 0)
    return () => clearTimeout(timer)
  }, [focus])

  if (selected === null || !node)
    return (
      <aside className={css.inspector} aria-label={t('inspector.whole')} ref={box}>
        <h2 className={css.title}>{t('inspector.whole')}</h2>
        <p className={css.sub}>{t('inspector.wholeText')}</p>
        <WholeFields editor={editor} />
      </aside>
    )
  const common = {
    id: selected,
    editor,
    onSelect,
    onChange: <Node extends DraftNode>(change: (one: Node) => Node, field?: string) =>
      editor.change((draft) => setNode<Node>(draft, selected, change), field && `${selected}.${field}`),
  }
  const removable = mayRemove(editor.document, selected)
  return (
    <aside className={css.inspector} aria-label={t('inspector.title')} ref={box} key={selected}>
      <header className={css.head}>
        <h2 className={css.title}>{titleOf(editor.document, selected)}</h2>
        <IconButton icon={IconX} label={t('app.close')} onClick={() => onSelect(null)} />
      </header>
      {node.kind === 'question' && <QuestionFields {...common} node={node as DraftQuestion} />}
      {node.kind === 'action' && <ActionFields {...common} node={node as DraftAction} />}
      {node.kind === 'end' && <EndFields {...common} node={node as DraftEnd} />}
      {!editor.readOnly && (
        <Button
          tone="quiet"
          icon={IconTrash}
          why={removable ? null : t('inspector.mayNotRemove')}
          onClick={() => {
            editor.change((draft) => removeStep(draft, selected))
            onSelect(null)
          }}
        >
          {t('inspector.remove')}
        </Button>
      )}
    </aside>
  )
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h3 className={css.heading}>{title}</h3>
      {children}
    </section>
  )
}

/** Every arrow that leads to a step; pressing one goes there. */
export function ComingFrom({ id, editor, onSelect }: Pick<FieldsOf<DraftNode>, 'id' | 'editor' | 'onSelect'>) {
  const { t } = useTranslation()
  const draft = editor.document
  const edges = allEdges(draft).filter(({ to, skip }) => to === id && !skip)
  if (edges.length === 0 && draft.start !== id) return null
  return (
    <Section title={t('inspector.from')}>
      <ul className={css.list}>
        {draft.start === id && <li>{t('inspector.fromStart')}</li>}
        {edges.map(({ from, answer, at }) => {
          const node = nodeAt(draft, from)
          const chosen = node?.kind === 'question' ? node.answers.find((one) => one.id === answer) : undefined
          const step = titleOf(draft, from)
          return (
            <li key={at}>
              <button type="button" className={css.link} onClick={() => onSelect(from)}>
                {chosen
                  ? t('inspector.fromAnswer', { answer: labelOf(chosen.label, chosen.id), step })
                  : t('inspector.fromStep', { step })}
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
