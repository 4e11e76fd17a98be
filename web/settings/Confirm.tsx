import { Checkbox, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'

type ConfirmProps = {
  opened: boolean
  title: string
  act: string
  /** A box to tick first, where what goes does not come back. */
  sure?: string
  busy: boolean
  onAct: () => void
  onClose: () => void
  children: ReactNode
}

/** Asks once before something that cannot be undone. */
export function Confirm({ opened, onClose, title, ...rest }: ConfirmProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Question {...rest} onClose={onClose} />
    </Modal>
  )
}

function Question({ act, sure, busy, onAct, onClose, children }: Omit<ConfirmProps, 'opened' | 'title'>) {
  const { t } = useTranslation()
  const [certain, setCertain] = useState(sure === undefined)
  return (
    <>
      <p>{children}</p>
      {sure && (
        <Checkbox
          mt={16}
          label={sure}
          checked={certain}
          onChange={(event) => setCertain(event.currentTarget.checked)}
        />
      )}
      <DialogFoot>
        <Button tone="quiet" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button tone="danger" busy={busy} disabled={!certain} onClick={onAct}>
          {act}
        </Button>
      </DialogFoot>
    </>
  )
}
