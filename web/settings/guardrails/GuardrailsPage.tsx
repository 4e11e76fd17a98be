/** What a brand decides about the checks of its outgoing messages. */
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useBrand } from '../../person/me.ts'
import { Head } from '../Head.tsx'
import { Loaded } from '../Loaded.tsx'
import { brandsQuery } from '../queries.ts'
import page from '../Settings.module.css'
import { GuardrailsForm } from './GuardrailsForm.tsx'

export function GuardrailsPage() {
  const { t } = useTranslation()
  const query = useQuery(brandsQuery())
  const here = useBrand()
  const { brand: asked } = useSearch({ from: '/app/settings/guardrails' })
  const navigate = useNavigate()
  return (
    <Loaded query={query}>
      {({ items }) => {
        const brand = items.find(({ id }) => id === asked) ?? items.find(({ id }) => id === here?.id) ?? items[0]
        return (
          <div className={page.stack}>
            <Head title={t('settings.guardrails')} sub={t('policy.text')}>
              {items.length > 1 && (
                <Select
                  aria-label={t('brands.choose')}
                  data={items.map(({ id, name }) => ({ value: id, label: name }))}
                  value={brand?.id ?? null}
                  allowDeselect={false}
                  size="sm"
                  onChange={(id) =>
                    id && void navigate({ to: '/settings/guardrails', search: { brand: id }, replace: true })
                  }
                />
              )}
            </Head>
            {brand && <GuardrailsForm key={brand.id} brand={brand} />}
          </div>
        )
      }}
    </Loaded>
  )
}
