import { useQuery } from '@tanstack/react-query'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { invitationsQuery } from '../settings/queries.ts'
import page from '../settings/Settings.module.css'
import type { Invitation } from '../settings/types.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { Button } from '../ui/Button.tsx'
import { date } from '../ui/format.ts'
import { IconMail } from '../ui/icons.ts'
import { toast } from '../ui/toast.ts'

/** Links that still wait for their person. */
export function OpenInvitations() {
  const { t } = useTranslation()
  const { data } = useQuery(invitationsQuery())
  if (!data || data.items.length === 0) return null
  return (
    <section className={page.stack}>
      <h2 className={page.section}>{t('people.open')}</h2>
      <ul className={page.card}>
        {data.items.map((one) => (
          <OneInvitation key={one.id} invitation={one} />
        ))}
      </ul>
    </section>
  )
}

function OneInvitation({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const { id, email, role, brand_ids: brandIds, invited_by: by, expires_at: until } = invitation
  const revoke = useAct(() => api.revokeInvitation({ params: { id } }), {
    stale: [['people']],
    done: () => toast({ id: 'revoked', tone: 'plain', title: t('people.revoked') }),
  })
  const names = brandIds?.map((brand) => brands.find((one) => one.id === brand)?.name ?? '')
  const scope = names ? names.filter(Boolean).join(' · ') : t('people.allBrands')
  return (
    <li className={page.row}>
      <IconMail size={22} stroke={1.6} aria-hidden />
      <span className={page.main}>
        <span className={page.name}>
          <Ltr>{email}</Ltr>
        </span>
        <span className={page.small} style={{ display: 'block' }}>
          {t(`people.roles.${role}`)} · {scope} · {t('people.until', { date: date(until) })}
          {by && ` · ${t('people.invitedBy', { name: by })}`}
        </span>
      </span>
      <Button busy={revoke.isPending} onClick={() => revoke.mutate(undefined)}>
        {t('people.revoke')}
      </Button>
    </li>
  )
}
