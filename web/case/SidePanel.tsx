import { Drawer } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CustomerCard } from '../customer/CustomerCard.tsx'
import { PlaybookCard } from '../playbook/PlaybookCard.tsx'
import { LoopCard } from './LoopCard.tsx'
import css from './SidePanel.module.css'
import { UnderstandingCard } from './UnderstandingCard.tsx'

type Props = { tabs: boolean; drawer?: { opened: boolean; onClose: () => void } }

/** Beside the conversation: the step, the person, the loop. As a drawer where there is no room. */
export function SidePanel({ tabs, drawer }: Props) {
  const { t } = useTranslation()
  const [tab, setTab] = useState<'playbook' | 'customer'>('playbook')
  const both = (
    <>
      {(!tabs || tab === 'playbook') && (
        <>
          <PlaybookCard />
          {tabs && <LoopCard />}
          {tabs && <UnderstandingCard />}
        </>
      )}
      {(!tabs || tab === 'customer') && <CustomerCard />}
      {!tabs && <LoopCard />}
      {!tabs && <UnderstandingCard />}
    </>
  )
  if (drawer)
    return (
      <Drawer
        opened={drawer.opened}
        onClose={drawer.onClose}
        position="right"
        size={340}
        title={t('case.side')}
        zIndex={20}
      >
        <div className={css.stack}>{drawer.opened && both}</div>
      </Drawer>
    )
  return (
    <aside className={css.side} aria-label={t('case.side')}>
      {tabs && (
        <div className={css.tabs} role="tablist">
          {(['playbook', 'customer'] as const).map((name) => (
            <button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>
              {t(name === 'playbook' ? 'playbook.title' : 'customer.title')}
            </button>
          ))}
        </div>
      )}
      <div className={css.stack}>{both}</div>
    </aside>
  )
}
