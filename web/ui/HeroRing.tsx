/** The loop at full size: six stages with their names and times, and outside it where each happens. */
import type { Icon } from '@tabler/icons-react'
import { type Loop, STAGES, type Stage } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { clockTime, date, duration, when } from './format.ts'
import css from './HeroRing.module.css'
import { IconCircleCheck, IconEar, IconLock, IconMessageForward, IconSpeakerphone, IconTool } from './icons.ts'
import { loopProgress } from './LoopRing.tsx'
import { arc, pointAt, segment } from './ring-geometry.ts'

const GLYPHS: Record<Stage, Icon> = {
  heard: IconEar,
  answered: IconMessageForward,
  moved: IconLock,
  solved: IconTool,
  followed_up: IconSpeakerphone,
  closed: IconCircleCheck,
}
/** Where a stage happens for all to see. */
const PUBLIC: ReadonlySet<Stage> = new Set(['heard', 'answered', 'followed_up', 'closed'])
const SIZE = 284
const WIDTH = 31

type HeroRingProps = { loop: Loop; openedAt: number; visibility: 'public' | 'private' }

export function HeroRing({ loop, openedAt, visibility }: HeroRingProps) {
  const { t } = useTranslation()
  const now = useNow()
  const { done, next, closed } = loopProgress(loop)
  const radius = SIZE / 2 - WIDTH / 2
  const box = { size: SIZE, centre: SIZE / 2, width: WIDTH, radius, round: 0 }
  const since = duration((loop.closed ? Date.parse(loop.closed.at) : now) - openedAt)
  return (
    <div className={css.hero}>
      <div className={css.ring}>
        <svg width={SIZE + 40} height={SIZE + 40} viewBox={`-20 -20 ${SIZE + 40} ${SIZE + 40}`} aria-hidden>
          {STAGES.map((stage, index) => {
            const { from, to } = segment(box, index, STAGES.length)
            const mark = loop[stage]
            const outer = visibility === 'public' && PUBLIC.has(stage) ? css.publicArc : css.privateArc
            const state = mark?.skipped ? css.skipped : mark ? css.done : stage === next ? css.next : css.ahead
            return (
              <g key={stage}>
                <path d={arc(box, radius + WIDTH / 2 + 11, index * 60 + 3, index * 60 + 57)} className={outer} />
                <path d={arc(box, radius, from, to)} className={state} strokeWidth={mark?.skipped ? 3 : WIDTH} />
                {stage === next && !mark && (
                  <path d={arc(box, radius, from, to)} className={css.nextInside} strokeWidth={WIDTH - 6} />
                )}
              </g>
            )
          })}
          {STAGES.map((stage, index) => {
            const middle = pointAt(box, radius, segment(box, index, STAGES.length).middle)
            const Glyph = GLYPHS[stage]
            const tone = loop[stage] && !loop[stage]?.skipped ? css.onDone : css.onOther
            return (
              <g key={stage} transform={`translate(${middle.x - 10} ${middle.y - 10})`} className={tone}>
                <Glyph size={20} stroke={1.7} />
              </g>
            )
          })}
        </svg>
        <div className={css.centre}>
          <strong className={css.count}>
            <span className="ltr">
              {done}/{STAGES.length}
            </span>
          </strong>
          <span className={css.title}>{t(closed ? 'loop.title.closed' : 'loop.stillOpen')}</span>
          <span className={css.since}>{t('loop.sinceComplaint', { time: since })}</span>
        </div>
      </div>
      <ol className={css.labels}>
        {STAGES.map((stage, index) => {
          const mark = loop[stage]
          const place = pointAt({ centre: 0 }, SIZE / 2 + 38, index * 60 + 30)
          return (
            <li
              key={stage}
              data-side={index < 3 ? 'right' : 'left'}
              data-next={stage === next || undefined}
              style={{ '--x': `${Math.abs(place.x)}px`, '--y': `${place.y}px` } as React.CSSProperties}
            >
              <strong>{t(`loop.stage.${stage}`)}</strong>
              <span>
                {mark ? (mark.skipped ? t(`loop.skippedBecause.${mark.skipped as 'not_needed'}`) : stamp(mark.at)) : ''}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function stamp(at: string): string {
  return date(at) === date(Date.now()) ? clockTime(at) : when(at, { full: true })
}
