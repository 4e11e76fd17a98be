import { Drawer } from '@mantine/core'
import type { Responsiveness } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { ReadingsPanel } from './ReadingsPanel.tsx'

/** The same numbers on a phone: a sheet of its own, above the one that its badge stands in. */
export default function ReadingsSheet({ data, onClose }: { data: Responsiveness; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Drawer opened onClose={onClose} position="bottom" size="92%" title={t('top.week')} zIndex={30}>
      <ReadingsPanel data={data} onLeave={onClose} sheet />
    </Drawer>
  )
}
