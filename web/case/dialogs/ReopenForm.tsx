import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { step } from '../../live/outbox/post.ts'
import { useDesk } from '../desk.ts'
import css from './Form.module.css'
import { Form } from './Form.tsx'

export function ReopenForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const [note, setNote] = useState('')
  const reopen = useAct(
    () => step('reopenCase', view.customer.name, { params: { id: view.id }, body: { note: note.trim() || null } }),
    {
      caseId: view.id,
      done: onDone,
    },
  )
  return (
    <Form submit={t('case.reopen')} busy={reopen.isPending} onSubmit={() => reopen.mutate(undefined)} onCancel={onDone}>
      <label>
        <span className={css.label}>{t('dialog.reopen.why')}</span>
        <textarea
          className={css.text}
          dir="auto"
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
          data-autofocus
        />
      </label>
    </Form>
  )
}
