import { Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import form from '../case/dialogs/Form.module.css'
import { Form } from '../case/dialogs/Form.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconUserShare } from '../ui/icons.ts'

/** "Not mine either", with the reason, which whoever is next reads. */
export default function DeclineDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const decline = useAct(() => api.declineResponsibility({ params: { id: caseId }, body: { reason: reason.trim() } }), {
    caseId,
    done: onClose,
  })
  return (
    <Modal opened onClose={onClose} title={t('routing.decline.title')}>
      <Form
        submit={t('routing.decline.submit')}
        icon={IconUserShare}
        busy={decline.isPending}
        blocked={reason.trim() === ''}
        onSubmit={() => decline.mutate(undefined)}
        onCancel={onClose}
      >
        <p className={form.lead}>{t('routing.decline.text')}</p>
        <Textarea
          label={t('routing.decline.why')}
          value={reason}
          maxLength={500}
          rows={3}
          data-autofocus
          attributes={{ input: { dir: 'auto' } }}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Form>
    </Modal>
  )
}
