import { Drawer } from '@mantine/core'
import { useTranslation } from '../i18n/use-translation.ts'
import css from './SidePanel.module.css'
import { SideCards } from './SidePanel.tsx'

/** The side panel where there is no room for one: it comes from the reading direction's end. */
export default function SideDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={340} title={t('case.side')} zIndex={20}>
      <div className={css.stack}>{opened && <SideCards />}</div>
    </Drawer>
  )
}
