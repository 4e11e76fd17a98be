import { type ReactNode, useRef } from 'react'
import { matchTitle } from '../../src/core/search/titles.ts'
import { useTranslation } from '../i18n/use-translation.ts'
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
import { Kbd } from '../ui/Kbd.tsx'
import { IconFilter, IconHistory } from './icons.ts'
import type { Entry, Item } from './items.ts'
import { Marked } from './Marked.tsx'
import css from './Search.module.css'
import type { Hit } from './use-search.ts'

type FoundRowProps = {
  id: string
  row: Item
  /** The words that are looked for. */
  typed: string
  here: boolean
  busy: boolean
  onPoint: () => void
  onChoose: () => void
}

export function FoundRow({ id, row, typed, here, busy, onPoint, onChoose }: FoundRowProps) {
  const moved = useRef({ x: 0, y: 0 })
  const blocked = row.kind === 'entry' && row.entry.why !== null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field above holds the focus
    <div
      id={id}
      role="option"
      aria-selected={here}
      aria-disabled={blocked || undefined}
      className={css.row}
      data-here={here || undefined}
      data-kind={row.kind}
      // Only a hand that moves points: rows that pass under a resting pointer do not.
      onMouseMove={({ clientX: x, clientY: y }) => {
        if (!here && (moved.current.x !== x || moved.current.y !== y)) onPoint()
        moved.current = { x, y }
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Inside row={row} typed={typed} busy={busy} />
    </div>
  )
}

const LOOK = { size: 19, stroke: 1.7, 'aria-hidden': true } as const

function Inside({ row, typed, busy }: { row: Item; typed: string; busy: boolean }) {
  const { t } = useTranslation()
  switch (row.kind) {
    case 'entry':
      return <Command entry={row.entry} />
    case 'recent':
      return <Line icon={<IconHistory {...LOOK} />} plain title={<bdi>{row.text}</bdi>} />
    case 'filter':
      return <Line icon={<IconFilter {...LOOK} />} plain title={<bdi>{row.text}</bdi>} />
    case 'case':
      return (
        <Line
          icon={<IconMessageCircle {...LOOK} />}
          title={<Named text={row.one.customer.name} typed={typed} />}
          side={<Ltr>{`#${row.one.number}`}</Ltr>}
        >
          {row.one.excerpt}
        </Line>
      )
    case 'person':
      return (
        <Line
          icon={<IconUser {...LOOK} />}
          title={<Named text={row.one.name} typed={typed} />}
          side={<Ltr>{`#${row.one.case.number}`}</Ltr>}
        >
          <Named text={row.one.handles.join(' · ')} typed={typed} />
        </Line>
      )
    case 'instead':
      return <Line icon={<IconTextSpellcheck {...LOOK} />} title={t('search.instead', { text: row.text })} />
    case 'more':
      return <Line icon={<IconChevronDown {...LOOK} />} title={t(busy ? 'app.loading' : 'search.more')} />
    case 'message':
      return <Message hit={row.one} />
  }
}

/** A name or handle, isolated, with what was typed of it. */
function Named({ text, typed }: { text: string; typed: string }) {
  return (
    <bdi>
      <Marked text={text} spans={matchTitle(text, typed)?.spans ?? []} />
    </bdi>
  )
}

function Command({ entry: { title, sub, icon: Glyph, mirror, keys, why, spans } }: { entry: Entry }) {
  return (
    <>
      <Glyph {...LOOK} className={mirror ? 'mirror' : undefined} />
      <span className={css.command}>
        <bdi>
          <Marked text={title} spans={spans} />
        </bdi>
        {(why ?? sub) && (
          <span className={css.sub} dir="auto">
            {why ?? sub}
          </span>
        )}
      </span>
      {keys.length > 0 && (
        <span className={css.keys}>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </>
  )
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
      <span dir="auto" className={css.snippet}>
        <Marked text={hit.snippet} spans={hit.highlights} />
      </span>
    </Line>
  )
}

type LineProps = { icon: ReactNode; title: ReactNode; side?: ReactNode; plain?: boolean; children?: ReactNode }

function Line({ icon, title, side, plain, children }: LineProps) {
  return (
    <>
      {icon}
      <span className={css.words}>
        <span className={css.title} data-plain={plain || undefined}>
          {title}
        </span>
        {children && <span className={css.sub}>{children}</span>}
      </span>
      {side && <span className={css.side}>{side}</span>}
    </>
  )
}
