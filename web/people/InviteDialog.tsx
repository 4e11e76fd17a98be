import { Modal, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '../../src/core/access.ts'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { Language } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useKept } from '../person/kept.ts'
import { useMe } from '../person/me.ts'
import { CopyField } from '../settings/CopyField.tsx'
import { ProblemNote } from '../settings/ProblemNote.tsx'
import { invitationsQuery } from '../settings/queries.ts'
import page from '../settings/Settings.module.css'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { useLayout } from '../ui/layout.ts'
import { BrandsField, RoleField } from './Access.tsx'

/** Who, as what, for which brands; then the link, once. */
export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  return (
    <Modal opened={opened} onClose={onClose} title={t('people.invite')} fullScreen={phone}>
      <InviteForm onClose={onClose} />
    </Modal>
  )
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const { brands } = useMe()
  const { data } = useQuery(invitationsQuery())
  const [email, setEmail, forget] = useKept('invite', () => '')
  const [role, setRole] = useState<Role>('rep')
  const [brandIds, setBrandIds] = useState<string[] | null>(null)
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'he')
  const invite = useAct(
    () => api.invitePerson({ body: { email: email.trim(), role, brand_ids: brandIds, language } }),
    { stale: [['people'], ['team']], failed: () => true, done: forget },
  )
  if (invite.data)
    return (
      <div className={page.stack}>
        <p>{t(invite.data.mailed ? 'people.mailed' : 'people.notMailed', { email: email.trim() })}</p>
        <CopyField label={t('people.linkReady')} description={t('people.works')} text={invite.data.link} />
        <p className={page.small}>{t('settings.onlyNow')}</p>
        <DialogFoot>
          <Button tone="primary" onClick={onClose}>
            {t('settings.done')}
          </Button>
        </DialogFoot>
      </div>
    )
  return (
    <form
      className={page.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!invite.isPending) invite.mutate(undefined)
      }}
    >
      <TextInput
        label={t('people.email')}
        type="email"
        name="email"
        autoComplete="off"
        dir="ltr"
        size="md"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        data-autofocus
      />
      <RoleField role={role} label={t('people.role')} onChange={setRole} />
      {brands.length > 1 && (
        <BrandsField role={role} brandIds={brandIds} label={t('people.brands')} onChange={setBrandIds} />
      )}
      <Select
        label={t('people.mailLanguage')}
        size="md"
        data={[
          { value: 'he', label: 'עברית' },
          { value: 'en', label: 'English' },
        ]}
        value={language}
        allowDeselect={false}
        onChange={(value) => setLanguage(value === 'en' ? 'en' : 'he')}
      />
      <ProblemNote error={invite.error} />
      <DialogFoot>
        <Button
          tone="quiet"
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {t('app.cancel')}
        </Button>
        <Button tone="primary" type="submit" busy={invite.isPending}>
          {t(data?.mail ? 'people.createAndMail' : 'people.create')}
        </Button>
      </DialogFoot>
    </form>
  )
}
