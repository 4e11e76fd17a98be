import { IconAlertTriangle, IconCheck, IconCircleDashed, IconHourglass } from '../ui/icons.ts'
import css from './Team.module.css'

const GLYPHS = {
  done: IconCheck,
  reached: IconCheck,
  started: IconHourglass,
  waiting: IconHourglass,
  on_the_way: IconHourglass,
  late: IconAlertTriangle,
  missing: IconCircleDashed,
  unmeasured: IconCircleDashed,
} as const

/** How something stands, by word, colour and sign together. */
export function StateChip({ state, children }: { state: keyof typeof GLYPHS; children: string }) {
  const Glyph = GLYPHS[state]
  return (
    <span className={css.state} data-state={state}>
      <Glyph size={15} stroke={1.9} aria-hidden />
      {children}
    </span>
  )
}
