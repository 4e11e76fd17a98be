import { Drawer } from '@mantine/core'
import type { OutgoingDraft } from '../../src/core/guardrails/finding.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import AlternativePanel from './AlternativePanel.tsx'

/** The better way where there is no room beside the conversation. */
export default function AlternativeDrawer({ draft, onClose }: { draft: OutgoingDraft; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="94%"
      padding={0}
      zIndex={20}
      attributes={{ header: { role: 'presentation' }, content: { 'aria-label': t('alternative.title') } }}
    >
      <AlternativePanel draft={draft} onClose={onClose} />
    </Drawer>
  )
}
