/** Writing a playbook: the tree or its outline, one step from near, and the way from a draft to a version. */
import { Drawer, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { nodeAt } from '../../src/core/playbook/graph.ts'
import { client } from '../api/queries.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useWhyNot } from '../person/me.ts'
import { Loaded } from '../settings/Loaded.tsx'
import { ClosedPage } from '../ui/ClosedPage.tsx'
import { useLayout } from '../ui/layout.ts'
import { Canvas } from './Canvas.tsx'
import { ConflictBar } from './ConflictBar.tsx'
import css from './Editor.module.css'
import { EditorHead } from './EditorHead.tsx'
import { Inspector } from './inspector/Inspector.tsx'
import { Outline } from './Outline.tsx'
import { ProblemsBar } from './ProblemsBar.tsx'
import { type Opened, openedQuery, statisticsQuery } from './queries.ts'
import { useEditor } from './use-editor.ts'

const page = getRouteApi('/app/playbook/$playbookId')

export function EditorPage() {
  const { playbookId } = page.useParams()
  const whyNot = useWhyNot('playbook.manage')
  const query = useQuery({ ...openedQuery(playbookId), enabled: whyNot === null })
  // Opening what is there now begins afresh.
  const [times, setTimes] = useState(0)
  if (whyNot)
    return (
      <main>
        <ClosedPage />
      </main>
    )
  const reopen = async () => {
    await client.invalidateQueries({ queryKey: ['playbook'] })
    await query.refetch()
    setTimes((all) => all + 1)
  }
  return (
    <main className={css.page}>
      <Loaded query={query}>
        {(opened) => (
          <EditorBody key={`${playbookId}-${times}`} id={playbookId} opened={opened} onReopen={() => void reopen()} />
        )}
      </Loaded>
    </main>
  )
}

type BodyProps = { id: string; opened: Opened; onReopen: () => void }

function EditorBody({ id, opened, onReopen }: BodyProps) {
  const { t } = useTranslation()
  const layout = useLayout()
  const wide = layout === 'wide' || layout === 'medium'
  const editor = useEditor(id, opened)
  const statistics = useQuery(statisticsQuery(id))
  const [chosen, select] = useState<string | null>(null)
  const [view, setView] = useState<'tree' | 'outline'>(layout === 'phone' ? 'outline' : 'tree')
  const [focus, setFocus] = useState<{ at: string } | null>(null)
  const [near, setNear] = useState(false)
  // A step that was undone or removed is not looked at any more.
  const selected = chosen !== null && nodeAt(editor.document, chosen) ? chosen : null
  const open = (node: string | null) => {
    setFocus(null)
    select(node)
    if (!wide) setNear(true)
  }
  const jump = (node: string | null, at: string) => {
    select(node)
    setFocus({ at })
    if (!wide) setNear(true)
  }
  useUndoKeys(editor.undo, editor.redo)
  const inspector = (
    <Inspector
      editor={editor}
      selected={selected}
      focus={focus}
      onSelect={(node) => {
        setFocus(null)
        select(node)
        if (node === null) setNear(false)
      }}
    />
  )
  return (
    <div className={css.editor}>
      <EditorHead editor={editor} published={opened.published} onReopen={onReopen} onSelect={open} />
      {editor.readOnly && <p className={css.note}>{t('editor.readOnly')}</p>}
      <ConflictBar editor={editor} onReopen={onReopen} />
      <div className={css.card} data-wide={wide || undefined}>
        <div className={css.view}>
          <div className={css.bar}>
            <SegmentedControl
              size="sm"
              aria-label={t('editor.show')}
              value={view}
              onChange={(value) => setView(value as typeof view)}
              data={[
                { value: 'tree', label: t('editor.tree') },
                { value: 'outline', label: t('editor.outline') },
              ]}
            />
            <ProblemsBar editor={editor} onJump={jump} />
          </div>
          {view === 'tree' ? (
            <Canvas editor={editor} selected={selected} onSelect={open} statistics={statistics.data} />
          ) : (
            <Outline
              editor={editor}
              selected={selected}
              onSelect={(node) => {
                setFocus(null)
                select(node)
              }}
              onEdit={() => {
                setFocus({ at: selected ? `nodes.${selected}` : 'name' })
                if (!wide) setNear(true)
              }}
            />
          )}
        </div>
        {wide ? (
          inspector
        ) : (
          <Drawer
            opened={near}
            onClose={() => setNear(false)}
            position="bottom"
            size="85%"
            zIndex={20}
            withCloseButton={false}
            padding={0}
            attributes={{ content: { 'aria-label': t('inspector.title') } }}
          >
            {inspector}
          </Drawer>
        )}
      </div>
    </div>
  )
}

/** Outside of text fields, where the browser has its own: one step back, and forward again. */
function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]')
      if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || typing) return
      event.preventDefault()
      const act = event.shiftKey ? redo : undo
      act?.()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}
