import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import type { CaseView, CloseReason } from '../../api/types.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { step } from '../../live/outbox/post.ts'
import { useDesk } from '../desk.ts'
import css from './Form.module.css'
import { Form } from './Form.tsx'

/** The reasons that fit this case; a matter the public saw never closes without one. */
function reasonsFor(view: CaseView): CloseReason[] {
  const isPublic = view.conversations.some(({ visibility }) => visibility === 'public')
  const answered = view.loop.answered !== null && !view.loop.answered.skipped
  return [
    ...(answered && isPublic ? (['answered_in_public', 'thanked'] as const) : []),
    ...(answered ? (['answered_in_private'] as const) : []),
    'customer_silent',
    'customer_retracted',
    'no_answer_needed',
    'duplicate',
    'noise',
    'other',
  ]
}

export function CloseForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const reasons = reasonsFor(view)
  const [reason, setReason] = useState<CloseReason>(reasons[0] ?? 'other')
  const [note, setNote] = useState('')
  const close = useAct(
    () =>
      step('closeCase', view.customer.name, { params: { id: view.id }, body: { reason, note: note.trim() || null } }),
    {
      caseId: view.id,
      done: onDone,
    },
  )
  const followUpMissing = view.loop.followed_up === null && view.kind === 'complaint'
  return (
    <Form
      submit={t('dialog.close.submit')}
      busy={close.isPending}
      blocked={reason === 'other' && note.trim() === ''}
      onSubmit={() => close.mutate(undefined)}
      onCancel={onDone}
    >
      <p className={css.lead}>{t(followUpMissing ? 'dialog.close.textFollowUp' : 'dialog.close.text')}</p>
      <fieldset className={css.choices}>
        <legend className={css.legend}>{t('dialog.close.reason')}</legend>
        {reasons.map((one) => (
          <label key={one} className={css.choice}>
            <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} />
            <span>{t(`dialog.close.reasons.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <span className={css.label}>{t('dialog.done.note')}</span>
        <textarea
          className={css.text}
          dir="auto"
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
    </Form>
  )
}
