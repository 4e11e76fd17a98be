/** Where a one-time link leads: a new password, and in. */

import { PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { Problem } from '../api/http.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { ProblemNote } from '../settings/ProblemNote.tsx'
import { Button } from '../ui/Button.tsx'
import door from '../ui/DoorFrame.module.css'
import { DoorFrame } from '../ui/DoorFrame.tsx'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import { LinkGone } from './LinkGone.tsx'
import { SHORTEST_PASSWORD } from './password.ts'
import { useDoor } from './use-door.ts'

export function ResetPage() {
  const { t } = useTranslation()
  const { token } = useParams({ from: '/reset/$token' })
  const path = { token }
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['door', token],
    queryFn: () => api.getReset({ params: path }),
  })
  const [password, setPassword] = useState('')
  const reset = useDoor(() => api.resetPassword({ params: path, body: { password } }))
  if (error instanceof Problem && error.status === 410) return <LinkGone kind="reset" />
  if (error) return <LoadProblem page title={t('settings.loadFailed')} retry={() => void refetch()} busy={isFetching} />
  if (!data) return null
  return (
    <DoorFrame title={t('door.newPassword')} lead={t('door.newPasswordFor', { email: data.email })}>
      <form
        className={door.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!reset.isPending) reset.mutate(undefined)
        }}
      >
        <TextInput
          label={t('person.email')}
          name="email"
          autoComplete="username"
          dir="ltr"
          size="md"
          readOnly
          value={data.email}
        />
        <PasswordInput
          label={t('door.newPassword')}
          description={t('setup.passwordText', { count: SHORTEST_PASSWORD })}
          name="password"
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
          dir="ltr"
          size="md"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProblemNote error={reset.error} />
        <Button tone="primary" size="large" type="submit" busy={reset.isPending}>
          {t('door.setPassword')}
        </Button>
      </form>
    </DoorFrame>
  )
}
