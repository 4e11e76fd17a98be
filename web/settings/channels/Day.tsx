import { useTranslation } from '../../i18n/use-translation.ts'
import css from './Channels.module.css'

/** The last 24 hours as bars, oldest first; time runs left to right in both languages. */
export function Day({ hours }: { hours: number[] }) {
  const { t } = useTranslation()
  const most = Math.max(1, ...hours)
  const all = hours.reduce((sum, n) => sum + n, 0)
  return (
    <svg
      className={css.day}
      viewBox="0 0 92 24"
      role="img"
      aria-label={t('channels.dayLabel', { count: all })}
      preserveAspectRatio="none"
    >
      {hours.map((n, hour) => {
        const height = n === 0 ? 1 : 3 + (n / most) * 20
        // biome-ignore lint/suspicious/noArrayIndexKey: the hour is what the bar is
        return <rect key={hour} x={hour * 3.85} y={24 - height} width={2.6} height={height} rx={1} />
      })}
    </svg>
  )
}
