import { nodeAt } from '../../src/core/playbook/graph.ts'
import type { PlaybookDraft } from '../../src/core/playbook/schema.ts'
import { Ltr } from '../ui/Bidi.tsx'
import css from './Canvas.module.css'
import { BOX, type Drawn, type Layout } from './layout.ts'
import { labelOf } from './look.ts'
import { percent, type Share } from './numbers.ts'

type Props = { layout: Layout; draft: PlaybookDraft; share: Share }

/** The arrows. Drawn from left to right; in Hebrew the whole drawing is turned over. */
export function CanvasEdges({ layout, draft, selected, share }: Props & { selected: string | null }) {
  return (
    <svg className={css.edges} width={layout.width} height={layout.height} aria-hidden>
      {layout.edges.map((edge) => {
        const weight = edge.answer === null ? throughOf(draft, edge, share) : share(edge.from, edge.answer)
        return (
          <path
            key={edge.at}
            d={pathOf(layout, edge)}
            data-how={edge.how}
            data-near={selected === edge.from || selected === edge.to || undefined}
            strokeWidth={edge.how === 'back' ? 1.6 : 1.6 + (weight ?? 0) * 6}
          />
        )
      })}
    </svg>
  )
}

/** How many come along the one way out of an action: all that come in. */
function throughOf(draft: PlaybookDraft, { from }: Drawn, share: Share): number | null {
  const into = Object.entries(draft.nodes).flatMap(([id, node]) =>
    node.kind === 'question'
      ? node.answers.flatMap(({ id: answer, next }) => (next === from ? [share(id, answer)] : []))
      : [],
  )
  return into.length === 0 ? null : into.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

function pathOf(layout: Layout, { from, to, how, via }: Drawn): string {
  const [a, b] = [layout.boxes.get(from), layout.boxes.get(to)]
  if (!a || !b) return ''
  const middle = BOX.width / 2
  if (how === 'down') return `M${a.x + middle},${a.y + BOX.height} L${b.x + middle},${b.y}`
  if (how === 'back') return backPath(a.x + middle, a.y + BOX.height, b.x + middle + 12, b.y + BOX.height + 2)
  // Bent between the columns, straight across those that it passes.
  let [x, y] = [a.x + BOX.width, a.y + BOX.height / 2]
  let path = `M${x},${y}`
  const lanes = via.map((lane) => ({ to: lane.x - middle, y: lane.y, across: BOX.width }))
  for (const stop of [...lanes, { to: b.x, y: b.y + BOX.height / 2, across: 0 }]) {
    const bend = Math.max(18, (stop.to - x) / 2)
    path += ` C${x + bend},${y} ${stop.to - bend},${stop.y} ${stop.to},${stop.y}`
    x = stop.to + stop.across
    y = stop.y
    if (stop.across > 0) path += ` H${x}`
  }
  return path
}

/** Below both boxes, so that it crosses none of its own column. */
function backPath(x1: number, y1: number, x2: number, y2: number): string {
  const low = Math.max(y1, y2) + 22
  return `M${x1},${y1} V${low - 8} Q${x1},${low} ${x1 - 8},${low} H${x2 + 8} Q${x2},${low} ${x2},${low - 8} V${y2}`
}

/** What each arrow answers and how many give that answer: above the step it leads to, or on its way where several meet. */
export function EdgeLabels({ layout, draft, share }: Props) {
  return layout.edges.flatMap((edge) => {
    const node = nodeAt(draft, edge.from)
    const answer = node?.kind === 'question' ? node.answers.find(({ id }) => id === edge.answer) : undefined
    const [a, b] = [layout.boxes.get(edge.from), layout.boxes.get(edge.to)]
    if (!answer || !a || !b) return []
    // Above the step it leads to, one line over the other where several lead there; a lane carries its name itself.
    const direct = layout.edges.filter(
      (one) => one.to === edge.to && one.how === 'forward' && one.answer !== null && one.via.length === 0,
    )
    const [lane] = edge.via
    const [x, y] = lane
      ? [lane.x - BOX.width / 2, lane.y - 22]
      : edge.how === 'back'
        ? [a.x, a.y + BOX.height + 2]
        : [b.x, b.y - 22 - direct.toReversed().indexOf(edge) * 17]
    const part = share(edge.from, answer.id)
    return [
      <span
        key={edge.at}
        className={css.label}
        style={{ insetInlineStart: x, insetBlockStart: y, inlineSize: BOX.width }}
        aria-hidden
      >
        <b>{labelOf(answer.label, answer.id)}</b> {part !== null && <Ltr>{percent(part)}</Ltr>}
      </span>,
    ]
  })
}
