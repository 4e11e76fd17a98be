/** A brand: what it is called, when it is open, how fast it answers. */
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useBrand } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { Head } from '../Head.tsx'
import { Loaded } from '../Loaded.tsx'
import { brandsQuery } from '../queries.ts'
import page from '../Settings.module.css'
import { BrandForm } from './BrandForm.tsx'
import { NewBrand } from './NewBrand.tsx'

export function BrandPage() {
  const { t } = useTranslation()
  const query = useQuery(brandsQuery())
  const here = useBrand()
  const { brand: asked } = useSearch({ from: '/app/settings/brand' })
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const choose = (id: string) => void navigate({ to: '/settings/brand', search: { brand: id }, replace: true })
  return (
    <Loaded query={query}>
      {({ items }) => {
        const brand = items.find(({ id }) => id === asked) ?? items.find(({ id }) => id === here?.id) ?? items[0]
        return (
          <div className={page.stack}>
            <Head title={t('settings.brand')} sub={items.length === 1 ? brand?.name : undefined}>
              {items.length > 1 && (
                <Select
                  aria-label={t('brands.choose')}
                  data={items.map(({ id, name }) => ({ value: id, label: name }))}
                  value={brand?.id ?? null}
                  allowDeselect={false}
                  size="sm"
                  onChange={(id) => id && choose(id)}
                />
              )}
              <Button icon={IconPlus} onClick={() => setAdding(true)}>
                {t('brands.new')}
              </Button>
            </Head>
            {brand && <BrandForm key={brand.id} brand={brand} />}
            <NewBrand
              opened={adding}
              onClose={() => setAdding(false)}
              onMade={(id) => {
                setAdding(false)
                choose(id)
              }}
            />
          </div>
        )
      }}
    </Loaded>
  )
}
