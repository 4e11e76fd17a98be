import { Modal } from '@mantine/core'
import { useState } from 'react'
import { GoodwillForm } from '../../goodwill/GoodwillForm.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { AskForm } from '../../policy/AskForm.tsx'
import { useDesk } from '../desk.ts'
import { CallForm } from './CallForm.tsx'
import { CloseForm } from './CloseForm.tsx'
import { DoneForm } from './DoneForm.tsx'
import { HandOverForm } from './HandOverForm.tsx'
import { InviteForm } from './InviteForm.tsx'
import { ReopenForm } from './ReopenForm.tsx'
import { SkipForm } from './SkipForm.tsx'
import { TemplateForm } from './TemplateForm.tsx'
import { UpdateForm } from './UpdateForm.tsx'

/** One dialog at a time; closing it discards nothing but its own fields. */
export default function CaseDialogs() {
  const { t } = useTranslation()
  const { dialog, open } = useDesk()
  // Escape closes what lies on top, and nothing under it.
  const [covered, setCovered] = useState(false)
  const close = () => open(null)
  return (
    <Modal
      opened={dialog !== null}
      onClose={close}
      closeOnEscape={!covered}
      title={dialog && t(`dialog.${dialog}.title`)}
      size={dialog === 'invite' || dialog === 'template' || dialog === 'goodwill' ? 'lg' : 'md'}
    >
      {dialog === 'hand_over' && <HandOverForm onDone={close} />}
      {dialog === 'notify' && <HandOverForm onDone={close} mustAcknowledge />}
      {dialog === 'ask_policy' && <AskForm onDone={close} />}
      {dialog === 'done' && <DoneForm onDone={close} />}
      {dialog === 'close' && <CloseForm onDone={close} />}
      {dialog === 'reopen' && <ReopenForm onDone={close} />}
      {dialog === 'call' && <CallForm onDone={close} />}
      {dialog === 'invite' && <InviteForm onDone={close} onCover={setCovered} />}
      {dialog === 'skip' && <SkipForm onDone={close} />}
      {dialog === 'goodwill' && <GoodwillForm onDone={close} />}
      {dialog === 'template' && <TemplateForm onDone={close} />}
      {dialog === 'update' && <UpdateForm onDone={close} />}
    </Modal>
  )
}
