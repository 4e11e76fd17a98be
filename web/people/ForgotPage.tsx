/** For somebody who cannot get in: a link by mail, or who else can help. */

import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { ProblemNote } from '../settings/ProblemNote.tsx'
import { Button } from '../ui/Button.tsx'
import door from '../ui/DoorFrame.module.css'
import { DoorFrame } from '../ui/DoorFrame.tsx'
import css from './Doors.module.css'

export function ForgotPage() {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => api.requestReset({ body: { email: email.trim() } }) })
  return (
    <DoorFrame title={t('door.forgot')} lead={ask.data ? undefined : t('door.forgotText')}>
      {ask.data ? (
        <div role="status">
          <p>{t(ask.data.mail ? 'door.sent' : 'door.noMail')}</p>
          {!ask.data.mail && <code className={css.code}>npm run maagal -- user reset-password {email.trim()}</code>}
        </div>
      ) : (
        <form
          className={door.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!ask.isPending) ask.mutate()
          }}
        >
          <TextInput
            label={t('person.email')}
            type="email"
            name="email"
            autoComplete="username"
            dir="ltr"
            size="md"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <ProblemNote error={ask.error} />
          <Button tone="primary" size="large" type="submit" busy={ask.isPending}>
            {t('door.send')}
          </Button>
        </form>
      )}
      <Link to="/sign-in" className={css.link}>
        {t('door.toSignIn')}
      </Link>
    </DoorFrame>
  )
}
