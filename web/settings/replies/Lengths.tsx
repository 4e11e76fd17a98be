import { useQuery } from '@tanstack/react-query'
import { measure } from '../../../src/core/guardrails/measure.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { channelsQuery, kindsQuery } from '../queries.ts'
import css from './Replies.module.css'
import { useKindNames } from './use-kind-names.ts'

/** Whether the words fit where they may be said, each platform counting in its own unit. Variables count as their examples. */
export function Lengths({
  text,
  brandId,
  channelKind,
}: {
  text: string
  brandId: string | null
  channelKind: string | null
}) {
  const { t } = useTranslation()
  const kindNames = useKindNames()
  const kinds = useQuery(kindsQuery())
  const channels = useQuery(channelsQuery())
  if (!kinds.data || !channels.data) return null
  const here = channels.data.items.filter((one) => brandId === null || one.brand_id === brandId).map(({ kind }) => kind)
  const wanted = channelKind === null ? [...new Set(here)] : [channelKind]
  const tooLong = kinds.data.items
    .filter(({ kind, can }) => wanted.includes(kind) && can.send)
    .flatMap(({ kind, can, max_length }) => {
      const limits = [...(can.public ? [max_length.public] : []), ...(can.private ? [max_length.private] : [])]
      const over = limits.find(({ unit, limit }) => measure(text, unit) > limit)
      return over
        ? [`${kindNames(kind)} (${measure(text, over.unit)}/${over.limit} ${t(`replies.unit.${over.unit}`)})`]
        : []
    })
  if (wanted.length === 0) return null
  return tooLong.length > 0 ? (
    <p className={css.over} role="status">
      {t('replies.lengths', { channels: tooLong.join(', ') })}
    </p>
  ) : (
    <p className={css.small}>{t('replies.fits')}</p>
  )
}
