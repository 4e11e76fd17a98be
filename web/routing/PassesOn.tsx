import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { duration } from '../ui/format.ts'

/** How long until the next in order is told, or an offer is taken back. */
export function PassesOn({ at, offer = false }: { at: string; offer?: boolean }) {
  const { t } = useTranslation()
  const left = Date.parse(at) - useNow()
  if (left <= 0) return <>{t('routing.passesOnNow')}</>
  return <>{t(offer ? 'routing.asks.takenBackIn' : 'routing.passesOn', { time: duration(left) })}</>
}
