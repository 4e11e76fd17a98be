import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useDesk } from '../case/desk.ts'
import form from '../case/dialogs/Form.module.css'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMay } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { IconNote } from '../ui/icons.ts'
import css from './CustomerCard.module.css'

/** What the team remembers about this person. */
export function CustomerNote() {
  const { t } = useTranslation()
  const { view } = useDesk()
  const customer = view.customer_card
  const may = useMay('customer.edit')
  const [editing, setEditing] = useState(false)
  const [note, setNote] = useState(customer.note)
  const save = useAct(() => api.editCustomer({ params: { id: customer.id }, body: { note: note.trim() } }), {
    caseId: view.id,
    done: () => setEditing(false),
  })
  if (!may && !customer.note) return null
  if (editing)
    return (
      <form
        className={css.noteForm}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(undefined)
        }}
      >
        <textarea
          className={form.text}
          dir="auto"
          aria-label={t('customer.note')}
          value={note}
          maxLength={4000}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className={form.row}>
          <Button size="compact" tone="primary" type="submit" busy={save.isPending}>
            {t('app.save')}
          </Button>
          <Button size="compact" tone="quiet" onClick={() => setEditing(false)}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    )
  return (
    <button
      type="button"
      className={css.note}
      disabled={!may}
      onClick={() => {
        setNote(customer.note)
        setEditing(true)
      }}
    >
      <IconNote size={17} stroke={1.7} aria-hidden />
      <span dir="auto">{customer.note || t('customer.addNote')}</span>
    </button>
  )
}
