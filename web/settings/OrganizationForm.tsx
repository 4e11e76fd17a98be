import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { forgetDesk } from '../person/leave.ts'
import { useMe } from '../person/me.ts'
import { Choices } from './Choices.tsx'
import { organizationsQuery } from './queries.ts'
import page from './Settings.module.css'

/** For people who belong to several organizations: which one this browser is in. */
export function OrganizationForm() {
  const { t } = useTranslation()
  const { organization } = useMe()
  const navigate = useNavigate()
  const { data } = useQuery(organizationsQuery())
  const go = useAct((organization_id: string) => api.switchOrganization({ body: { organization_id } }), {
    done: async () => {
      await forgetDesk()
      void navigate({ to: '/' })
    },
  })
  if (!data || data.items.length < 2) return null
  return (
    <section className={`${page.card} ${page.pad} ${page.form}`}>
      <h2 className={page.section}>{t('account.organization')}</h2>
      <Choices
        label={t('account.organizationText')}
        choices={data.items.map(({ id, name }) => [id, name] as const)}
        value={organization.id}
        onChange={(id) => go.mutate(id)}
      />
    </section>
  )
}
