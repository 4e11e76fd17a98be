/** Fields of responsibility: who owns what, by which words a message gets there, and when its people work. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { DigestLink } from '../../digest/DigestLink.tsx'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useBrand, useMe } from '../../person/me.ts'
import { AreaIcon } from '../../queue/AreaIcon.tsx'
import { languageName } from '../../routing/languages.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus } from '../../ui/icons.ts'
import { Head } from '../Head.tsx'
import { Loaded } from '../Loaded.tsx'
import { areasQuery, brandsQuery } from '../queries.ts'
import page from '../Settings.module.css'
import type { AreaItem } from '../types.ts'
import { AreaDialog } from './AreaDialog.tsx'
import css from './Areas.module.css'
import { GivingOut } from './GivingOut.tsx'
import { TryWords } from './TryWords.tsx'

export function AreasPage() {
  const { t } = useTranslation()
  const query = useQuery(areasQuery())
  const brands = useQuery(brandsQuery())
  const here = useBrand()
  const [editing, setEditing] = useState<AreaItem | { brand_id: string } | null>(null)
  return (
    <Loaded query={query}>
      {({ items }) => (
        <div className={page.stack}>
          <Head title={t('areas.title')} sub={t('areas.text')} />
          <Loaded part query={brands}>
            {({ items: all }) => {
              const shown = all.filter(({ id }) => here === null || id === here.id)
              return shown.map((brand) => (
                <BrandAreas
                  key={brand.id}
                  name={brand.name}
                  alone={shown.length === 1}
                  areas={items.filter(({ brand_id }) => brand_id === brand.id)}
                  brandId={brand.id}
                  onEdit={setEditing}
                />
              ))
            }}
          </Loaded>
          <GivingOut />
          {editing && <AreaDialog area={editing} onClose={() => setEditing(null)} />}
        </div>
      )}
    </Loaded>
  )
}

function BrandAreas({
  name,
  alone,
  areas,
  brandId,
  onEdit,
}: {
  name: string
  alone: boolean
  areas: AreaItem[]
  brandId: string
  onEdit: (area: AreaItem | { brand_id: string }) => void
}) {
  const { t } = useTranslation()
  const { people } = useMe()
  const order = useAct((ids: string[]) => api.orderAreas({ params: { id: brandId }, body: { area_ids: ids } }), {
    stale: [['areas'], ['me'], ['queues']],
  })
  const move = (at: number, by: number) => {
    const ids = areas.map(({ id }) => id)
    const [moved = ''] = ids.splice(at, 1)
    ids.splice(at + by, 0, moved)
    order.mutate(ids)
  }
  const namesOf = (ids: string[]) => ids.flatMap((id) => people.find((one) => one.id === id)?.name ?? []).join(', ')
  return (
    <section className={`${page.card} ${page.pad} ${page.stack}`}>
      <div className={css.head}>
        <h2 className={css.name}>{alone ? t('areas.list') : name}</h2>
        <Button icon={IconPlus} onClick={() => onEdit({ brand_id: brandId })}>
          {t('areas.add')}
        </Button>
      </div>
      {areas.length === 0 && <p className={css.sub}>{t('areas.none')}</p>}
      <ul className={css.list}>
        {areas.map((area, at) => (
          <li key={area.id} className={css.area}>
            <AreaIcon icon={area.icon} size={22} />
            <div className={css.words}>
              <strong>{read({ he: area.name_he, en: area.name_en })}</strong>
              <span className={css.sub}>
                {area.people.length > 0 ? <bdi>{namesOf(area.people)}</bdi> : t('areas.nobody')}
                {' · '}
                {t('areas.words', { count: area.words.length })}
                {area.hours && ` · ${t('areas.ownHours')}`}
                {area.languages.length > 0 && ` · ${area.languages.map(languageName).join(', ')}`}
              </span>
            </div>
            <DigestLink area={area.id} />
            <IconButton
              icon={IconArrowUp}
              label={t('areas.up')}
              disabled={at === 0 || order.isPending}
              onClick={() => move(at, -1)}
            />
            <IconButton
              icon={IconArrowDown}
              label={t('areas.down')}
              disabled={at === areas.length - 1 || order.isPending}
              onClick={() => move(at, 1)}
            />
            <IconButton
              icon={IconPencil}
              label={t('areas.edit', { name: read({ he: area.name_he, en: area.name_en }) })}
              onClick={() => onEdit(area)}
            />
          </li>
        ))}
      </ul>
      <TryWords brandId={brandId} areas={areas} />
    </section>
  )
}
