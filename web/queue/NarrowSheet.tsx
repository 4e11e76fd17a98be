import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'

/** On a phone what narrows the list comes up from below. */
export default function NarrowSheet({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Drawer opened onClose={onClose} position="bottom" size={540} zIndex={30} title={t('narrow.title')}>
      {children}
    </Drawer>
  )
}
