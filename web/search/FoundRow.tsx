import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Ltr } from '../ui/Bidi.tsx'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { when } from '../ui/format.ts'
import {
  IconArrowForwardUp,
  IconChevronDown,
  IconLock,
  IconMessageCircle,
  IconNote,
  IconTextSpellcheck,
  IconUser,
  IconWorld,
} from '../ui/icons.ts'
import css from './Search.module.css'
import type { Hit, Row } from './use-search.ts'

type FoundRowProps = {
  id: string
  row: Row
  here: boolean
  busy: boolean
  onPoint: () => void
  onChoose: () => void
}

export function FoundRow({ id, row, here, busy, onPoint, onChoose }: FoundRowProps) {
  const moved = useRef({ x: 0, y: 0 })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field above holds the focus
    <div
      id={id}
      role="option"
      aria-selected={here}
      className={css.row}
      data-here={here || undefined}
      // Only a hand that moves points: rows that pass under a resting pointer do not.
      onMouseMove={({ clientX: x, clientY: y }) => {
        if (!here && (moved.current.x !== x || moved.current.y !== y)) onPoint()
        moved.current = { x, y }
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Inside row={row} busy={busy} />
    </div>
  )
}

function Inside({ row, busy }: { row: Row; busy: boolean }) {
  const { t } = useTranslation()
  switch (row.kind) {
    case 'case':
      return (
        <Line
          icon={<IconMessageCircle size={19} stroke={1.7} aria-hidden />}
          title={row.one.customer.name}
          side={<Ltr>{`#${row.one.number}`}</Ltr>}
        >
          {row.one.excerpt}
        </Line>
      )
    case 'person':
      return (
        <Line
          icon={<IconUser size={19} stroke={1.7} aria-hidden />}
          title={row.one.name}
          side={<Ltr>{`#${row.one.case.number}`}</Ltr>}
        >
          <bdi>{row.one.handles.join(' · ')}</bdi>
        </Line>
      )
    case 'instead':
      return (
        <Line
          icon={<IconTextSpellcheck size={19} stroke={1.7} aria-hidden />}
          title={t('search.instead', { text: row.text })}
        />
      )
    case 'more':
      return (
        <Line
          icon={<IconChevronDown size={19} stroke={1.7} aria-hidden />}
          title={t(busy ? 'app.loading' : 'search.more')}
        />
      )
    case 'message':
      return <Message hit={row.one} />
  }
}

const VISIBILITY = { public: IconWorld, private: IconLock, internal: IconNote } as const

function Message({ hit }: { hit: Hit }) {
  const { t } = useTranslation()
  const Visibility = VISIBILITY[hit.visibility]
  return (
    <Line
      icon={
        <span className={css.glyph} data-visibility={hit.visibility}>
          <Visibility size={18} stroke={1.8} aria-hidden />
          <span className="hidden">{t(`message.${hit.visibility}`)}</span>
        </span>
      }
      title={
        <>
          {hit.direction === 'out' && <IconArrowForwardUp size={16} stroke={1.8} aria-label={t('search.ours')} />}
          <bdi>{hit.direction === 'out' ? hit.author_name : hit.customer.name}</bdi>
        </>
      }
      side={
        <>
          {hit.channel && <ChannelIcon kind={hit.channel.kind} size={16} />}
          <Ltr>{when(hit.sent_at)}</Ltr>
          <Ltr>{`#${hit.case.number}`}</Ltr>
        </>
      }
    >
      <Marked text={hit.snippet} spans={hit.highlights} />
    </Line>
  )
}

/** The words that were asked for stand out. */
function Marked({ text, spans }: { text: string; spans: Hit['highlights'] }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of spans) {
    if (start < at) continue
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <span dir="auto" className={css.snippet}>
      {parts}
      {text.slice(at)}
    </span>
  )
}

function Line({
  icon,
  title,
  side,
  children,
}: {
  icon: ReactNode
  title: ReactNode
  side?: ReactNode
  children?: ReactNode
}) {
  return (
    <>
      {icon}
      <span className={css.words}>
        <span className={css.title}>{title}</span>
        {children && <span className={css.sub}>{children}</span>}
      </span>
      {side && <span className={css.side}>{side}</span>}
    </>
  )
}
