/** One row: the ring, who, when and where, the words, and what to know before opening. Both densities carry the same facts. */
import { Tooltip } from '@mantine/core'
import { memo, useEffect, useRef, useState } from 'react'
import type { CaseRow, WatchingItem } from '../api/types.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Ltr, Name } from '../ui/Bidi.tsx'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { FlagLabel, flagOf, Reach, SentimentLabel, severityName, VisibilityLabel } from '../ui/facts.tsx'
import { compact as short, when } from '../ui/format.ts'
import { CaseRing, TimeText } from '../ui/Ring.tsx'
import { WatchersChip } from '../watching/WatchersChip.tsx'
import { saidOf } from '../watching/watchers.ts'
import css from './CaseRow.module.css'
import type { Group } from './groups.ts'
import { isUnseen } from './seen.ts'

/** Not for a pointer that passes by. */
const POINTED_MS = 400

type CaseRowProps = {
  row: CaseRow
  compact: boolean
  selected: boolean
  gone: boolean
  group: Group
  /** `first`, `last`, both or neither of its group. */
  edges: string
  /** Who else is at it. */
  others: readonly WatchingItem[]
  onOpen: (id: string) => void
}

export const CaseRowView = memo(function CaseRowView({
  row,
  compact,
  selected,
  gone,
  group,
  edges,
  others,
  onOpen,
}: CaseRowProps) {
  const { t } = useTranslation()
  const ring = useRef<HTMLSpanElement>(null)
  // What explains the place is heavy to hold ready in every row: it is made when somebody points at a ring.
  const [pointed, setPointed] = useState(false)
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  const point = () => {
    soon.current = setTimeout(() => setPointed(true), POINTED_MS)
  }
  const leave = () => {
    clearTimeout(soon.current)
    setPointed(false)
  }
  const unseen =
    !selected &&
    row.waiting_on === 'us' &&
    group !== 'late' &&
    group !== 'back' &&
    isUnseen(row.id, row.last_activity_at)
  const flag = flagOf(row)
  const said = saidOf(others)
  const place = row.place_reason ? read(row.place_reason) : ''
  const label = [
    row.customer.name,
    t(`message.${row.visibility}`),
    row.sentiment && t(`sentiment.${row.sentiment}`),
    row.severity > 0 && t(`flag.severity.${severityName(row.severity)}`),
    row.reach > 0 && t('message.reach', { n: short(row.reach) }),
    when(row.last_activity_at),
    others.length > 0 && t(`watching.${said.key}`, { names: said.names, count: said.count }),
    row.excerpt,
  ]
    .filter(Boolean)
    .join(', ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys
    <div
      id={`row-${row.id}`}
      role="option"
      aria-selected={selected}
      aria-label={label}
      // Its own words, and the sentence of its ring, which changes by the second without the row being drawn anew.
      aria-labelledby={`row-${row.id} ring-${row.id}`}
      aria-description={place}
      tabIndex={-1}
      className={css.row}
      data-compact={compact || undefined}
      data-group={group}
      data-edges={edges}
      data-gone={gone || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(row.id)}
    >
      <span ref={ring} className={css.ring} id={`ring-${row.id}`} onPointerEnter={point} onPointerLeave={leave}>
        <CaseRing of={row} size={compact ? 26 : 48} />
      </span>
      {pointed && place && <Tooltip target={ring} opened label={place} maw={320} />}
      {compact ? (
        <CompactFacts row={row} others={others} />
      ) : (
        <FullFacts row={row} others={others} unseen={unseen} flag={flag} />
      )}
    </div>
  )
})

type FactsProps = Pick<CaseRowProps, 'row' | 'others'>

function FullFacts({ row, others, unseen, flag }: FactsProps & { unseen: boolean; flag: ReturnType<typeof flagOf> }) {
  return (
    <span className={css.facts}>
      <span className={css.head}>
        {unseen && <span className={css.dot} />}
        <span className={css.name}>
          <Name>{row.customer.name}</Name>
        </span>
        <WatchersChip others={others} bare />
        <Ltr className={css.time}>{when(row.last_activity_at)}</Ltr>
        <ChannelIcon kind={row.channel.kind} />
      </span>
      <span className={css.excerpt} dir="auto">
        {row.excerpt}
      </span>
      <span className={css.meta}>
        <VisibilityLabel mode={row.visibility} />
        <SentimentLabel sentiment={row.sentiment} severity={row.severity} />
        {row.visibility === 'public' && (
          <span className={css.reach}>
            <Reach n={row.reach} />
          </span>
        )}
        <span className={css.space} />
        {flag && <FlagLabel flag={flag} />}
      </span>
    </span>
  )
}

function CompactFacts({ row, others }: FactsProps) {
  return (
    <>
      <span className={css.left}>
        {row.clock ? <TimeText clock={row.clock} /> : <Ltr className={css.time}>{when(row.last_activity_at)}</Ltr>}
      </span>
      <ChannelIcon kind={row.channel.kind} />
      <span className={css.name}>
        <Name>{row.customer.name}</Name>
      </span>
      <span className={css.excerpt} dir="auto">
        {row.excerpt}
      </span>
      <WatchersChip others={others} bare />
      <VisibilityLabel mode={row.visibility} bare />
      <SentimentLabel sentiment={row.sentiment} severity={0} bare />
    </>
  )
}
