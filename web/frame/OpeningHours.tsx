import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand, useMe } from '../person/me.ts'
import { clockTime } from '../ui/format.ts'
import { IconClock } from '../ui/icons.ts'
import css from './TopBar.module.css'

/** Open until when, or closed until when: of the chosen brand, or of one that is open while any is. */
export function OpeningHours({ bare = false }: { bare?: boolean }) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const { opening } = useBrand() ?? brands.find((brand) => brand.opening.open) ?? brands[0] ?? {}
  if (!opening) return null
  const { open, changes_at } = opening
  const time = changes_at ? clockTime(changes_at) : null
  const words = time ? t(open ? 'top.openUntil' : 'top.opensAt', { time }) : t(open ? 'top.alwaysOpen' : 'top.closed')
  if (bare) return words
  return (
    <span className={css.hours} data-closed={open ? undefined : ''}>
      <IconClock size={17} stroke={1.7} aria-hidden />
      {words}
    </span>
  )
}
