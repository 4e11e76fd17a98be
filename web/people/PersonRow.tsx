import { Menu, Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Role } from '../../src/core/access.ts'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { forgetDesk } from '../person/leave.ts'
import { useMay, useMe } from '../person/me.ts'
import { Confirm } from '../settings/Confirm.tsx'
import { CopyField } from '../settings/CopyField.tsx'
import { IconKey } from '../settings/icons.ts'
import page from '../settings/Settings.module.css'
import type { Person } from '../settings/types.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Ltr, Name } from '../ui/Bidi.tsx'
import { IconButton } from '../ui/Button.tsx'
import { IconDotsVertical, IconGauge, IconTrash } from '../ui/icons.ts'
import { toast } from '../ui/toast.ts'
import { BrandsField, RoleField } from './Access.tsx'
import css from './People.module.css'
import { Standing } from './Standing.tsx'
import { WorkDialog } from './WorkDialog.tsx'

const STALE = [['people'], ['me']]

export function PersonRow({ person }: { person: Person }) {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const { id, name, email, role, brand_ids: brandIds, manageable } = person
  const path = { id }
  const mayManage = useMay('people.manage')
  const who = mayManage ? t('people.whoCan') : t('live.whoCan')
  const why = mayManage && manageable ? null : t('live.permission', { who })
  const [leaving, setLeaving] = useState(false)
  const [working, setWorking] = useState(false)
  const change = useAct(
    (set: { role?: Role; brand_ids?: string[] | null }) => api.changeMember({ params: path, body: set }),
    { stale: STALE, done: () => toast({ id: 'saved', tone: 'plain', title: t('people.changed', { name }) }) },
  )
  const remove = useAct(() => api.removeMember({ params: path }), {
    stale: STALE,
    done: () => {
      setLeaving(false)
      if (id !== me.person.id) return toast({ id: 'removed', tone: 'plain', title: t('people.removed', { name }) })
      void forgetDesk().then(() => navigate({ to: '/sign-in' }))
    },
  })
  const link = useAct(() => api.createResetLink({ params: path }))
  const shown = { role: change.variables?.role ?? role, brands: change.variables?.brand_ids ?? brandIds }
  const now = change.isPending ? shown : { role, brands: brandIds }
  return (
    <li className={`${page.row} ${css.person}`}>
      <span className={css.who}>
        <Avatar name={name} size={40} ours />
        <span className={page.main}>
          <span className={page.name}>
            <Name>{name}</Name>
          </span>
          <span className={`${page.small} ${css.email}`}>
            <Ltr>{email}</Ltr>
          </span>
          <Standing standing={person.standing} />
          {id === me.person.id && <span className={page.small}>{t('people.you')}</span>}
        </span>
      </span>
      <span className={css.access} title={why ?? undefined}>
        <RoleField
          hidden
          role={now.role}
          label={`${t('people.role')}: ${name}`}
          disabled={why !== null}
          onChange={(role) => role !== now.role && change.mutate({ role })}
        />
        <BrandsField
          hidden
          role={now.role}
          brandIds={now.brands}
          label={`${t('people.brands')}: ${name}`}
          disabled={why !== null}
          onChange={(brand_ids) => change.mutate({ brand_ids })}
        />
      </span>
      {why ? (
        <IconButton label={t('people.actions', { name })} icon={IconDotsVertical} why={why} />
      ) : (
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <IconButton label={t('people.actions', { name })} icon={IconDotsVertical} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconGauge size={18} stroke={1.7} />} onClick={() => setWorking(true)}>
              {t('routing.work.title')}
            </Menu.Item>
            <Menu.Item leftSection={<IconKey size={18} stroke={1.7} />} onClick={() => link.mutate(undefined)}>
              {t('people.resetLink')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={18} stroke={1.7} />} onClick={() => setLeaving(true)}>
              {t('people.removeMember')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {working && <WorkDialog person={person} onClose={() => setWorking(false)} />}
      <Confirm
        opened={leaving}
        title={t('people.removeMember')}
        act={t('people.removeMember')}
        busy={remove.isPending}
        onAct={() => remove.mutate(undefined)}
        onClose={() => setLeaving(false)}
      >
        {t('people.removeAsk', { name })}
      </Confirm>
      <Modal opened={link.isSuccess} onClose={link.reset} title={t('people.resetLink')}>
        <div className={page.stack}>
          <p>{t('people.resetLinkText', { name })}</p>
          {link.data && <CopyField label={t('people.linkReady')} text={link.data.link} />}
          <p className={page.small}>{t('settings.onlyNow')}</p>
        </div>
      </Modal>
    </li>
  )
}
