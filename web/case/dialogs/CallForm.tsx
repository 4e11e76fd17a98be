import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { step } from '../../live/outbox/post.ts'
import { IconPhone } from '../../ui/icons.ts'
import { useDesk } from '../desk.ts'
import css from './Form.module.css'
import { Form } from './Form.tsx'

/** A phone call is a private channel too: what was said is written down in the same case. */
export function CallForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const [summary, setSummary] = useState('')
  const record = useAct(() => step('recordCall', view.customer.name, { params: { id: view.id }, body: { summary } }), {
    caseId: view.id,
    done: onDone,
  })
  return (
    <Form
      submit={t('dialog.call.submit')}
      icon={IconPhone}
      busy={record.isPending}
      blocked={summary.trim() === ''}
      onSubmit={() => record.mutate(undefined)}
      onCancel={onDone}
    >
      <label>
        <span className={css.label}>{t('dialog.call.summary')}</span>
        <textarea
          className={css.text}
          dir="auto"
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
          data-autofocus
        />
      </label>
    </Form>
  )
}
