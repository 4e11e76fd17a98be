/** The ring after the first answer: the same circle now counts the stages of the loop. */
import { useEffect, useRef, useState } from 'react'
import { type Loop, STAGES, type Stage } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import ring from './Ring.module.css'
import { arc, pointAt, type RingBox, ringBox, segment } from './ring-geometry.ts'
import { numeral } from './TimeRing.tsx'

export type LoopProgress = { done: number; next: Stage | null; closed: boolean }

/** What was passed by on the way is not what comes next. */
export function loopProgress(loop: Loop): LoopProgress {
  const next = STAGES[STAGES.findLastIndex((stage) => loop[stage] !== null) + 1] ?? null
  return { done: STAGES.filter((stage) => loop[stage] !== null).length, next, closed: loop.closed !== null }
}

export function LoopRing({ loop, size = 48 }: { loop: Loop; size?: number }) {
  const { t } = useTranslation()
  const { done, next, closed } = loopProgress(loop)
  const celebrate = useJustClosed(closed)
  const skipped = STAGES.filter((stage) => loop[stage]?.skipped)
  const label = closed
    ? t('ring.closed')
    : [
        t('ring.loop', { done, total: STAGES.length, next: next ? t(`loop.stage.${next}`) : '' }),
        ...skipped.map((stage) => t('ring.skipped', { stage: t(`loop.stage.${stage}`) })),
      ].join('. ')
  const text = `${done}/${STAGES.length}`
  return (
    <span
      className={ring.ring}
      data-state={closed ? 'closed' : 'loop'}
      style={{ inlineSize: size, blockSize: size }}
      role="img"
      aria-label={label}
    >
      {closed ? <ClosedRing size={size} celebrate={celebrate} /> : <Segments loop={loop} size={size} next={next} />}
      {!closed && size >= 40 && (
        <span className={ring.value} style={{ fontSize: numeral(size, text) }} aria-hidden>
          {text}
        </span>
      )}
    </span>
  )
}

/** True from the moment an open loop on screen becomes a closed one. */
function useJustClosed(closed: boolean): boolean {
  const before = useRef(closed)
  const [just, setJust] = useState(false)
  useEffect(() => {
    if (closed && !before.current) setJust(true)
    if (!closed) setJust(false)
    before.current = closed
  }, [closed])
  return just
}

export function ClosedRing({ size, celebrate = false }: { size: number; celebrate?: boolean }) {
  const box = ringBox(size)
  const c = box.centre
  const u = size * 0.17
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden data-celebrate={celebrate || undefined}>
      <circle
        cx={c}
        cy={c}
        r={box.radius}
        className={ring.closed}
        strokeWidth={box.width}
        strokeDasharray={celebrate ? box.round : undefined}
        style={celebrate ? ({ '--gap': box.round / 6 } as React.CSSProperties) : undefined}
        transform={`rotate(-90 ${c} ${c})`}
      />
      <path
        d={`M${c - u} ${c + u * 0.05}L${c - u * 0.25} ${c + u * 0.78}L${c + u * 1.05} ${c - u * 0.72}`}
        className={ring.check}
        strokeWidth={Math.max(2, box.width * 0.75)}
        pathLength={1}
      />
    </svg>
  )
}

function Segments({ loop, size, next }: { loop: Loop; size: number; next: Stage | null }) {
  const box = ringBox(size)
  const dot = next ? pointAt(box, box.radius, segment(box, STAGES.indexOf(next), STAGES.length).middle) : null
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
      {STAGES.map((stage, index) => (
        <Segment key={stage} box={box} index={index} mark={loop[stage]} />
      ))}
      {dot && <circle cx={dot.x} cy={dot.y} r={Math.max(2.6, box.width * 0.66)} className={ring.here} />}
    </svg>
  )
}

function Segment({ box, index, mark }: { box: RingBox; index: number; mark: Loop[Stage] }) {
  const { from, to } = segment(box, index, STAGES.length)
  const path = arc(box, box.radius, from, to)
  if (mark?.skipped) {
    const thin = Math.max(1.4, box.width * 0.3)
    return <path d={path} className={ring.dotted} strokeWidth={thin} strokeDasharray={`0 ${(thin * 2.1).toFixed(1)}`} />
  }
  return <path d={path} className={mark ? ring.left : ring.track} strokeWidth={box.width} />
}
