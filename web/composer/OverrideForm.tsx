import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import css from './GuardrailPanel.module.css'

const SHORTEST = 3

/** Sending against the advice leaves a reason: on the case's timeline, and in the audit. */
export function OverrideForm({ onOverride }: { onOverride: (reason: string) => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  if (!asking)
    return (
      <div className={css.override}>
        <Button size="compact" tone="quiet" onClick={() => setAsking(true)}>
          {t('guardrail.override')}
        </Button>
      </div>
    )
  const ready = reason.trim().length >= SHORTEST
  return (
    <form
      className={css.override}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onOverride(reason.trim())
      }}
    >
      <TextInput
        className={css.reason}
        label={t('guardrail.reason')}
        description={t('guardrail.reasonText')}
        maxLength={500}
        attributes={{ input: { dir: 'auto' } }}
        value={reason}
        data-autofocus
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button size="compact" tone="quiet" onClick={() => setAsking(false)}>
        {t('app.cancel')}
      </Button>
      <Button size="compact" tone="danger" type="submit" disabled={!ready}>
        {t('guardrail.overrideSend')}
      </Button>
    </form>
  )
}
