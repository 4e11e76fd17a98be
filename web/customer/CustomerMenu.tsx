import { Menu } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay } from '../person/me.ts'
import { IconButton } from '../ui/Button.tsx'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { IconArrowMerge, IconCheck, IconDots } from '../ui/icons.ts'

const MergeDialog = lazy(() => import('./MergeDialog.tsx'))

const TARGETS = [null, 60, 180, 300] as const

/** Two handles may be one person, and one handle may be somebody else. Both can be taken back. Somebody who waits for more than others can be answered sooner. */
export function CustomerMenu() {
  const { t } = useTranslation()
  const { view } = useDesk()
  const customer = view.customer_card
  const may = useMay('customer.edit')
  const [merging, setMerging] = useState(false)
  const split = useAct(
    (identity_id: string) => api.splitIdentity({ params: { id: customer.id }, body: { identity_id } }),
    {
      caseId: view.id,
    },
  )
  const answerWithin = useAct(
    (target_seconds: number | null) => api.editCustomer({ params: { id: customer.id }, body: { target_seconds } }),
    { caseId: view.id },
  )
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <IconButton
            label={t('customer.menu')}
            icon={IconDots}
            why={may ? null : t('live.permission', { who: t('live.whoCan') })}
          />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowMerge size={18} stroke={1.7} />} onClick={() => setMerging(true)}>
            {t('customer.merge')}
          </Menu.Item>
          <Menu.Label>{t('customer.target')}</Menu.Label>
          {TARGETS.map((seconds) => (
            <Menu.Item
              key={seconds ?? 'none'}
              leftSection={
                <IconCheck
                  size={18}
                  stroke={1.9}
                  visibility={customer.target_seconds === seconds ? undefined : 'hidden'}
                  aria-hidden
                />
              }
              aria-current={customer.target_seconds === seconds || undefined}
              onClick={() => answerWithin.mutate(seconds)}
            >
              {seconds === null ? t('customer.targetUsual') : t('customer.targetMinutes', { count: seconds / 60 })}
            </Menu.Item>
          ))}
          {customer.identities.length > 1 && <Menu.Label>{t('customer.split')}</Menu.Label>}
          {customer.identities.length > 1 &&
            customer.identities.map(({ id, kind, handle, name }) => (
              <Menu.Item key={id} leftSection={<ChannelIcon kind={kind} />} onClick={() => split.mutate(id)}>
                <bdi>{handle ?? name}</bdi>
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <Suspense>{merging && <MergeDialog opened onClose={() => setMerging(false)} />}</Suspense>
    </>
  )
}
