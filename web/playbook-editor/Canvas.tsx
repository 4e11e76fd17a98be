/** The tree in reading direction: thick where many go, with the time people think, dashed where a way leads back. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconButton } from '../ui/Button.tsx'
import css from './Canvas.module.css'
import { CanvasEdges, EdgeLabels } from './CanvasEdges.tsx'
import { CanvasNode } from './CanvasNode.tsx'
import { IconMaximize, IconMinus, IconPlus } from './icons.ts'
import { Legend } from './Legend.tsx'
import { layoutOf } from './layout.ts'
import { shareOf, slowest } from './numbers.ts'
import type { Statistics } from './queries.ts'
import type { Editor } from './use-editor.ts'

/** Opened no smaller than one can read; a wider tree scrolls inside its frame. */
const ZOOM = { least: 0.5, readable: 0.85, most: 1.5, step: 0.1 }

type Props = {
  editor: Editor
  selected: string | null
  onSelect: (id: string) => void
  statistics: Statistics | undefined
}

export function Canvas({ editor, selected, onSelect, statistics }: Props) {
  const { t } = useTranslation()
  const { document: draft, problems } = editor
  const layout = useMemo(() => layoutOf(draft), [draft])
  const frame = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState(1)
  const fitTo = (least: number) => {
    const width = frame.current?.clientWidth ?? layout.width
    setZoom(Math.min(1, Math.max(least, width / layout.width)))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the canvas opens; afterwards the zoom is the reader's
  useEffect(() => fitTo(ZOOM.readable), [])
  const share = useMemo(() => shareOf(statistics), [statistics])
  const slow = slowest(statistics)
  const order = [...layout.boxes.keys()]
  const broken = new Set(problems.flatMap(({ node, level }) => (level === 'error' && node ? [node] : [])))

  /** Arrows go to the nearest step on that side; the tree in the outline does everything else by keyboard too. */
  const onKeyDown = (event: KeyboardEvent) => {
    const here = layout.boxes.get(selected ?? '')
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const side = ARROWS.find(([key]) => key === event.key)
    if (!side || !here) return
    const [key] = side
    const ahead = key === forward ? 1 : -1
    const score = ({ x, y }: { x: number; y: number }) => {
      const [dx, dy] = [x - here.x, y - here.y]
      if (key === 'ArrowDown' || key === 'ArrowUp')
        return dx === 0 && (key === 'ArrowDown' ? dy > 0 : dy < 0) ? Math.abs(dy) : Number.POSITIVE_INFINITY
      return dx * ahead > 0 ? Math.abs(dx) * 4 + Math.abs(dy) : Number.POSITIVE_INFINITY
    }
    const next = [...layout.boxes.values()]
      .filter((box) => Number.isFinite(score(box)))
      .sort((a, b) => score(a) - score(b))[0]
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
    frame.current?.querySelector<HTMLElement>(`[data-node="${next.id}"]`)?.focus()
  }

  return (
    <section className={css.canvas} data-wide-content aria-label={t('editor.canvas')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what one presses; their arrow keys end here */}
      <div className={css.frame} ref={frame} onKeyDown={onKeyDown}>
        <div className={css.stage} style={{ width: layout.width * zoom, height: layout.height * zoom }}>
          <div className={css.zoomed} style={{ width: layout.width, height: layout.height, scale: String(zoom) }}>
            <CanvasEdges layout={layout} draft={draft} selected={selected} share={share} />
            <EdgeLabels layout={layout} draft={draft} share={share} />
            {order.map((id) => (
              <CanvasNode
                key={id}
                id={id}
                draft={draft}
                placed={layout.boxes.get(id)}
                selected={selected === id}
                endSelected={selected !== null && selected === layout.boxes.get(id)?.end}
                broken={broken.has(id)}
                numbers={statistics?.nodes.find(({ node }) => node === id)}
                slow={slow === id}
                first={draft.start === id}
                onSelect={onSelect}
              />
            ))}
          </div>
        </div>
      </div>
      <div className={css.tools}>
        <IconButton
          icon={IconPlus}
          label={t('editor.zoomIn')}
          onClick={() => setZoom(Math.min(ZOOM.most, zoom + ZOOM.step))}
        />
        <IconButton
          icon={IconMinus}
          label={t('editor.zoomOut')}
          onClick={() => setZoom(Math.max(ZOOM.least, zoom - ZOOM.step))}
        />
        <IconButton icon={IconMaximize} label={t('editor.fit')} onClick={() => fitTo(ZOOM.least)} />
        <Legend />
      </div>
    </section>
  )
}

const ARROWS = [['ArrowUp'], ['ArrowDown'], ['ArrowLeft'], ['ArrowRight']] as const
