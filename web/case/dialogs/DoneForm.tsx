import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { step } from '../../live/outbox/post.ts'
import { IconCheck } from '../../ui/icons.ts'
import { useDesk } from '../desk.ts'
import { CloseForm } from './CloseForm.tsx'
import css from './Form.module.css'
import { Form } from './Form.tsx'

/** The note of a matter that the server did not let end: it stands in the dialog again. */
let unsent: { caseId: string; note: string } | null = null

/** Done with an open matter means solved; what the public saw then still gets its ending. A solved one closes. */
export function DoneForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { view, open } = useDesk()
  const [note, setNote] = useState(() => (unsent?.caseId === view.id ? unsent.note : ''))
  const solve = useAct(
    () => step('solveCase', view.customer.name, { params: { id: view.id }, body: { note: note.trim() || null } }),
    {
      caseId: view.id,
      failed: () => {
        unsent = { caseId: view.id, note }
        if (note.trim()) open('done')
        return false
      },
    },
  )
  // Shown at once: the dialog does not wait for the answer.
  const submit = () => {
    unsent = null
    solve.mutate(undefined)
    onDone()
  }
  if (view.status !== 'open') return <CloseForm onDone={onDone} />
  const seenByAll = view.loop.followed_up === null
  return (
    <Form
      submit={t('dialog.done.solved')}
      icon={IconCheck}
      busy={solve.isPending}
      onSubmit={submit}
      onCancel={() => open('close')}
      cancel={t('case.closeWith')}
    >
      <p className={css.lead}>{t(seenByAll ? 'dialog.done.textPublic' : 'dialog.done.textPrivate')}</p>
      <label>
        <span className={css.label}>{t('dialog.done.note')}</span>
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
