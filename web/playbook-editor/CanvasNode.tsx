import { nodeAt } from '../../src/core/playbook/graph.ts'
import type { PlaybookDraft } from '../../src/core/playbook/schema.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { duration } from '../ui/format.ts'
import { IconAlertCircle, IconBulb, IconCheck, IconClock } from '../ui/icons.ts'
import css from './Canvas.module.css'
import { BOX, type Placed } from './layout.ts'
import { iconOf, placeOf, titleOf } from './look.ts'
import type { Statistics } from './queries.ts'

type Props = {
  id: string
  draft: PlaybookDraft
  placed: Placed | undefined
  selected: boolean
  endSelected: boolean
  broken: boolean
  numbers: Statistics['nodes'][number] | undefined
  slow: boolean
  first: boolean
  onSelect: (id: string) => void
}

/** One step as a box: pressing it opens it beside the canvas. */
export function CanvasNode({
  id,
  draft,
  placed,
  selected,
  endSelected,
  broken,
  numbers,
  slow,
  first,
  onSelect,
}: Props) {
  const { t } = useTranslation()
  const node = nodeAt(draft, id)
  if (!node || !placed) return null
  const Glyph = iconOf(node)
  const name = titleOf(draft, id)
  const number = node.kind === 'question' ? node.number : null
  const time = numbers?.hesitation_ms ?? null
  return (
    <>
      {first && (
        <span
          className={css.alert}
          style={{ insetInlineStart: placed.x, insetBlockStart: placed.y - 26, inlineSize: BOX.width }}
          aria-hidden
        >
          {t('editor.newAlert')}
        </span>
      )}
      <button
        type="button"
        className={css.node}
        data-node={id}
        data-place={placeOf(node)}
        data-slow={slow || undefined}
        data-ringed={placed.end !== null || undefined}
        aria-pressed={selected}
        aria-label={[t(`editor.node.${node.kind}`, { name }), broken && t('editor.problems')]
          .filter(Boolean)
          .join('. ')}
        style={{ insetInlineStart: placed.x, insetBlockStart: placed.y, inlineSize: BOX.width, blockSize: BOX.height }}
        onClick={() => onSelect(id)}
      >
        {number === null ? <Glyph size={18} stroke={1.7} aria-hidden /> : <span className={css.number}>{number}</span>}
        <span className={css.words}>
          <strong dir="auto">{number === null ? name : titleOf(draft, id).replace(/^\d\. /, '')}</strong>
          {time !== null && time >= 1000 ? (
            <span className={css.small}>
              <IconClock size={13} stroke={1.8} aria-hidden /> <Ltr>{duration(time)}</Ltr>
            </span>
          ) : numbers ? (
            <span className={css.small}>{t('editor.times', { count: numbers.answered })}</span>
          ) : (
            node.kind === 'action' &&
            node.hours !== null && <span className={css.small}>{t('dialog.update.hours', { count: node.hours })}</span>
          )}
        </span>
        {broken && <IconAlertCircle className={css.broken} size={18} stroke={2} aria-hidden />}
      </button>
      {placed.end !== null && (
        <button
          type="button"
          className={css.ring}
          data-node={placed.end}
          data-outcome={endOutcome(draft, placed.end)}
          aria-pressed={endSelected}
          aria-label={t('editor.node.end', { name: titleOf(draft, placed.end) })}
          title={titleOf(draft, placed.end)}
          style={{ insetInlineStart: placed.x + BOX.width - 16, insetBlockStart: placed.y + BOX.height / 2 - 15 }}
          onClick={() => onSelect(placed.end ?? id)}
        >
          <IconCheck size={13} stroke={3} aria-hidden />
        </button>
      )}
      {slow && (
        <span
          className={css.advice}
          style={{ insetInlineStart: placed.x - 4, insetBlockStart: placed.y + BOX.height + 8 }}
        >
          <IconBulb size={15} stroke={1.8} style={{ verticalAlign: -2 }} aria-hidden />{' '}
          {t('editor.hesitate', { time: duration(time ?? 0) })}
        </span>
      )}
    </>
  )
}

function endOutcome(draft: PlaybookDraft, id: string): string | undefined {
  const end = nodeAt(draft, id)
  return end?.kind === 'end' ? end.outcome : undefined
}
