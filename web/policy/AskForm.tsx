import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useDesk } from '../case/desk.ts'
import css from '../case/dialogs/Form.module.css'
import { Form } from '../case/dialogs/Form.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconHelpCircle } from '../ui/icons.ts'
import { toast } from '../ui/toast.ts'

/** "What is our policy?", to the managers, from the case that is open. */
export function AskForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const [question, setQuestion] = useState('')
  const ask = useAct(() => api.askPolicy({ params: { id: view.id }, body: { question: question.trim() } }), {
    caseId: view.id,
    stale: [['policy']],
    done: () => {
      toast({ id: 'asked', tone: 'plain', title: t('policies.asked') })
      onDone()
    },
  })
  return (
    <Form
      submit={t('policies.askSubmit')}
      icon={IconHelpCircle}
      busy={ask.isPending}
      blocked={question.trim() === ''}
      onSubmit={() => ask.mutate(undefined)}
      onCancel={onDone}
    >
      <p className={css.lead}>{t('policies.askText')}</p>
      <Textarea
        label={t('policies.askLabel')}
        value={question}
        maxLength={1000}
        rows={3}
        data-autofocus
        attributes={{ input: { dir: 'auto' } }}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
    </Form>
  )
}
