import { useState } from 'react'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { CurrentStep } from '../playbook/PlaybookCard.tsx'
import { PendingAction } from '../playbook/Trail.tsx'
import { useWalk } from '../playbook/use-walk.ts'
import { IconBinaryTree, IconChevronDown } from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import css from './PhonePlaybook.module.css'

/** Below this height an open step would leave no room for the conversation. */
const ROOMY = 700

/** Without room for a side panel, the step stands as a bar above the composer and opens in place. */
export function PhonePlaybook() {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  const walking = useWalk()
  const [opened, setOpened] = useState(phone && window.innerHeight >= ROOMY)
  if (!walking) return null
  const { node } = walking.at.current
  const words = node.kind === 'question' ? read(node.text) : read(node.title)
  return (
    <section className={css.step} data-opened={opened || undefined} aria-label={t('playbook.path')}>
      <button type="button" className={css.bar} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <IconBinaryTree size={18} stroke={1.7} aria-hidden />
        <span className={css.number}>{t('playbook.step', { n: walking.number, total: walking.questions })}</span>
        {!opened && <strong className={css.words}>{words}</strong>}
        <IconChevronDown size={18} stroke={1.8} className={css.chevron} aria-hidden />
      </button>
      {opened && (
        <div className={css.body}>
          {walking.at.pending.map(({ id, node: action }) => (
            <PendingAction key={id} id={id} node={action} />
          ))}
          <CurrentStep walking={walking} />
        </div>
      )}
    </section>
  )
}
