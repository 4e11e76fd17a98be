import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { maySee, SECTIONS } from '../app/sections.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { QueueNav } from '../queue/QueueNav.tsx'
import css from './PhoneTabs.module.css'
import { ResponsivenessBadge } from './ResponsivenessBadge.tsx'

/** What has no tab of its own on a phone: how we are doing, all queues, and the other parts of the product. */
export default function MoreDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const sections = SECTIONS.filter(
    (section) => section.id !== 'desk' && section.id !== 'approvals' && maySee(section, permissions),
  )
  return (
    <Drawer opened={opened} onClose={onClose} position="bottom" size="80%" title={t('queue.title')} zIndex={20}>
      <div onClickCapture={(event) => (event.target as Element).closest('a') && onClose()}>
        <ResponsivenessBadge />
        <QueueNav />
        {sections.map((section) => (
          <Link key={section.id} to={section.to} params={{}} className={css.section}>
            <section.icon size={22} stroke={1.7} aria-hidden />
            {t(section.label)}
          </Link>
        ))}
      </div>
    </Drawer>
  )
}
