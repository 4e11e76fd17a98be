/** The team: who is in it, as what, for which brands; and who was invited. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay } from '../person/me.ts'
import { Head } from '../settings/Head.tsx'
import { Loaded } from '../settings/Loaded.tsx'
import { peopleQuery } from '../settings/queries.ts'
import page from '../settings/Settings.module.css'
import { Button } from '../ui/Button.tsx'
import { IconUserPlus } from '../ui/icons.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { OpenInvitations } from './OpenInvitations.tsx'
import { PersonRow } from './PersonRow.tsx'

export function PeoplePage() {
  const { t } = useTranslation()
  const query = useQuery(peopleQuery())
  const mayManage = useMay('people.manage')
  const why = mayManage ? null : t('live.permission', { who: t('live.whoCan') })
  const { new: begun } = useSearch({ from: '/app/settings/people' })
  const [inviting, setInviting] = useState(false)
  // Also when one is here already; taken out of the address, so that going back does not begin it again.
  const navigate = useNavigate()
  useEffect(() => {
    if (!begun) return
    setInviting(mayManage)
    void navigate({ to: '/settings/people', search: {}, replace: true })
  }, [begun, mayManage, navigate])
  return (
    <Loaded query={query}>
      {({ items }) => (
        <div className={page.stack}>
          <Head title={t('settings.people')} sub={t('people.summary', { count: items.length })}>
            <Button tone="primary" icon={IconUserPlus} why={why} onClick={() => setInviting(true)}>
              {t('people.invite')}
            </Button>
          </Head>
          {why && <p className={page.notice}>{why}</p>}
          <ul className={page.card}>
            {items.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
          {mayManage && <OpenInvitations />}
          <InviteDialog opened={inviting} onClose={() => setInviting(false)} />
        </div>
      )}
    </Loaded>
  )
}
