import { useQuery } from '@tanstack/react-query'
import { queuesQuery } from '../api/queries.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { IconX } from '../ui/icons.ts'
import css from './ListTools.module.css'
import type { Narrows } from './ListTools.tsx'
import { type FilterName, filtersOf, unfiltered, without } from './narrowing.ts'

/** What the list is narrowed to, each taken off by a press: nobody forgets that there is more. */
export function NarrowedBy({ narrowing, onNarrow }: Narrows) {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data } = useQuery(queuesQuery(brand?.id))
  const words = (name: FilterName) =>
    name === 'channel'
      ? (data?.channels.find(({ id }) => id === narrowing.channel)?.name ?? t('narrow.channel'))
      : t(`narrow.${name}.${narrowing[name]}` as 'narrow.lane.public')
  return (
    <div className={css.chips}>
      {filtersOf(narrowing).map((name) => (
        <button
          key={name}
          type="button"
          className={css.chip}
          aria-label={t('narrow.takeOff', { filter: words(name) })}
          onClick={() => onNarrow(without(narrowing, name))}
        >
          <bdi>{words(name)}</bdi>
          <IconX size={14} stroke={2} aria-hidden />
        </button>
      ))}
    </div>
  )
}

/** Nothing in the queue is like that; the queue itself may well hold some. */
export function NothingSuch({ narrowing, onNarrow }: Narrows) {
  const { t } = useTranslation()
  return (
    <div className={css.none}>
      <h2>{t('narrow.none.title')}</h2>
      <p>{t('narrow.none.text')}</p>
      <Button onClick={() => onNarrow(unfiltered(narrowing))}>{t('narrow.clear')}</Button>
    </div>
  )
}
