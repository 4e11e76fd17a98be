import { Menu } from '@mantine/core'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand, useMe } from '../person/me.ts'
import { Name } from '../ui/Bidi.tsx'
import { initials } from '../ui/format.ts'
import { IconCheck, IconSelector, IconUsers } from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import { chooseBrand } from './brand-choice.ts'
import { OpeningHours } from './OpeningHours.tsx'
import css from './TopBar.module.css'

export function BrandSwitcher() {
  const { t } = useTranslation()
  const { brands } = useMe()
  const brand = useBrand()
  const phone = useLayout() === 'phone'
  const face = (
    <>
      <span className={css.mark} aria-hidden>
        {brand ? initials(brand.name).slice(0, 1) : <IconUsers size={16} />}
      </span>
      <span className={css.name}>
        <Name>{brand?.name ?? t('top.allBrands')}</Name>
        {phone && (
          <span className={css.sub}>
            <OpeningHours bare />
          </span>
        )}
      </span>
    </>
  )
  if (brands.length < 2)
    return (
      <div className={css.brand} data-alone>
        {face}
      </div>
    )
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <button
          type="button"
          className={css.brand}
          aria-label={`${t('top.brand')}: ${brand?.name ?? t('top.allBrands')}`}
        >
          {face}
          <IconSelector size={17} stroke={1.7} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('top.chooseBrand')}>
        <Menu.Item
          onClick={() => chooseBrand(null)}
          leftSection={<IconUsers size={18} stroke={1.7} />}
          rightSection={brand ? null : <IconCheck size={17} />}
        >
          {t('top.allBrands')}
        </Menu.Item>
        {brands.map(({ id, name }) => (
          <Menu.Item
            key={id}
            onClick={() => chooseBrand(id)}
            leftSection={
              <span className={css.mark} style={{ inlineSize: 20, blockSize: 20, fontSize: 11 }} aria-hidden>
                {initials(name).slice(0, 1)}
              </span>
            }
            rightSection={brand?.id === id ? <IconCheck size={17} /> : null}
          >
            <Name>{name}</Name>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
