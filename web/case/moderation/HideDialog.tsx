import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Message } from '../../api/types.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { ProblemNote } from '../../settings/ProblemNote.tsx'
import { IconEyeOff } from '../../ui/icons.ts'
import { RadioCards } from '../../ui/RadioCards.tsx'
import css from '../dialogs/Form.module.css'
import { Form } from '../dialogs/Form.tsx'
import { type HideReason, useModeration } from './use-moderation.ts'

const REASONS: readonly HideReason[] = ['spam', 'abuse', 'personal_data']

type Props = { message: Message; onClose: () => void }

/** Hiding needs one of three reasons, chosen by hand; being a complaint is none. A refusal stays in the dialog, with its way out. */
export default function HideDialog({ message, onClose }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<HideReason | null>(null)
  const hide = useModeration(message.id, { done: onClose, failed: () => true })
  return (
    <Modal opened onClose={onClose} title={t('moderation.act.hide')}>
      <Form
        submit={t('moderation.hideAct')}
        icon={IconEyeOff}
        busy={hide.isPending}
        blocked={reason === null}
        onSubmit={() => hide.mutate({ action: 'hide', reason })}
        onCancel={onClose}
      >
        <p className={css.lead}>{t('moderation.hideText')}</p>
        <RadioCards
          label={t('moderation.reason')}
          value={reason}
          onChange={(next) => {
            setReason(next)
            hide.reset()
          }}
          choices={REASONS.map((value) => ({
            value,
            label: t(`moderation.reasons.${value}`),
            text: t(`moderation.reasonText.${value}`),
          }))}
        />
        <ProblemNote error={hide.error} />
      </Form>
    </Modal>
  )
}
