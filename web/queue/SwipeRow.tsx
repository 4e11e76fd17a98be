/**
 * A row that follows the finger: from the edge where lines begin it answers, from the other it hands over. Half the way does it; less leaves
 * the button open, to be pressed. Both acts have buttons in the case itself too, for whoever does not swipe.
 */
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconMessageReply, IconUserShare } from '../ui/icons.ts'
import css from './SwipeRow.module.css'
import { isAcross, offsetOf, restOf, type Side, sideOf } from './swipe.ts'

type SwipeRowProps = {
  visibility: 'public' | 'private'
  edges: string
  onAnswer: () => void
  onHandOver: () => void
  children: ReactNode
}
type Finger = { id: number; x: number; y: number; from: number; across: boolean }

const isRtl = () => document.documentElement.dir === 'rtl'

export default function SwipeRow({ visibility, edges, onAnswer, onHandOver, children }: SwipeRowProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const front = useRef<HTMLDivElement>(null)
  const finger = useRef<Finger | null>(null)
  const swiped = useRef(false)
  const [open, setOpen] = useState<Side | null>(null)
  const place = (x: number, settle: boolean) => {
    if (!front.current || !frame.current) return
    frame.current.dataset.shows = x === 0 ? '' : sideOf(x, isRtl())
    front.current.style.transition = settle ? '' : 'none'
    front.current.style.transform = x === 0 ? '' : `translateX(${x}px)`
  }
  const rest = (side: Side | null) => {
    place(side ? offsetOf(side, isRtl()) : 0, true)
    setOpen(side)
  }
  const act = (side: Side) => {
    rest(null)
    if (side === 'start') onAnswer()
    else onHandOver()
  }
  // A touch anywhere else closes it.
  useEffect(() => {
    if (!open) return
    const elsewhere = (event: Event) => !frame.current?.contains(event.target as Node) && rest(null)
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  })

  const down = (event: PointerEvent) => {
    swiped.current = false
    if (event.pointerType === 'mouse' || !event.isPrimary || (event.target as Element).closest('button')) return
    const from = open ? offsetOf(open, isRtl()) : 0
    finger.current = { id: event.pointerId, x: event.clientX, y: event.clientY, from, across: false }
  }
  const move = (event: PointerEvent) => {
    const at = finger.current
    if (!at || at.id !== event.pointerId) return
    const x = event.clientX - at.x
    if (!at.across) {
      if (!isAcross(x, event.clientY - at.y)) return
      at.across = true
      swiped.current = true
      frame.current?.setPointerCapture(at.id)
    }
    place(at.from + x, false)
  }
  const up = (event: PointerEvent) => {
    const at = finger.current
    finger.current = null
    if (!at?.across) return
    const letGo = restOf(at.from + event.clientX - at.x, frame.current?.clientWidth ?? 0, isRtl())
    if (letGo.kind === 'act') act(letGo.side)
    else rest(letGo.kind === 'open' ? letGo.side : null)
  }
  const cancel = () => {
    finger.current = null
    rest(null)
  }
  return (
    <div
      ref={frame}
      role="presentation"
      className={css.frame}
      data-edges={edges}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={cancel}
      onClickCapture={(event) => {
        // The click that ends a swipe opens nothing; one on a row that stands open closes it.
        if ((event.target as Element).closest('button') || (!swiped.current && !open)) return
        event.stopPropagation()
        if (!swiped.current) rest(null)
        swiped.current = false
      }}
    >
      <button
        type="button"
        tabIndex={-1}
        className={css.start}
        data-visibility={visibility}
        aria-hidden={open !== 'start'}
        onClick={() => act('start')}
      >
        <IconMessageReply size={26} stroke={1.7} aria-hidden />
        {t('case.answer')}
      </button>
      <button type="button" tabIndex={-1} className={css.end} aria-hidden={open !== 'end'} onClick={() => act('end')}>
        <IconUserShare size={26} stroke={1.7} aria-hidden />
        {t('case.handOver')}
      </button>
      <div ref={front} className={css.front}>
        {children}
      </div>
    </div>
  )
}
