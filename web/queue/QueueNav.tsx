import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { queuesQuery } from '../api/queries.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand, useMe } from '../person/me.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { IconPlus } from '../ui/icons.ts'
import { AreaIcon } from './AreaIcon.tsx'
import { ChannelsHealth } from './ChannelsHealth.tsx'
import { QUEUES } from './names.ts'
import css from './QueueNav.module.css'

export function QueueNav() {
  const { t } = useTranslation()
  const me = useMe()
  const brand = useBrand()
  const { data } = useQuery(queuesQuery(brand?.id))
  const queue = useParams({ strict: false, select: (params) => params.queue })
  const area = useSearch({ strict: false, select: (search) => search.area })
  // With every brand in sight only what is waiting is listed; a chosen brand shows all of its areas.
  const areas = data?.areas.filter((one) => (brand ? one.brand_id === brand.id : one.open > 0)) ?? []
  return (
    <nav className={css.nav} aria-label={t('queue.title')}>
      <h2 className={css.heading}>{t('queue.title')}</h2>
      {QUEUES.filter(({ name, onlyWhenFilled }) => !onlyWhenFilled || (data?.counts[name] ?? 0) > 0).map(
        ({ name, icon: Glyph }) => (
          <Link
            key={name}
            to="/desk/{-$queue}/{-$caseId}"
            params={{ queue: name, caseId: undefined }}
            search={{}}
            className={css.item}
            aria-current={!area && queue === name ? 'page' : undefined}
          >
            <Glyph size={19} stroke={1.7} aria-hidden />
            <span className={css.name}>{t(`queue.name.${name}`)}</span>
            <Ltr className={css.count}>{data?.counts[name] ?? ''}</Ltr>
          </Link>
        ),
      )}
      {me.permissions.includes('desk.reply') && (
        <Link to="/share" className={css.item}>
          <IconPlus size={19} stroke={1.7} aria-hidden />
          <span className={css.name}>{t('app.addAlert')}</span>
        </Link>
      )}
      {areas.length > 0 && <h2 className={css.heading}>{t('queue.areas')}</h2>}
      {areas.map(({ id, name, icon, open, brand_id }) => (
        <Link
          key={id}
          to="/desk/{-$queue}/{-$caseId}"
          params={{ queue: 'new', caseId: undefined }}
          search={{ area: id }}
          className={css.item}
          aria-current={area === id ? 'page' : undefined}
        >
          <AreaIcon icon={icon} />
          <span className={css.name}>
            <bdi>{read(name)}</bdi>
            {!brand &&
              areas.some((one) => one.id !== id && one.name.he === name.he) &&
              ` · ${me.brands.find((one) => one.id === brand_id)?.name}`}
          </span>
          <Ltr className={css.count}>{open}</Ltr>
        </Link>
      ))}
      <h2 className={css.heading}>{t('queue.channels')}</h2>
      {data && <ChannelsHealth channels={data.channels} stuck={data.stuck_deliveries} />}
    </nav>
  )
}
