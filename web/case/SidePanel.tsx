import { useState } from 'react'
import { CustomerCard } from '../customer/CustomerCard.tsx'
import { GoodwillCard } from '../goodwill/GoodwillCard.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { PlaybookCard } from '../playbook/PlaybookCard.tsx'
import { LoopCard } from './LoopCard.tsx'
import css from './SidePanel.module.css'
import { UnderstandingCard } from './UnderstandingCard.tsx'

/** The step, the person, the loop, and what was understood. */
export function SideCards() {
  return (
    <>
      <PlaybookCard />
      <CustomerCard />
      <GoodwillCard />
      <LoopCard />
      <UnderstandingCard />
    </>
  )
}

/** Beside the conversation; on a middling window one of two tabs. */
export function SidePanel({ tabs }: { tabs: boolean }) {
  const { t } = useTranslation()
  const [tab, setTab] = useState<'playbook' | 'customer'>('playbook')
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
      <div className={css.stack}>
        {!tabs && <SideCards />}
        {tabs && tab === 'customer' && (
          <>
            <CustomerCard />
            <GoodwillCard />
          </>
        )}
        {tabs && tab === 'playbook' && (
          <>
            <PlaybookCard />
            <LoopCard />
            <UnderstandingCard />
          </>
        )}
      </div>
    </aside>
  )
}
