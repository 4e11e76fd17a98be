import type { Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconAlertTriangle, IconCircleCheck, IconClock, IconRefresh } from '../../ui/icons.ts'
import type { Channel } from '../types.ts'
import css from './Channels.module.css'

type State = Channel['health']
const GLYPHS: Record<State, Icon> = {
  healthy: IconCircleCheck,
  delayed: IconClock,
  disconnected: IconAlertTriangle,
  reconnect: IconRefresh,
}

/** How a channel is: a word and a shape, never the colour alone. */
export function Health({ state }: { state: State }) {
  const { t } = useTranslation()
  const Glyph = GLYPHS[state]
  return (
    <span className={css.health} data-state={state}>
      <Glyph size={18} stroke={1.8} aria-hidden />
      {t(`channels.health.${state}`)}
    </span>
  )
}
