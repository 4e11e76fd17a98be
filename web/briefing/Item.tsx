import type { ReactNode } from 'react'
import type { BriefingItem } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { when } from '../ui/format.ts'
import { IconAlertTriangle, IconInfoCircle, IconPencil } from '../ui/icons.ts'
import css from './Item.module.css'

const ICONS = { fault: IconAlertTriangle, wording: IconPencil, news: IconInfoCircle }

/** One thing to know: what is going on, and what customers are told. */
export function Item({ item, children }: { item: BriefingItem; children?: ReactNode }) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const Glyph = ICONS[item.kind]
  const brand = brands.length > 1 ? brands.find(({ id }) => id === item.brand_id)?.name : undefined
  return (
    <article className={css.item} data-kind={item.kind}>
      <Glyph size={20} stroke={1.7} aria-hidden />
      <div className={css.words}>
        <span className={css.meta}>
          {[
            t(`briefing.kind.${item.kind}`),
            brand,
            item.valid_until && t('briefing.until', { time: when(item.valid_until, { full: true }) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <strong dir="auto">{item.title}</strong>
        {item.body && (
          <p dir="auto" className={css.body}>
            {item.body}
          </p>
        )}
        {children}
      </div>
    </article>
  )
}
