import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { usePlaybookActs, useWalk } from '../../playbook/use-walk.ts'
import css from './Form.module.css'
import { Form } from './Form.tsx'

/** A step may be skipped, with the reason; the trail keeps it. */
export function SkipForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const walking = useWalk()
  const { skip } = usePlaybookActs()
  const [reason, setReason] = useState('')
  if (!walking) return null
  const submit = () => skip.mutate({ node: walking.at.current.id, reason: reason.trim() }, { onSuccess: onDone })
  return (
    <Form
      submit={t('dialog.skip.submit')}
      busy={skip.isPending}
      blocked={reason.trim() === ''}
      onSubmit={submit}
      onCancel={onDone}
    >
      <label>
        <span className={css.label}>{t('dialog.skip.why')}</span>
        <textarea
          className={css.text}
          dir="auto"
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          data-autofocus
        />
      </label>
    </Form>
  )
}
