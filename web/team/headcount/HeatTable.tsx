import { useTranslation } from '../../i18n/use-translation.ts'
import { DAYS } from '../../settings/brand/hours.ts'
import page from '../../settings/Settings.module.css'
import css from './Headcount.module.css'

type HeatTableProps = { arrivals: readonly number[]; needed: readonly number[]; have: number }

/** People by day and hour. Hours run left to right in both languages; hours in which nothing ever comes are left out at both ends. */
export function HeatTable({ arrivals, needed, have }: HeatTableProps) {
  const { t } = useTranslation()
  const most = Math.max(...arrivals, 1)
  const used = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    DAYS.some((day) => (arrivals[Number(day) * 24 + hour] ?? 0) > 0),
  )
  const [first = 0, last = 23] = [used[0], used.at(-1)]
  const hours = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keyboard too
    <section className={`${page.card} ${css.frame}`} tabIndex={0} data-wide-content aria-label={t('headcount.table')}>
      <table className={css.table} dir="ltr">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t('headcount.hour')}</span>
            </th>
            {hours.map((hour) => (
              <th key={hour} scope="col">
                {String(hour).padStart(2, '0')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DAYS.map((day) => (
            <tr key={day}>
              <th scope="row" dir="auto">
                {t(`brands.days.d${day}`)}
              </th>
              {hours.map((hour) => {
                const at = Number(day) * 24 + hour
                const people = needed[at] ?? 0
                const perHour = arrivals[at] ?? 0
                const share = perHour === 0 ? 0 : Math.max(1, Math.ceil((perHour / most) * 4))
                return (
                  <td
                    key={hour}
                    data-heat={share}
                    data-short={people > have || undefined}
                    title={t('headcount.cell', {
                      day: t(`brands.days.d${day}`),
                      hour: clock(hour),
                      arrivals: Math.round(perHour * 10) / 10,
                    })}
                  >
                    {people > 0 ? people : ''}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
