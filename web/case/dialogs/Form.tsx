import type { Icon } from '@tabler/icons-react'
import type { FormEvent, ReactNode } from 'react'
import { isKeyOf } from '../../commands/keys.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button, type Tone } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import css from './Form.module.css'

type FormProps = {
  children: ReactNode
  submit: string
  tone?: Tone
  icon?: Icon
  busy: boolean
  blocked?: boolean
  onSubmit: () => void
  onCancel: () => void
  /** Everything is filled in as it usually is: the act has the focus, and Enter is all it takes. */
  filled?: boolean
  /** Words for the way out, when it is more than cancelling. */
  cancel?: string
}

/** The shape all dialogs share: fields, a way out, and the one act. Enter is the act, and in a long field the key that sends. */
export function Form({
  children,
  submit,
  tone = 'primary',
  icon,
  busy,
  blocked,
  onSubmit,
  onCancel,
  cancel,
  filled,
}: FormProps) {
  const { t } = useTranslation()
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && !blocked) onSubmit()
  }
  return (
    <form
      className={css.form}
      onSubmit={go}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !isKeyOf(event, 'send')) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
    >
      {children}
      <DialogFoot>
        <Button tone="quiet" onClick={onCancel}>
          {cancel ?? t('app.cancel')}
        </Button>
        <Button
          tone={tone}
          icon={icon}
          type="submit"
          busy={busy}
          disabled={blocked}
          data-autofocus={filled || undefined}
        >
          {submit}
        </Button>
      </DialogFoot>
    </form>
  )
}
